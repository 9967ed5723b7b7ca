package org.reluatlas.spectral.eigen;

import org.reluatlas.spectral.algebra.Adjacency;

/**
 * The symmetric Laplacian N = W_V^(−1/2) ∂ᵀ W_E ∂ W_V^(−1/2), whose pseudo-inverse is the {@link
 * SpectralOperator} of the same graph.
 */
public final class NormalisedLaplacian {

  private final Adjacency graph;

  /** W_V^(−1/2), shape (n). */
  private final double[] scale;

  /**
   * The Laplacian of a graph.
   *
   * @param vertexWeights shape (n)
   */
  public NormalisedLaplacian(Adjacency graph, double[] vertexWeights) {
    this.graph = graph;
    scale = new double[vertexWeights.length];
    for (int v = 0; v < scale.length; v++) {
      scale[v] = 1 / Math.sqrt(vertexWeights[v]);
    }
  }

  /**
   * Multiplies vectors by N. Sums differences, so that smooth functions keep their digits.
   *
   * @param vectors shape (r, n)
   * @return shape (r, n)
   */
  double[][] apply(double[][] vectors) {
    double[][] products = new double[vectors.length][scale.length];
    for (int r = 0; r < products.length; r++) {
      double[] x = vectors[r].clone();
      rescale(x);
      graph.stiffness(x, products[r]);
      rescale(products[r]);
    }
    return products;
  }

  private void rescale(double[] x) {
    for (int v = 0; v < x.length; v++) {
      x[v] *= scale[v];
    }
  }
}
