package org.reluatlas.spectral.eigen;

import org.reluatlas.spectral.algebra.ConnectedComponents;
import org.reluatlas.spectral.algebra.Vectors;
import org.reluatlas.spectral.inverse.LaplacianInverse;
import org.reluatlas.task.Progress;

/**
 * The pseudo-inverse of the symmetric Laplacian, S = W_V^(1/2) L⁺ W_V^(−1/2).
 *
 * <p>If (λ, x) is an eigenpair of L, then (1/λ, u) with u = W_V^(1/2) x is one of S. So the lowest
 * eigenvalues of L are the largest ones of S, where they are far apart. S acts on the orthogonal
 * complement of the kernel; the kernel is spanned by the restrictions of W_V^(1/2) to components.
 */
public final class SpectralOperator {

  private final ConnectedComponents components;
  private final LaplacianInverse inverse;

  /** W_V^(1/2), shape (n). */
  private final double[] root;

  /** The weight of each component. */
  private final double[] volume;

  /**
   * The operator of a graph.
   *
   * @param vertexWeights shape (n)
   */
  public SpectralOperator(
      double[] vertexWeights, ConnectedComponents components, LaplacianInverse inverse) {
    this.components = components;
    this.inverse = inverse;
    root = new double[vertexWeights.length];
    for (int v = 0; v < root.length; v++) {
      root[v] = Math.sqrt(vertexWeights[v]);
    }
    volume = components.sums(vertexWeights);
  }

  /** The dimension of the complement of the kernel: how many positive eigenvalues there are. */
  int rank() {
    return root.length - volume.length;
  }

  /** The number n of vertices. */
  int size() {
    return root.length;
  }

  /**
   * Applies S to some vectors.
   *
   * @param block vectors u orthogonal to the kernel, shape (r, n), not changed
   * @return S u for each u, shape (r, n)
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

  /** The largest |cosine| of u ≠ 0 with a kernel vector. */
  public double kernelCosine(double[] u) {
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

  /** The function x = W_V^(−1/2) u on the vertices. */
  public double[] function(double[] u) {
    double[] x = new double[u.length];
    for (int v = 0; v < x.length; v++) {
      x[v] = u[v] / root[v];
    }
    return x;
  }
}
