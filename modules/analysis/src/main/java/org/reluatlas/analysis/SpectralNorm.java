package org.reluatlas.analysis;

import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.factory.DecompositionFactory_DDRM;
import org.ejml.interfaces.decomposition.SingularValueDecomposition_F64;

/** The largest singular value of matrices of one shape. One per thread. */
final class SpectralNorm {

  private final int rows;
  private final int columns;
  private final SingularValueDecomposition_F64<DMatrixRMaj> svd;

  SpectralNorm(int rows, int columns) {
    this.rows = rows;
    this.columns = columns;
    svd = DecompositionFactory_DDRM.svd(rows, columns, false, false, true);
  }

  /** The norm of a matrix, given row by row. */
  double of(double[] entries) {
    if (rows == 1 || columns == 1) {
      return VectorAngles.length(entries);
    }
    double size = VectorAngles.length(entries);
    if (size == 0) {
      return 0;
    }
    int shift = Math.getExponent(size);
    DMatrixRMaj matrix = new DMatrixRMaj(rows, columns);
    for (int i = 0; i < entries.length; i++) {
      matrix.data[i] = Math.scalb(entries[i], -shift);
    }
    if (!svd.decompose(matrix)) {
      throw new ArithmeticException("no singular values found");
    }
    double largest = 0;
    for (int i = 0; i < svd.numberOfSingularValues(); i++) {
      largest = Math.max(largest, svd.getSingularValues()[i]);
    }
    return Math.scalb(largest, shift);
  }
}
