package org.reluatlas.spectral.eigen;

import java.util.Arrays;
import java.util.Comparator;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.factory.DecompositionFactory_DDRM;
import org.ejml.interfaces.decomposition.EigenDecomposition_F64;
import org.reluatlas.spectral.algebra.NotConvergedException;
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
   * @throws NotConvergedException when the QR algorithm fails
   */
  static RitzPairs compute(SpectralOperator operator, int wanted, Progress progress) {
    EigenDecomposition_F64<DMatrixRMaj> eigen =
        DecompositionFactory_DDRM.eig(operator.size(), true, true);
    if (!eigen.decompose(matrix(operator, progress))) {
      throw new NotConvergedException("the dense eigenproblem did not converge");
    }
    Integer[] order = new Integer[operator.size()];
    Arrays.setAll(order, i -> i);
    Arrays.sort(order, Comparator.comparingDouble(i -> -eigen.getEigenvalue(i).real));
    double[] values = new double[wanted];
    double[][] vectors = new double[wanted][];
    for (int i = 0; i < wanted; i++) {
      values[i] = eigen.getEigenvalue(order[i]).real;
      vectors[i] = eigen.getEigenVector(order[i]).data.clone();
      operator.deflate(vectors[i]);
    }
    return new RitzPairs(values, vectors).purified(operator, progress);
  }

  private static DMatrixRMaj matrix(SpectralOperator operator, Progress progress) {
    int n = operator.size();
    double[][] units = new double[n][n];
    for (int j = 0; j < n; j++) {
      units[j][j] = 1;
      operator.deflate(units[j]);
    }
    double[][] columns = operator.apply(units, progress);
    DMatrixRMaj matrix = new DMatrixRMaj(n, n);
    for (int j = 0; j < n; j++) {
      for (int i = 0; i < n; i++) {
        matrix.data[i * n + j] = (columns[j][i] + columns[i][j]) / 2;
      }
    }
    return matrix;
  }
}
