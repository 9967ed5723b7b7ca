package org.reluatlas.homology;

import java.util.Arrays;
import java.util.Optional;

/**
 * A graph in a complex: the 1-skeleton, or the dual graph of the top cells. Nodes are numbered; an
 * edge is two nodes in one long, and its index is that of the cell it stands for. Immutable.
 */
final class CellGraph {

  private final int nodes;
  private final long[] edges;

  private CellGraph(int nodes, long[] edges) {
    this.nodes = nodes;
    this.edges = edges;
  }

  /**
   * The graph of 0-cells and 1-cells. A 1-cell whose boundary is 0 is a loop.
   *
   * @return nothing when a 1-cell has neither two ends nor none
   */
  static Optional<CellGraph> skeleton(ChainComplex complex) {
    if (complex.dimension() < 1) {
      return Optional.empty();
    }
    long[] edges = new long[complex.count(1)];
    for (int e = 0; e < edges.length; e++) {
      int ends = complex.facetCount(1, e);
      if (ends != 0 && ends != 2) {
        return Optional.empty();
      }
      edges[e] = ends == 0 ? 0 : pack(complex.facet(1, e, 0), complex.facet(1, e, 1));
    }
    return Optional.of(new CellGraph(complex.count(0), edges));
  }

  /**
   * The graph of d-cells and (d−1)-cells, with one more node, the first, for the outside: d-cell c
   * is node c + 1. A (d−1)-cell of one d-cell joins it to the outside; one of none is a loop there.
   *
   * @return nothing when d &lt; 2 or a (d−1)-cell is a facet of three d-cells
   */
  static Optional<CellGraph> dual(ChainComplex complex) {
    int d = complex.dimension();
    if (d < 2) {
      return Optional.empty();
    }
    long[] edges = new long[complex.count(d - 1)];
    for (int c = 0; c < complex.count(d); c++) {
      for (int i = 0; i < complex.facetCount(d, c); i++) {
        int facet = complex.facet(d, c, i);
        if (edges[facet] >>> 32 != 0) {
          return Optional.empty();
        }
        edges[facet] = edges[facet] << 32 | c + 1;
      }
    }
    return Optional.of(new CellGraph(complex.count(d) + 1, edges));
  }

  private static long pack(int a, int b) {
    return (long) a << 32 | b;
  }

  static int head(long edge) {
    return (int) (edge >>> 32);
  }

  static int tail(long edge) {
    return (int) edge;
  }

  int nodes() {
    return nodes;
  }

  int edges() {
    return edges.length;
  }

  int head(int edge) {
    return head(edges[edge]);
  }

  int tail(int edge) {
    return tail(edges[edge]);
  }

  /** Writes the edges to the beginning of an array. */
  void copyEdges(long[] to) {
    System.arraycopy(edges, 0, to, 0, edges.length);
  }

  /** For each node the smallest node of its component. */
  int[] components() {
    UnionFind sets = new UnionFind(nodes);
    for (long edge : edges) {
      sets.union(head(edge), tail(edge));
    }
    int[] components = new int[nodes];
    Arrays.setAll(components, sets::find);
    return components;
  }
}
