package org.reluatlas.analysis.morse;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.reluatlas.task.Progress;
import org.reluatlas.task.Steps;

/**
 * Which flat components are critical, and their multiplicities: the dimensions over Z2 of the
 * homology of the chain complex that the cells with a component as their top span. Immutable.
 *
 * <p>See Grigsby, Lindsey, Masden, "Local and global topological complexity measures of ReLU neural
 * network functions", 2022, section 4: the homology of the sublevel set relative to the set below
 * is the direct sum of these. First all lower stars are collapsed, in linear time, which leaves
 * nothing of most that are not critical; the ranks of what is left are computed one component after
 * the other.
 */
public final class LowerStarHomology {

  private final int[] components;
  private final int[][] multiplicities;

  private LowerStarHomology(int[] components, int[][] multiplicities) {
    this.components = components;
    this.multiplicities = multiplicities;
  }

  /**
   * Computes the multiplicities of all components.
   *
   * @throws MorseIdentityException when their alternating sum is not the Euler characteristic of
   *     the complex
   * @throws org.reluatlas.task.CancelledException when cancelled
   */
  public static LowerStarHomology of(LowerStars stars, Progress progress) {
    progress.begin("lower stars");
    long[] left = sortedByTop(stars, LowerStarCollapse.cellsLeft(stars, progress));
    LocalComplexes local = new LocalComplexes(stars.complex());
    List<int[]> found = new ArrayList<>();
    int[] components = new int[left.length];
    Steps steps = Steps.of(progress, left.length);
    for (int from = 0, to; from < left.length; from = to) {
      steps.moveTo(from);
      int top = (int) (left[from] >>> 32);
      to = from;
      while (to < left.length && left[to] >>> 32 == top) {
        to++;
      }
      int[] ids = Arrays.stream(left, from, to).mapToInt(packed -> (int) packed).toArray();
      int[] multiplicity = local.bettiNumbers(ids, progress);
      if (Arrays.stream(multiplicity).sum() > 0) {
        components[found.size()] = top;
        found.add(multiplicity);
      }
    }
    LowerStarHomology homology =
        new LowerStarHomology(Arrays.copyOf(components, found.size()), found.toArray(new int[0][]));
    homology.check(stars.complex().eulerCharacteristic());
    return homology;
  }

  private static long[] sortedByTop(LowerStars stars, int[] ids) {
    long[] packed = new long[ids.length];
    Arrays.setAll(packed, i -> (long) stars.top(ids[i]) << 32 | ids[i]);
    Arrays.parallelSort(packed);
    return packed;
  }

  private void check(long eulerCharacteristic) {
    long sum = 0;
    for (int[] multiplicity : multiplicities) {
      for (int k = 0; k < multiplicity.length; k++) {
        sum += k % 2 == 0 ? multiplicity[k] : -multiplicity[k];
      }
    }
    if (sum != eulerCharacteristic) {
      throw new MorseIdentityException(
          "the critical sets sum to " + sum + ", not to " + eulerCharacteristic);
    }
  }

  /** The number of critical components. */
  public int count() {
    return components.length;
  }

  /** The lowest vertex of a critical component; ascending. */
  public int component(int i) {
    return components[i];
  }

  /** All critical components. */
  public int[] components() {
    return components.clone();
  }

  /** The multiplicities of a critical component, for the indices 0 to d. */
  public int[] multiplicities(int i) {
    return multiplicities[i].clone();
  }
}
