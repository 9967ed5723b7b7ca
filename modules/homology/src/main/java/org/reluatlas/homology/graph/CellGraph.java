package org.reluatlas.homology.graph;

import java.util.Arrays;
import java.util.Optional;
import org.reluatlas.homology.boundary.BoundaryMatrices;

/**
 * A graph in a complex: the 1-skeleton, or the dual graph of the top cells. Immutable.
 *
 * <p>Nodes are numbered from 0. An edge has the index of its cell, and is a pair of nodes packed
 * into one long.
 */
public final class CellGraph {

  private final int nodes;
  private final long[] edges;

  private CellGraph(int nodes, long[] edges) {
    this.nodes = nodes;
    this.edges = edges;
  }

  /**
   * The graph of the 0-cells and 1-cells. A 1-cell whose boundary is 0 is a loop. One with a single
   * facet, as in homology relative to a subcomplex, ends at a last node that is no 0-cell.
   *
   * @return empty if d = 0 or a 1-cell has more than two facets
   */
  public static Optional<CellGraph> skeleton(BoundaryMatrices complex) {
    if (complex.dimension() < 1) {
      return Optional.empty();
    }
    int vertices = complex.count(0);
    long[] edges = new long[complex.count(1)];
    boolean isOpen = false;
    for (int e = 0; e < edges.length; e++) {
      int ends = complex.facetCount(1, e);
      if (ends > 2) {
        return Optional.empty();
      }
      isOpen |= ends == 1;
      edges[e] =
          ends == 0
              ? 0
              : pack(complex.facet(1, e, 0), ends == 1 ? vertices : complex.facet(1, e, 1));
    }
    return Optional.of(new CellGraph(vertices + (isOpen ? 1 : 0), edges));
  }

  /**
   * The graph of the d-cells and (d−1)-cells. Node 0 is the outside, and d-cell c is node c + 1. A
   * (d−1)-cell that is a facet of only one d-cell is an edge to the outside; a facet of none is a
   * loop at it.
   *
   * @return empty if d &lt; 2 or a (d−1)-cell is a facet of three d-cells
   */
  public static Optional<CellGraph> dual(BoundaryMatrices complex) {
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

  /** The first node of a packed edge. */
  public static int head(long edge) {
    return (int) (edge >>> 32);
  }

  /** The second node of a packed edge. */
  public static int tail(long edge) {
    return (int) edge;
  }

  /** The number of nodes. */
  public int nodes() {
    return nodes;
  }

  /** The number of edges. */
  public int edges() {
    return edges.length;
  }

  /** The first node of the edge with this index. */
  public int head(int edge) {
    return head(edges[edge]);
  }

  /** The second node of the edge with this index. */
  public int tail(int edge) {
    return tail(edges[edge]);
  }

  /** Whether the two nodes of an edge are one; of a graph without nodes all edges are loops. */
  public boolean isLoop(int edge) {
    return head(edge) == tail(edge);
  }

  /** Writes the packed edges, by index, to the beginning of an array. */
  public void copyEdges(long[] to) {
    System.arraycopy(edges, 0, to, 0, edges.length);
  }

  /** The smallest node of the component of each node, shape (nodes). Near linear time. */
  public int[] components() {
    UnionFind sets = new UnionFind(nodes);
    for (long edge : edges) {
      sets.union(head(edge), tail(edge));
    }
    int[] components = new int[nodes];
    Arrays.setAll(components, sets::find);
    return components;
  }
}
