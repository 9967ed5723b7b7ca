package org.reluatlas.homology;

import org.reluatlas.task.Progress;

/**
 * How the rank of one boundary map ∂ₖ grows as its columns come in, in the random order of a trial.
 * Instances keep scratch memory and are confined to one thread.
 */
interface RankGrowth {

  /**
   * Draws the order of one trial and finds the ranks.
   *
   * @param seed of the trial: the order is that of {@link RandomFiltration}
   * @param at numbers of columns, ascending, 0 to the number of k-cells
   * @param ranks filled with the rank of the first {@code at[i]} columns
   */
  void sample(long seed, int[] at, int[] ranks, Progress progress);
}
