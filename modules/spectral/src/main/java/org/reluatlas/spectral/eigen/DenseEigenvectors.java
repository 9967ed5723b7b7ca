package org.reluatlas.spectral;

import java.util.Arrays;
import java.util.Comparator;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.factory.DecompositionFactory_DDRM;
import org.ejml.interfaces.decomposition.EigenDecomposition_F64;
import org.reluatlas.task.Progress;

/**
 * The largest eigenpairs of a {@link SpectralOperator} on a small graph, by EJML's dense symmetric
 * QR algorithm on the whole matrix of S.
 *
 * <p>S and not the Laplacian is made dense, because its large eigenvalues, the small ones of the
 * Laplacian, keep their relative accuracy. O(n³).
 */
final class DenseEigenvectors {

  private DenseEigenvectors() {}

  /**
   * Computes.
   *
   * @param wanted at most the dimension of the complement of the kernel
   * @return the pairs wanted
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
