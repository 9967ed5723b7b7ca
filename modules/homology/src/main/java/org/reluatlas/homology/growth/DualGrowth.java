package org.reluatlas.homology.growth;

import org.reluatlas.homology.graph.CellGraph;
import org.reluatlas.homology.graph.UnionFind;
import org.reluatlas.task.Progress;

/**
 * The rank of ∂₍d−1₎ in a complex without homology in dimension d − 1, in which no (d−1)-cell is a
 * facet of three d-cells. Near linear time.
 *
 * <p>In such a complex every cycle of (d−1)-cells is the boundary of a set of d-cells. Consider the
 * dual graph with the (d−1)-cells not yet added as edges. The boundary of a set of d-cells contains
 * none of these if and only if the set is a union of components of this graph, without that of the
 * outside. So t columns have {@code components − 1 − β_d} independent cycles, and the rank is t
 * minus this number. The components are counted in reverse order by union-find.
 */
final class DualGrowth implements RankGrowth {

  private static final int CHECK_EVERY = 1 << 16;

  private final CellGraph dual;
  private final int k;
  private final int topBetti;
  private final TrialBuffers buffers;

  /**
   * The growth of ∂ₖ with k = d − 1.
   *
   * @param topBetti β_d of the complex
   */
  DualGrowth(CellGraph dual, int k, int topBetti, TrialBuffers buffers) {
    this.dual = dual;
    this.k = k;
    this.topBetti = topBetti;
    this.buffers = buffers;
  }

  @Override
  public void sample(long seed, int[] at, int[] ranks, Progress progress) {
    long[] edges = buffers.shuffledEdges(dual, SplitMix64.ofCells(seed, k));
    UnionFind components = buffers.singletons(dual.nodes());
    int cycles = dual.nodes() - 1 - topBetti;
    int present = dual.edges();
    for (int i = at.length - 1; i >= 0; i--) {
      while (present > at[i]) {
        progress.check();
        int to = Math.max(at[i], present - CHECK_EVERY);
        cycles -= unite(edges, present, to, components);
        present = to;
      }
      ranks[i] = present - cycles;
    }
  }

  private static int unite(long[] edges, int from, int downTo, UnionFind components) {
    int joined = 0;
    for (int e = from - 1; e >= downTo; e--) {
      if (components.union(CellGraph.head(edges[e]), CellGraph.tail(edges[e])) >= 0) {
        joined++;
      }
    }
    return joined;
  }
}
