package org.reluatlas.homology.growth;

import org.reluatlas.task.Progress;

/**
 * The growing rank of one boundary map ∂ₖ as its columns are added in the random order of a trial.
 * Implementations keep their buffers and are for use by one thread.
 */
interface RankGrowth {

  /**
   * Draws the order of one trial and computes the ranks.
   *
   * @param seed of the trial, see {@link SplitMix64#ofCells}
   * @param at numbers of columns, ascending, from 0 to the number of k-cells
   * @param ranks the result: the rank of the first {@code at[i]} columns, for each i
   * @throws org.reluatlas.task.CancelledException when cancelled
   */
  void sample(long seed, int[] at, int[] ranks, Progress progress);
}
