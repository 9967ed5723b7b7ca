package org.reluatlas.homology.growth;

import org.reluatlas.homology.graph.CellGraph;
import org.reluatlas.homology.graph.UnionFind;
import org.reluatlas.task.Progress;

/** The rank of ∂₁: the number of edges that joined two components. Near linear time. */
final class ForestGrowth implements RankGrowth {

  private static final int CHECK_EVERY = 1 << 16;

  private final CellGraph skeleton;
  private final TrialBuffers buffers;

  ForestGrowth(CellGraph skeleton, TrialBuffers buffers) {
    this.skeleton = skeleton;
    this.buffers = buffers;
  }

  @Override
  public void sample(long seed, int[] at, int[] ranks, Progress progress) {
    long[] edges = buffers.shuffledEdges(skeleton, SplitMix64.ofCells(seed, 1));
    UnionFind components = buffers.singletons(skeleton.nodes());
    int rank = 0;
    int done = 0;
    for (int i = 0; i < at.length; i++) {
      while (done < at[i]) {
        progress.check();
        int to = Math.min(at[i], done + CHECK_EVERY);
        rank += unite(edges, done, to, components);
        done = to;
      }
      ranks[i] = rank;
    }
  }

  private static int unite(long[] edges, int from, int to, UnionFind components) {
    int joined = 0;
    for (int e = from; e < to; e++) {
      if (components.union(CellGraph.head(edges[e]), CellGraph.tail(edges[e])) >= 0) {
        joined++;
      }
    }
    return joined;
  }
}
