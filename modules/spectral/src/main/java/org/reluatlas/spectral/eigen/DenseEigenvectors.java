package org.reluatlas.spectral.eigen;

import org.reluatlas.task.Progress;

/**
 * The largest eigenpairs of a {@link SpectralOperator} on a small graph, by EJML's dense symmetric
 * QR algorithm. O(n³).
 *
 * <p>The dense matrix is that of S, not of the Laplacian, because the large eigenvalues of S, which
 * are the small ones of the Laplacian, keep their relative accuracy.
 */
final class DenseEigenvectors {

  private DenseEigenvectors() {}

  /**
   * Computes the largest pairs.
   *
   * @param wanted the number of pairs, at most {@link SpectralOperator#rank}
   * @throws org.reluatlas.spectral.algebra.NotConvergedException when the QR algorithm fails
   */
  static RitzPairs compute(SpectralOperator operator, int wanted, Progress progress) {
    SymmetricEigenvectors eigen = new SymmetricEigenvectors(matrix(operator, progress));
    double[] values = new double[wanted];
    double[][] vectors = new double[wanted][];
    for (int i = 0; i < wanted; i++) {
      int at = operator.size() - 1 - i;
      values[i] = eigen.values[at];
      vectors[i] = eigen.vectors[at];
      operator.deflate(vectors[i]);
    }
    return new RitzPairs(values, vectors).purified(operator, progress);
  }

  private static double[][] matrix(SpectralOperator operator, Progress progress) {
    int n = operator.size();
    double[][] units = new double[n][n];
    for (int j = 0; j < n; j++) {
      units[j][j] = 1;
      operator.deflate(units[j]);
    }
    return operator.apply(units, progress);
  }
}
