package org.reluatlas.homology;

import java.util.Arrays;
import java.util.BitSet;
import org.reluatlas.task.Progress;

/** The Betti numbers over Z2 of a whole complex, and the ranks of its boundary maps. Immutable. */
public final class BettiNumbers {

  private final int[] betti;
  private final int[] ranks;
  private final BitSet endings;

  private BettiNumbers(ChainComplex complex, BitSet endings) {
    this.endings = endings;
    int d = complex.dimension();
    ranks = new int[d + 2];
    betti = new int[d + 1];
    for (int k = 0; k <= d; k++) {
      ranks[k] = endings.get(complex.firstId(k), complex.firstId(k + 1)).cardinality();
    }
    for (int k = 0; k <= d; k++) {
      betti[k] = complex.count(k) - ranks[k] - ranks[k + 1];
    }
  }

  /**
   * The Betti numbers of a complex: by collapse where it suffices, as on a decomposition of a box,
   * in linear time; by {@link Persistence} otherwise.
   *
   * @throws org.reluatlas.task.CancelledException when cancelled
   */
  public static BettiNumbers of(ChainComplex complex, Progress progress) {
    Collapse collapse = new Collapse(complex);
    return new BettiNumbers(
        complex, collapse.toPoint(progress) ? collapse.endings() : reduce(complex, progress));
  }

  private static BitSet reduce(ChainComplex complex, Progress progress) {
    PersistencePairs pairs = new Persistence().compute(Filtration.byId(complex), progress);
    BitSet endings = new BitSet();
    for (int i = 0; i < pairs.count(); i++) {
      endings.set(pairs.death(i));
    }
    return endings;
  }

  /** βₖ, 0 ≤ k ≤ d. */
  public int get(int k) {
    return betti[k];
  }

  /** (β0, …, βd). */
  public int[] toArray() {
    return betti.clone();
  }

  /** The rank of ∂ₖ, 0 ≤ k ≤ d + 1; 0 at both ends. */
  public int rank(int k) {
    return ranks[k];
  }

  /** Whether the Betti numbers are (1, 0, …, 0), those of a point or a ball. */
  public boolean isAcyclic() {
    return betti[0] == 1 && Arrays.stream(betti).sum() == 1;
  }

  /** Whether the cell with this id ends a class in one filtration, the same for all cells. */
  boolean ends(int id) {
    return endings.get(id);
  }

  @Override
  public String toString() {
    return Arrays.toString(betti);
  }
}
