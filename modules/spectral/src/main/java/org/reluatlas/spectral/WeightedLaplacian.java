package org.reluatlas.spectral;

import org.ejml.data.DMatrixSparseCSC;

/**
 * The weighted Laplacian L = W_V⁻¹ ∂ᵀ W_E ∂ of a graph, stored as its coboundary matrix ∂.
 *
 * <p>∂ has a row per edge and a column per vertex: −1 at the source, +1 at the target, an empty row
 * for a loop. The Laplacian itself is never stored: differences ∂x are computed first and weighted
 * then, so a constant gives exactly 0 and Rayleigh quotients of smooth functions keep their digits.
 * See Lim, Hodge Laplacians on Graphs (SIAM Review 62, 2020), §2, for the weighted coboundary
 * operator and its adjoint. Each operation takes time O(n + m).
 */
public final class WeightedLaplacian {

  /** The relative error of an entry that is a sum of a few dozen rounded products. */
  private static final double ENTRY_ERROR = 0x1p-49;

  private final WeightedGraph graph;
  private final DMatrixSparseCSC coboundary;

  /** The Laplacian of a graph. */
  public WeightedLaplacian(WeightedGraph graph) {
    this.graph = graph;
    this.coboundary = coboundaryOf(graph);
  }

  /** The graph. */
  public WeightedGraph graph() {
    return graph;
  }

  /** A copy of the coboundary matrix ∂, shape (m, n). */
  public DMatrixSparseCSC coboundary() {
    return coboundary.copy();
  }

  /**
   * The weighted flow W_E ∂ x.
   *
   * @param x shape (n)
   * @return shape (m)
   */
  public double[] flow(double[] x) {
    double[] flow = new double[graph.edges()];
    difference(x, flow);
    double[] weights = graph.edgeWeights();
    for (int e = 0; e < flow.length; e++) {
      flow[e] *= weights[e];
    }
    return flow;
  }

  /**
   * The stiffness ∂ᵀ W_E ∂ x.
   *
   * @param x shape (n)
   * @return shape (n)
   */
  public double[] stiffness(double[] x) {
    return divergence(flow(x));
  }

  /**
   * The Rayleigh quotient xᵀ ∂ᵀ W_E ∂ x / xᵀ W_V x.
   *
   * @param x shape (n), not 0
   */
  public double rayleighQuotient(double[] x) {
    double[] difference = new double[graph.edges()];
    difference(x, difference);
    double energy = 0;
    for (int e = 0; e < difference.length; e++) {
      energy += graph.edgeWeights()[e] * difference[e] * difference[e];
    }
    return energy / squaredNorm(x);
  }

  /** xᵀ W_V x. */
  double squaredNorm(double[] x) {
    double sum = 0;
    for (int v = 0; v < x.length; v++) {
      sum += graph.vertexWeights()[v] * x[v] * x[v];
    }
    return sum;
  }

  /**
   * The residual ‖L x − λ x‖ / (λ ‖x‖), both norms weighted by W_V.
   *
   * @param eigenvalue λ > 0
   * @param x shape (n), not 0
   */
  double relativeResidual(double eigenvalue, double[] x) {
    double[] stiffness = stiffness(x);
    double sum = 0;
    for (int v = 0; v < x.length; v++) {
      double weight = graph.vertexWeights()[v];
      double defect = stiffness[v] - eigenvalue * weight * x[v];
      sum += defect * defect / weight;
    }
    return Math.sqrt(sum / squaredNorm(x)) / eigenvalue;
  }

  /**
   * The part of {@link #relativeResidual} that the rounding of the entries of x may cause.
   *
   * <p>Each entry has a relative error of about 2⁻⁴⁹, and an edge passes on the errors of its ends.
   */
  double attainableResidual(double eigenvalue, double[] x) {
    double[] slack = new double[x.length];
    for (int e = 0; e < graph.edges(); e++) {
      int a = graph.source(e);
      int b = graph.target(e);
      if (a != b) {
        double error = graph.edgeWeight(e) * (Math.abs(x[a]) + Math.abs(x[b]));
        slack[a] += error;
        slack[b] += error;
      }
    }
    double sum = 0;
    for (int v = 0; v < x.length; v++) {
      sum += slack[v] * slack[v] / graph.vertexWeights()[v];
    }
    return ENTRY_ERROR * Math.sqrt(sum / squaredNorm(x)) / eigenvalue;
  }

  private void difference(double[] x, double[] difference) {
    for (int v = 0; v < x.length; v++) {
      double value = x[v];
      for (int k = coboundary.col_idx[v]; k < coboundary.col_idx[v + 1]; k++) {
        difference[coboundary.nz_rows[k]] += coboundary.nz_values[k] * value;
      }
    }
  }

  private double[] divergence(double[] flow) {
    double[] result = new double[graph.vertices()];
    for (int v = 0; v < result.length; v++) {
      double sum = 0;
      for (int k = coboundary.col_idx[v]; k < coboundary.col_idx[v + 1]; k++) {
        sum += coboundary.nz_values[k] * flow[coboundary.nz_rows[k]];
      }
      result[v] = sum;
    }
    return result;
  }

  private static DMatrixSparseCSC coboundaryOf(WeightedGraph graph) {
    int[] start = new int[graph.vertices() + 1];
    for (int e = 0; e < graph.edges(); e++) {
      if (graph.source(e) != graph.target(e)) {
        start[graph.source(e) + 1]++;
        start[graph.target(e) + 1]++;
      }
    }
    for (int v = 0; v < graph.vertices(); v++) {
      start[v + 1] += start[v];
    }
    int entries = start[graph.vertices()];
    DMatrixSparseCSC matrix =
        new DMatrixSparseCSC(graph.edges(), graph.vertices(), Math.max(1, entries));
    matrix.col_idx = start.clone();
    matrix.nz_length = entries;
    for (int e = 0; e < graph.edges(); e++) {
      if (graph.source(e) != graph.target(e)) {
        put(matrix, start[graph.source(e)]++, e, -1);
        put(matrix, start[graph.target(e)]++, e, 1);
      }
    }
    matrix.indicesSorted = true;
    return matrix;
  }

  private static void put(DMatrixSparseCSC matrix, int at, int edge, double sign) {
    matrix.nz_rows[at] = edge;
    matrix.nz_values[at] = sign;
  }
}
