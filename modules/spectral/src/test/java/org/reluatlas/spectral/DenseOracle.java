package org.reluatlas.spectral;

import java.util.Arrays;
import org.ejml.data.DMatrixRMaj;
import org.ejml.data.DMatrixSparseCSC;
import org.ejml.dense.row.CommonOps_DDRM;
import org.ejml.dense.row.factory.DecompositionFactory_DDRM;
import org.ejml.interfaces.decomposition.EigenDecomposition_F64;
import org.ejml.ops.DConvertMatrixStruct;

/** All eigenvalues of W_V^(−1/2) ∂ᵀ W_E ∂ W_V^(−1/2), by dense products and EJML's dense QR. */
final class DenseOracle {

  private DenseOracle() {}

  static double[] eigenvalues(WeightedGraph graph) {
    DMatrixSparseCSC sparse = new WeightedLaplacian(graph).coboundary();
    DMatrixRMaj scaled = DConvertMatrixStruct.convert(sparse, (DMatrixRMaj) null);
    for (int e = 0; e < scaled.numRows; e++) {
      for (int v = 0; v < scaled.numCols; v++) {
        double factor = Math.sqrt(graph.edgeWeight(e) / graph.vertexWeight(v));
        scaled.set(e, v, scaled.get(e, v) * factor);
      }
    }
    DMatrixRMaj matrix = new DMatrixRMaj(graph.vertices(), graph.vertices());
    CommonOps_DDRM.multTransA(scaled, scaled, matrix);
    EigenDecomposition_F64<DMatrixRMaj> eigen =
        DecompositionFactory_DDRM.eig(graph.vertices(), false, true);
    if (!eigen.decompose(matrix)) {
      throw new IllegalStateException("dense oracle failed");
    }
    double[] values = new double[graph.vertices()];
    Arrays.setAll(values, i -> eigen.getEigenvalue(i).real);
    Arrays.sort(values);
    return values;
  }
}
