package org.reluatlas.homology.growth;

import java.util.Arrays;
import org.reluatlas.homology.boundary.BoundaryMatrices;

/**
 * The numbers of cells at which the curves of random filtrations are sampled. Immutable.
 *
 * <p>Let t be the number of cells present. In a random filtration the k-cells are added while t is
 * in (f0 + … + fₖ₋₁, f0 + … + fₖ], which is called phase k. In it βₖ does not fall, βₖ₋₁ does not
 * rise, and no other Betti number changes. So every curve has its peak at the end of its own phase.
 * The ends of the phases are always samples.
 */
public final class SampleAxis {

  private final int[] times;
  private final int[] starts; // starts[k] is the first sample of phase k
  private final int[][] columns;

  /**
   * The axis of a complex.
   *
   * @param samples about how many; every t is a sample if there are no more cells than this
   */
  public SampleAxis(BoundaryMatrices complex, int samples) {
    times = times(complex, Math.min(samples, complex.cells()));
    int d = complex.dimension();
    starts = new int[d + 2];
    columns = new int[d + 1][];
    for (int k = 0; k <= d; k++) {
      int at = Arrays.binarySearch(times, complex.firstId(k + 1) + 1);
      starts[k + 1] = at >= 0 ? at : -at - 1;
      columns[k] = new int[starts[k + 1] - starts[k]];
      int first = starts[k];
      int before = complex.firstId(k);
      Arrays.setAll(columns[k], i -> times[first + i] - before);
    }
  }

  private static int[] times(BoundaryMatrices complex, int samples) {
    int d = complex.dimension();
    int[] all = new int[samples + d + 2];
    for (int s = 0; s < samples; s++) {
      all[s] = (int) ((long) complex.cells() * (s + 1) / samples);
    }
    for (int k = 0; k <= d + 1; k++) {
      all[samples + k] = k == 0 ? 1 : complex.firstId(k);
    }
    return Arrays.stream(all)
        .filter(t -> t > 0 && t <= complex.cells())
        .sorted()
        .distinct()
        .toArray();
  }

  /** The number of samples. */
  public int size() {
    return times.length;
  }

  /** A copy of the number of cells present at each sample, ascending from 1 to all. */
  public int[] times() {
    return times.clone();
  }

  /** The number of cells present at a sample. */
  int time(int sample) {
    return times[sample];
  }

  /** The first sample of phase k; for k = d + 1, the number of samples. */
  public int start(int k) {
    return starts[k];
  }

  /** The number of k-cells present at each sample of phase k: not to be written to. */
  public int[] columnsOfPhase(int k) {
    return columns[k];
  }
}
