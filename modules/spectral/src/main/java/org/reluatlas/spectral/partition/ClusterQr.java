package org.reluatlas.spectral.partition;

import java.util.Arrays;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.ejml.dense.row.factory.DecompositionFactory_DDRM;
import org.ejml.interfaces.decomposition.SingularValueDecomposition_F64;
import org.reluatlas.spectral.algebra.NotConvergedException;
import org.reluatlas.spectral.algebra.Vectors;

/**
 * The k parts of a graph that k orthonormal eigenvectors give. O(n k²).
 *
 * <p>Damle, Minden and Ying, Simple, Direct and Efficient Multi-way Spectral Clustering
 * (Information and Inference 8, 2019), algorithm 1: a QR factorisation with column pivoting chooses
 * k vertices with the most independent rows; the orthogonal polar factor of these rows rotates the
 * basis so that each row is close to an axis of its own; every vertex gets the axis of its largest
 * entry as its part.
 *
 * <p>Unlike k-means this needs no start, no seed and no repetition. The parts depend on the graph
 * alone, and another basis of the same eigenspace gives the same parts.
 */
public final class ClusterQr {

  /** The rotated basis, shape (k, n). */
  private final double[][] rotated;

  private final int[] part;
  private final double[] margin;

  /**
   * Computes the parts.
   *
   * @param basis k orthonormal vectors, shape (k, n), k ≤ n; not changed
   * @throws NotConvergedException when the singular value decomposition fails
   */
  public ClusterQr(double[][] basis) {
    rotated = product(rotation(basis, pivots(basis)), basis);
    int vertices = basis[0].length;
    part = new int[vertices];
    margin = new double[vertices];
    for (int v = 0; v < vertices; v++) {
      choose(v);
    }
  }

  /** The part of each vertex, from 0 to k − 1, shape (n). */
  public int[] parts() {
    return part;
  }

  /** The largest magnitude at each vertex minus the second largest, shape (n). */
  public double[] margins() {
    return margin;
  }

  private void choose(int vertex) {
    double largest = Math.abs(rotated[0][vertex]);
    double second = 0;
    for (int j = 1; j < rotated.length; j++) {
      double entry = Math.abs(rotated[j][vertex]);
      if (entry > largest) {
        second = largest;
        largest = entry;
        part[vertex] = j;
      } else {
        second = Math.max(second, entry);
      }
    }
    margin[vertex] = largest - second;
  }

  /** The first k pivots of a QR factorisation with column pivoting, shape (k). */
  private static int[] pivots(double[][] basis) {
    double[][] rest = new double[basis.length][];
    Arrays.setAll(rest, i -> basis[i].clone());
    int[] pivots = new int[basis.length];
    for (int j = 0; j < pivots.length; j++) {
      pivots[j] = longestColumn(rest);
      project(rest, column(rest, pivots[j]));
    }
    return pivots;
  }

  private static int longestColumn(double[][] rows) {
    double[] squares = new double[rows[0].length];
    for (double[] row : rows) {
      for (int v = 0; v < row.length; v++) {
        squares[v] += row[v] * row[v];
      }
    }
    int longest = 0;
    for (int v = 1; v < squares.length; v++) {
      longest = squares[v] > squares[longest] ? v : longest;
    }
    return longest;
  }

  private static double[] column(double[][] rows, int vertex) {
    double[] column = new double[rows.length];
    Arrays.setAll(column, i -> rows[i][vertex]);
    return column;
  }

  /** Subtracts from every column its projection on a direction. */
  private static void project(double[][] rows, double[] direction) {
    Vectors.scale(1 / Vectors.norm(direction), direction);
    double[] along = Vectors.combination(rows, direction);
    for (int i = 0; i < rows.length; i++) {
      Vectors.add(-direction[i], along, rows[i]);
    }
  }

  /** The orthogonal polar factor of the pivots' columns. */
  private static DMatrixRMaj rotation(double[][] basis, int[] pivots) {
    int k = pivots.length;
    DMatrixRMaj columns = new DMatrixRMaj(k, k);
    for (int i = 0; i < k; i++) {
      for (int j = 0; j < k; j++) {
        columns.set(i, j, basis[i][pivots[j]]);
      }
    }
    SingularValueDecomposition_F64<DMatrixRMaj> svd =
        DecompositionFactory_DDRM.svd(k, k, true, true, false);
    if (!svd.decompose(columns)) {
      throw new NotConvergedException("the singular values of the pivots' rows did not converge");
    }
    DMatrixRMaj rotation = new DMatrixRMaj(k, k);
    CommonOps_DDRM.mult(svd.getU(null, false), svd.getV(null, true), rotation);
    return rotation;
  }

  private static double[][] product(DMatrixRMaj rotation, double[][] basis) {
    double[][] product = new double[basis.length][];
    for (int j = 0; j < product.length; j++) {
      double[] coefficients = new double[basis.length];
      for (int i = 0; i < coefficients.length; i++) {
        coefficients[i] = rotation.get(i, j);
      }
      product[j] = Vectors.combination(basis, coefficients);
    }
    return product;
  }
}
