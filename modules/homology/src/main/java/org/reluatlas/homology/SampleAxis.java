package org.reluatlas.homology;

import java.util.Arrays;

/**
 * The numbers of cells at which the curves of random filtrations are sampled. In such a filtration
 * the k-cells come in while t runs over (f0 + … + fₖ₋₁, f0 + … + fₖ], during which βₖ does not
 * fall, βₖ₋₁ does not rise and no other changes; so every curve has its peak at the end of its own
 * phase. These ends are always on the axis. Immutable.
 */
final class SampleAxis {

  private final ChainComplex complex;
  private final int[] times;
  private final int[] starts; // starts[k] is the first sample of phase k

  /**
   * @param samples how many even steps at least; each t is one when there are no more cells
   */
  SampleAxis(ChainComplex complex, int samples) {
    this.complex = complex;
    times = times(complex, Math.min(samples, complex.cells()));
    int d = complex.dimension();
    starts = new int[d + 2];
    for (int k = 0; k <= d + 1; k++) {
      int at = Arrays.binarySearch(times, complex.firstId(k) + 1);
      starts[k] = at >= 0 ? at : -at - 1;
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

  /** For each sample of the phase of the k-cells, how many of these are present. */
  int[] columnsOfPhase(int k) {
    int[] columns = Arrays.copyOfRange(times, starts[k], starts[k + 1]);
    for (int i = 0; i < columns.length; i++) {
      columns[i] -= complex.firstId(k);
    }
    return columns;
  }
}
