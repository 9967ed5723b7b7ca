package org.reluatlas.spectral;

import java.util.Arrays;

/**
 * A modified incomplete factor of a grounded Laplacian, which preconditions conjugate gradients.
 *
 * <p>(D − E) D⁻¹ (D − Eᵀ) with E the weights below the diagonal as they are, and D such that the
 * row sums are those of the Laplacian: Gustafsson, A Class of First Order Factorization Methods
 * (BIT 18, 1978). It is made by the elimination of {@link PartialCholesky} that drops all fill, so
 * D is a sum of positive numbers. Vertices are eliminated from the farthest to the nearest to a
 * grounded one; each then has a later neighbour or an excess of its own, and D is never 0.
 */
final class IncompleteFactor {

  /** The vertex at each place of the elimination. */
  private final int[] order;

  /** The reordered matrix; the rows are split where later neighbours begin. */
  private final Adjacency matrix;

  private final int[] split;
  private final double[] pivot;

  IncompleteFactor(GroundedLaplacian grounded) {
    Permutation permutation = new Permutation(farthestFirst(grounded));
    order = permutation.at;
    matrix = grounded.adjacency.induced(order, permutation.place).sorted();
    split = new int[order.length];
    pivot = new double[order.length];
    double[] excess = new double[order.length];
    for (int i = 0; i < order.length; i++) {
      excess[i] = grounded.excess[order[i]];
    }
    for (int i = 0; i < order.length; i++) {
      eliminate(i, excess);
    }
  }

  private void eliminate(int i, double[] excess) {
    int k = matrix.start[i];
    while (k < matrix.start[i + 1] && matrix.neighbour[k] < i) {
      k++;
    }
    split[i] = k;
    pivot[i] = excess[i];
    for (; k < matrix.start[i + 1]; k++) {
      pivot[i] += matrix.weight[k];
    }
    for (k = split[i]; k < matrix.start[i + 1]; k++) {
      excess[matrix.neighbour[k]] += matrix.weight[k] * (excess[i] / pivot[i]);
    }
  }

  /**
   * Applies the inverse of the preconditioner.
   *
   * @param r shape (n)
   * @param z shape (n), the result
   */
  void solve(double[] r, double[] z) {
    double[] y = new double[r.length];
    for (int i = 0; i < y.length; i++) {
      double sum = r[order[i]];
      for (int k = matrix.start[i]; k < split[i]; k++) {
        sum += matrix.weight[k] * y[matrix.neighbour[k]];
      }
      y[i] = sum / pivot[i];
    }
    for (int i = y.length - 1; i >= 0; i--) {
      double sum = 0;
      for (int k = split[i]; k < matrix.start[i + 1]; k++) {
        sum += matrix.weight[k] * y[matrix.neighbour[k]];
      }
      y[i] += sum / pivot[i];
      z[order[i]] = y[i];
    }
  }

  /** The reverse of a breadth-first search from all vertices next to a grounded one. */
  private static int[] farthestFirst(GroundedLaplacian grounded) {
    Adjacency graph = grounded.adjacency;
    int[] order = new int[graph.vertices];
    boolean[] found = new boolean[graph.vertices];
    int head = graph.vertices;
    for (int v = 0; v < graph.vertices; v++) {
      if (grounded.excess[v] > 0) {
        found[v] = true;
        order[--head] = v;
      }
    }
    for (int at = graph.vertices - 1; at >= head; at--) {
      for (int k = graph.start[order[at]]; k < graph.start[order[at] + 1]; k++) {
        int w = graph.neighbour[k];
        if (!found[w]) {
          found[w] = true;
          order[--head] = w;
        }
      }
    }
    return Arrays.copyOfRange(order, head, order.length);
  }
}
