package org.reluatlas.spectral.inverse;

import java.util.Arrays;
import org.reluatlas.spectral.algebra.Adjacency;
import org.reluatlas.spectral.algebra.GroundedLaplacian;
import org.reluatlas.spectral.algebra.Permutation;

/**
 * A relaxed modified incomplete factor of a grounded Laplacian: a preconditioner of conjugate
 * gradients.
 *
 * <p>It is (D − E) D⁻¹ (D − Eᵀ) with E the weights below the diagonal. Fill-in is dropped, and a
 * share of it is added to the diagonal: Axelsson and Lindskog, On the Eigenvalue Distribution of a
 * Class of Preconditioning Methods (Numer. Math. 48, 1986). The share 1 (Gustafsson, BIT 18, 1978)
 * is good on grids, the share 0 on graphs without geometry. Measured at 30,000 vertices, steps for
 * 13 digits with shares 0, 0.9 and 1: 37, 60 and 962 on a random graph of degree 5; 17, 44 and 578
 * at degree 10; 122, 81 and 166 on a cubical grid.
 *
 * <p>D is a sum of positive numbers, as in the Cholesky factor. Vertices are eliminated in the
 * order of falling distance from the grounded ones, so each has a later neighbour or an excess, and
 * D is positive.
 */
final class IncompleteFactor {

  /** The share of the dropped fill-in that is added to the diagonal. */
  private static final double RELAXATION = 0.9;

  /** The vertex at each place of the elimination. */
  private final int[] order;

  /** The reordered matrix. */
  private final Adjacency matrix;

  /** The index in each row at which the later neighbours begin. */
  private final int[] split;

  /** The diagonal D. */
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
    double later = 0;
    for (; k < matrix.start[i + 1]; k++) {
      later += matrix.weight[k];
    }
    pivot[i] = excess[i] + later;
    for (k = split[i]; k < matrix.start[i + 1]; k++) {
      double fill = Math.max(0, later - matrix.weight[k]);
      double share = (excess[i] + (1 - RELAXATION) * fill) / pivot[i];
      excess[matrix.neighbour[k]] += matrix.weight[k] * share;
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

  /** The reverse of a breadth-first search from all neighbours of grounded vertices. */
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
