package org.reluatlas.spectral.inverse;

import org.reluatlas.spectral.algebra.Adjacency;
import org.reluatlas.spectral.cholesky.AssemblyTree;
import org.reluatlas.spectral.ordering.LevelSeparator;

/**
 * Decides whether to compute a Cholesky factor or to iterate with a sampled one.
 *
 * <p>Both reach the same accuracy; they differ in memory and time. Seconds by factor and by
 * iteration: 0.022 and 0.034 on the dual graph of a planar decomposition with 10,546 vertices (4e2
 * operations per edge), 1.1 and 1.3 on one with 186,591 (2e3), 0.45 and 0.71 on a square grid of
 * 300² (3e3); 0.004 and 0.004 on a cubical grid of 10³ (1e3), 0.026 and 0.015 on one of 16³ (6e3),
 * 1.3 and 0.38 on one of 32³ (9e4); 2.2 and 0.10 on a dual graph in six dimensions of 9,991
 * vertices (4e5). The iteration takes more steps on large planar graphs than on others of the same
 * size.
 */
final class FactorBudget {

  /** Forests, grids and dual graphs in the plane have at most as many edges for each vertex. */
  private static final int PLANAR_DEGREE = 2;

  /** The most operations for each edge, of graphs with few edges and of others. */
  private static final double OPERATIONS_IF_PLANAR = 2e4;

  private static final double OPERATIONS_PER_EDGE = 4e3;

  /** A factor of fewer operations takes some milliseconds and is always allowed. */
  private static final double OPERATIONS_ANYWAY = 2e7;

  /** Operations of a factor are at least about this many times the cube of its separator. */
  private static final double OPERATIONS_PER_SEPARATOR_CUBED = 5;

  private static final int LONGEST_ARRAY = Integer.MAX_VALUE - 8;

  private final long maxEntries;

  FactorBudget(long maxEntries) {
    this.maxEntries = maxEntries;
  }

  /**
   * Whether a factor of a graph may be allowed, judged in time O(n + m), before its vertices are
   * ordered: not if a breadth-first search finds no small separator. Graphs with few edges always
   * may.
   */
  boolean mayAllow(Adjacency graph) {
    if (hasFewEdges(graph)) {
      return true;
    }
    double size = LevelSeparator.size(graph.start, graph.neighbour);
    double expected = OPERATIONS_PER_SEPARATOR_CUBED * size * size * size;
    double dense = Math.pow(graph.vertices, 3) / 3;
    return Math.min(expected, dense) <= maxOperations(graph);
  }

  /** Whether a factor of a graph with this structure is to be computed. */
  boolean allows(Adjacency graph, AssemblyTree tree) {
    return tree.entries() <= maxEntries
        && tree.operations() <= maxOperations(graph)
        && tree.largestFront() <= LONGEST_ARRAY;
  }

  private static double maxOperations(Adjacency graph) {
    double perEdge = hasFewEdges(graph) ? OPERATIONS_IF_PLANAR : OPERATIONS_PER_EDGE;
    return Math.max(OPERATIONS_ANYWAY, perEdge * graph.neighbour.length / 2);
  }

  private static boolean hasFewEdges(Adjacency graph) {
    return graph.neighbour.length / 2 <= (long) PLANAR_DEGREE * graph.vertices;
  }
}
