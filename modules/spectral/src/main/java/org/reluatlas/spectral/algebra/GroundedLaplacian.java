package org.reluatlas.spectral.algebra;

import java.util.Arrays;

/**
 * The Laplacian ∂ᵀ W_E ∂ without the row and column of one grounded vertex per component.
 *
 * <p>The rest is a symmetric positive definite M-matrix. This deflates the kernel exactly, without
 * a shift: for a right-hand side that sums to 0 on every component, the solution of the grounded
 * system, with 0 at the grounded vertices, solves the whole system. In each component the vertex of
 * highest degree is grounded (the lowest number among equals), which keeps hubs out of the factor.
 *
 * <p>Diagonals are not stored. Each vertex has an excess instead, the weight of its edges to a
 * grounded vertex; the diagonal is the excess plus the weights to the neighbours.
 */
public final class GroundedLaplacian {

  /** The graph of the remaining vertices. */
  public final Adjacency adjacency;

  /** The excess of each remaining vertex, 0 or more. */
  public final double[] excess;

  /** The number of each remaining vertex in the whole graph. */
  private final int[] original;

  /** Grounds a graph, in time O(n + m). */
  public GroundedLaplacian(Adjacency graph, ConnectedComponents components) {
    int[] ground = groundedVertices(graph, components);
    int[] number = new int[graph.vertices];
    original = new int[graph.vertices - components.count()];
    int kept = 0;
    for (int v = 0; v < graph.vertices; v++) {
      number[v] = ground[components.of(v)] == v ? -1 : kept;
      if (number[v] >= 0) {
        original[kept++] = v;
      }
    }
    adjacency = graph.induced(original, number);
    excess = new double[kept];
    for (int v : ground) {
      for (int k = graph.start[v]; k < graph.start[v + 1]; k++) {
        excess[number[graph.neighbour[k]]] = graph.weight[k];
      }
    }
  }

  /**
   * The values of a function at the remaining vertices.
   *
   * @param x shape (n) of the whole graph
   */
  public double[] restricted(double[] x) {
    double[] values = new double[original.length];
    for (int i = 0; i < values.length; i++) {
      values[i] = x[original[i]];
    }
    return values;
  }

  /**
   * Sets a function to given values at the remaining vertices and to 0 at the grounded ones.
   *
   * @param values at the remaining vertices
   * @param x shape (n) of the whole graph, the result
   */
  public void extend(double[] values, double[] x) {
    Arrays.fill(x, 0);
    for (int i = 0; i < values.length; i++) {
      x[original[i]] = values[i];
    }
  }

  private static int[] groundedVertices(Adjacency graph, ConnectedComponents components) {
    int[] ground = new int[components.count()];
    Arrays.fill(ground, -1);
    for (int v = 0; v < graph.vertices; v++) {
      int best = ground[components.of(v)];
      if (best < 0 || graph.degree(v) > graph.degree(best)) {
        ground[components.of(v)] = v;
      }
    }
    return ground;
  }
}
