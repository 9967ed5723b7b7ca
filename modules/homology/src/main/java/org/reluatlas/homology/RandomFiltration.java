package org.reluatlas.homology;

/**
 * The random filtration: all 0-cells in uniformly random order, then all 1-cells, and so on.
 *
 * <p>The order of the k-cells depends on the seed and k alone, so that it can be drawn without
 * those of the other dimensions. The same seed gives the same order everywhere.
 */
public final class RandomFiltration {

  private RandomFiltration() {}

  /** The random filtration with this seed. Time and memory linear in the number of cells. */
  public static Filtration of(ChainComplex complex, long seed) {
    int[] order = new int[complex.cells()];
    for (int id = 0; id < order.length; id++) {
      order[id] = id;
    }
    for (int k = 0; k <= complex.dimension(); k++) {
      stream(seed, k).shuffle(order, complex.firstId(k), complex.firstId(k + 1));
    }
    return new Filtration(complex, order, null, false);
  }

  /** The seed of one trial, 0 or more, of those that {@link RandomFiltrationTrials} averages. */
  public static long trialSeed(long seed, int trial) {
    return SplitMix64.seedOf(seed, trial);
  }

  /** The random bits that order the k-cells. */
  static SplitMix64 stream(long seed, int k) {
    return new SplitMix64(SplitMix64.seedOf(seed, k));
  }
}
