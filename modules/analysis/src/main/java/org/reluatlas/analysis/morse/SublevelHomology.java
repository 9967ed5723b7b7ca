package org.reluatlas.analysis.morse;

import java.util.Arrays;
import java.util.SortedMap;
import java.util.TreeMap;
import org.reluatlas.homology.ChainComplex;
import org.reluatlas.homology.Filtration;
import org.reluatlas.homology.Persistence;
import org.reluatlas.homology.PersistencePairs;
import org.reluatlas.homology.StarFiltration;
import org.reluatlas.task.Progress;

/**
 * The homology over Z2 of the sublevel sets of a function: at which ranks of values classes begin
 * and end, those left out that begin and end at the same. A sublevel set is homotopy equivalent to
 * the cells on which the function does not exceed the value. In the time of {@link Persistence}.
 * Immutable.
 */
public final class SublevelHomology {

  private final int[] ranks;
  private final int[][] births;
  private final int[][] deaths;

  private SublevelHomology(SortedMap<Integer, int[][]> changes) {
    ranks = changes.keySet().stream().mapToInt(Integer::intValue).toArray();
    births = changes.values().stream().map(change -> change[0]).toArray(int[][]::new);
    deaths = changes.values().stream().map(change -> change[1]).toArray(int[][]::new);
  }

  /**
   * Computes the persistence of the lower star filtration.
   *
   * @param ranks of the values at the vertices
   * @throws org.reluatlas.task.CancelledException when cancelled
   */
  public static SublevelHomology of(ChainComplex complex, int[] ranks, Progress progress) {
    Filtration filtration =
        StarFiltration.lower(complex, 0, Arrays.stream(ranks).asDoubleStream().toArray());
    PersistencePairs pairs = new Persistence().compute(filtration, progress);
    int d = complex.dimension();
    SortedMap<Integer, int[][]> changes = new TreeMap<>();
    for (int i = 0; i < pairs.count(); i++) {
      int birth = (int) filtration.valueAt(pairs.birth(i));
      int death = (int) filtration.valueAt(pairs.death(i));
      if (birth != death) {
        at(changes, birth, d)[0][pairs.dimension(i)]++;
        at(changes, death, d)[1][pairs.dimension(i)]++;
      }
    }
    for (int birth : pairs.essential()) {
      at(changes, (int) filtration.valueAt(birth), d)[0][filtration.dimensionAt(birth)]++;
    }
    return new SublevelHomology(changes);
  }

  private static int[][] at(SortedMap<Integer, int[][]> changes, int rank, int d) {
    return changes.computeIfAbsent(rank, each -> new int[2][d + 1]);
  }

  /**
   * Checks that the critical components are those that change the homology: at each value c, Σ mₖ =
   * births of Hₖ at c + deaths of Hₖ₋₁ at c.
   *
   * @throws MorseIdentityException when they are not
   */
  public void check(LowerStars stars, LowerStarHomology critical) {
    SortedMap<Integer, int[]> sums = new TreeMap<>();
    for (int i = 0; i < critical.count(); i++) {
      int[] multiplicities = critical.multiplicities(i);
      int[] sum =
          sums.computeIfAbsent(
              stars.rank(critical.component(i)), rank -> new int[multiplicities.length]);
      Arrays.setAll(sum, k -> sum[k] + multiplicities[k]);
    }
    boolean agrees = sums.size() == ranks.length;
    for (int i = 0; agrees && i < ranks.length; i++) {
      int[] changes = births[i].clone();
      for (int k = 1; k < changes.length; k++) {
        changes[k] += deaths[i][k - 1];
      }
      agrees = Arrays.equals(changes, sums.get(ranks[i]));
    }
    if (!agrees) {
      throw new MorseIdentityException(
          "the critical sets are not those at which sublevel sets change");
    }
  }

  /** The number of values at which the homology changes. */
  public int count() {
    return ranks.length;
  }

  /** The rank of the i-th of these values; ascending. */
  public int rank(int i) {
    return ranks[i];
  }

  /** How many classes of dimension k begin at the i-th value and do not end there. */
  public int births(int i, int k) {
    return births[i][k];
  }

  /** How many classes of dimension k end at the i-th value that began before. */
  public int deaths(int i, int k) {
    return deaths[i][k];
  }
}
