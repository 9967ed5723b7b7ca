package org.reluatlas.homology;

import org.reluatlas.homology.growth.SplitMix64;

/**
 * The random filtration: all 0-cells in uniformly random order, then all 1-cells, and so on.
 *
 * <p>The order of the k-cells depends on the seed and k alone. The same seed gives the same order
 * on every platform.
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
      SplitMix64.ofCells(seed, k).shuffle(order, complex.firstId(k), complex.firstId(k + 1));
    }
    return new Filtration(complex, order, null, false);
  }

  /**
   * The seed of one of the trials that {@link RandomFiltrationTrials} averages.
   *
   * @param trial its number, from 0
   */
  public static long trialSeed(long seed, int trial) {
    return SplitMix64.seedOf(seed, trial);
  }
}
