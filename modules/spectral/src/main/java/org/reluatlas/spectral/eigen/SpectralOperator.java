package org.reluatlas.spectral;

import org.reluatlas.task.Progress;

/**
 * The pseudo-inverse of the symmetric Laplacian, S = W_V^(1/2) L⁺ W_V^(−1/2).
 *
 * <p>Where L x = λ W_V-normalised has the eigenpair (λ, x), S has (1/λ, u) with u = W_V^(1/2) x, so
 * the bottom of the spectrum of L is the top of that of S, well apart. S works on the orthogonal
 * complement of the kernel, which is spanned by W_V^(1/2) restricted to each component.
 */
final class SpectralOperator {

  private final ConnectedComponents components;
  private final LaplacianInverse inverse;

  /** W_V^(1/2), shape (n). */
  private final double[] root;

  /** The weight of each component. */
  private final double[] volume;

  SpectralOperator(WeightedGraph graph, ConnectedComponents components, LaplacianInverse inverse) {
    this.components = components;
    this.inverse = inverse;
    root = new double[graph.vertices()];
    for (int v = 0; v < root.length; v++) {
      root[v] = Math.sqrt(graph.vertexWeight(v));
    }
    volume = components.sums(graph.vertexWeights());
  }

  int size() {
    return root.length;
  }

  /**
   * S u for each u, all orthogonal to the kernel.
   *
   * @param block shape (r, n), left alone
   * @return shape (r, n)
   */
  double[][] apply(double[][] block, Progress progress) {
    double[][] x = new double[block.length][root.length];
    for (int r = 0; r < x.length; r++) {
      for (int v = 0; v < root.length; v++) {
        x[r][v] = root[v] * block[r][v];
      }
    }
    inverse.solve(x, progress);
    for (double[] product : x) {
      for (int v = 0; v < root.length; v++) {
        product[v] *= root[v];
      }
      deflate(product);
    }
    return x;
  }

  /** Projects onto the orthogonal complement of the kernel, in place. */
  void deflate(double[] u) {
    if (volume.length == 1) {
      Vectors.add(-Vectors.dot(root, u) / volume[0], root, u);
      return;
    }
    double[] mean = new double[volume.length];
    for (int v = 0; v < u.length; v++) {
      mean[components.of(v)] += root[v] * u[v];
    }
    for (int c = 0; c < mean.length; c++) {
      mean[c] /= volume[c];
    }
    for (int v = 0; v < u.length; v++) {
      u[v] -= mean[components.of(v)] * root[v];
    }
  }

  /** The largest cosine of u with a kernel vector; u is not 0. */
  double kernelCosine(double[] u) {
    double[] product = new double[volume.length];
    double norm = 0;
    for (int v = 0; v < u.length; v++) {
      product[components.of(v)] += root[v] * u[v];
      norm += u[v] * u[v];
    }
    double largest = 0;
    for (int c = 0; c < product.length; c++) {
      largest = Math.max(largest, Math.abs(product[c]) / Math.sqrt(volume[c] * norm));
    }
    return largest;
  }

  /** The function x = W_V^(−1/2) u. */
  double[] function(double[] u) {
    double[] x = new double[u.length];
    for (int v = 0; v < x.length; v++) {
      x[v] = u[v] / root[v];
    }
    return x;
  }
}
