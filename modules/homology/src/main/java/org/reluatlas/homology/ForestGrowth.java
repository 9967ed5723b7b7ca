package org.reluatlas.homology;

import org.reluatlas.task.Progress;

/** The rank of ∂₁: the number of edges that joined two components. Near linear. */
final class ForestGrowth implements RankGrowth {

  private static final int CHECK_EVERY = 1 << 16;

  private final CellGraph skeleton;
  private final Scratch scratch;

  ForestGrowth(CellGraph skeleton, Scratch scratch) {
    this.skeleton = skeleton;
    this.scratch = scratch;
  }

  @Override
  public void sample(long seed, int[] at, int[] ranks, Progress progress) {
    long[] edges = scratch.shuffledEdges(skeleton, RandomFiltration.stream(seed, 1));
    UnionFind components = scratch.singletons(skeleton.nodes());
    int rank = 0;
    int done = 0;
    for (int i = 0; i < at.length; i++) {
      while (done < at[i]) {
        progress.check();
        int to = Math.min(at[i], done + CHECK_EVERY);
        rank += join(edges, done, to, components);
        done = to;
      }
      ranks[i] = rank;
    }
  }

  private static int join(long[] edges, int from, int to, UnionFind components) {
    int joined = 0;
    for (int e = from; e < to; e++) {
      if (components.union(CellGraph.head(edges[e]), CellGraph.tail(edges[e])) >= 0) {
        joined++;
      }
    }
    return joined;
  }
}
