package org.reluatlas.homology;

import java.util.Arrays;

/**
 * The numbers of cells at which the curves of random filtrations are sampled. In such a filtration
 * the k-cells come in while t runs over (f0 + … + fₖ₋₁, f0 + … + fₖ], during which βₖ does not
 * fall, βₖ₋₁ does not rise and no other changes; so every curve has its peak at the end of its own
 * phase. These ends are always on the axis. Immutable.
 */
final class SampleAxis {

  private final int[] times;
  private final int[] starts; // starts[k] is the first sample of phase k
  private final int[][] columns;

  /**
   * @param samples how many even steps at least; each t is one when there are no more cells
   */
  SampleAxis(ChainComplex complex, int samples) {
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

  private static int[] times(ChainComplex complex, int samples) {
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
  int size() {
    return times.length;
  }

  /** The number of cells present at each sample, ascending from 1 to all. */
  int[] times() {
    return times.clone();
  }

  /** The first sample of the phase of the k-cells; for k = d + 1, the number of samples. */
  int start(int k) {
    return starts[k];
  }

  /**
   * For each sample of the phase of the k-cells, how many of these are present. Not to be changed.
   */
  int[] columnsOfPhase(int k) {
    return columns[k];
  }
}
