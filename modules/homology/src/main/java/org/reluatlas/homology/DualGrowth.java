package org.reluatlas.homology;

import org.reluatlas.task.Progress;

/**
 * The rank of ∂₍d−1₎ in a complex without homology in dimension d − 1, in which no (d−1)-cell is a
 * facet of three d-cells. Near linear.
 *
 * <p>Every cycle of (d−1)-cells then is the boundary of a set of d-cells. A set's boundary avoids
 * the (d−1)-cells not yet in exactly when the set is a union of components of the dual graph of
 * those, without the component of the outside. So t columns have {@code components − 1 − βd}
 * cycles, and the rank is t less these; the components are counted backwards by union-find.
 */
final class DualGrowth implements RankGrowth {

  private static final int CHECK_EVERY = 1 << 16;

  private final CellGraph dual;
  private final int k;
  private final int topBetti;
  private final Scratch scratch;

  /**
   * @param topBetti βd of the complex
   */
  DualGrowth(CellGraph dual, int k, int topBetti, Scratch scratch) {
    this.dual = dual;
    this.k = k;
    this.topBetti = topBetti;
    this.scratch = scratch;
  }

  @Override
  public void sample(long seed, int[] at, int[] ranks, Progress progress) {
    long[] edges = scratch.shuffledEdges(dual, RandomFiltration.stream(seed, k));
    UnionFind components = scratch.singletons(dual.nodes());
    int cycles = dual.nodes() - 1 - topBetti;
    int present = dual.edges();
    for (int i = at.length - 1; i >= 0; i--) {
      while (present > at[i]) {
        progress.check();
        int to = Math.max(at[i], present - CHECK_EVERY);
        cycles -= join(edges, present, to, components);
        present = to;
      }
      ranks[i] = present - cycles;
    }
  }

  private static int join(long[] edges, int from, int downTo, UnionFind components) {
    int joined = 0;
    for (int e = from - 1; e >= downTo; e--) {
      if (components.union(CellGraph.head(edges[e]), CellGraph.tail(edges[e])) >= 0) {
        joined++;
      }
    }
    return joined;
  }
}
