package org.reluatlas.spectral.eigen;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.factory.DecompositionFactory_DDRM;
import org.ejml.interfaces.decomposition.EigenDecomposition_F64;
import org.junit.jupiter.api.Test;
import org.reluatlas.spectral.algebra.NotConvergedException;

class SymmetricEigenvectorsTest {

  private static final double ROUNDING = 1e-13;

  /** Pairs by their definition, and all eigenvalues against EJML's. */
  @Property(tries = 300)
  void pairsOfAnyMatrix(
      @ForAll @IntRange(min = 1, max = 45) int order,
      @ForAll @IntRange(min = 0, max = 3) int kind,
      @ForAll long seed) {
    double[][] matrix = matrix(order, kind, new SplittableRandom(seed));
    double norm = 1e-300;
    DMatrixRMaj copy = new DMatrixRMaj(matrix);
    for (double entry : copy.data) {
      norm = Math.max(norm, Math.abs(entry));
    }
    SymmetricEigenvectors pairs = new SymmetricEigenvectors(matrix);
    for (int i = 0; i < order; i++) {
      for (int j = 0; j < order; j++) {
        double product = 0;
        double square = 0;
        for (int k = 0; k < order; k++) {
          product += matrix[j][k] * pairs.vectors[i][k];
          square += pairs.vectors[i][k] * pairs.vectors[j][k];
        }
        assertEquals(pairs.values[i] * pairs.vectors[i][j], product, ROUNDING * order * norm);
        assertEquals(i == j ? 1 : 0, square, ROUNDING * order);
      }
    }
    EigenDecomposition_F64<DMatrixRMaj> other = DecompositionFactory_DDRM.eig(order, false, true);
    if (other.decompose(copy)) {
      double[] expected = new double[order];
      Arrays.setAll(expected, i -> other.getEigenvalue(i).real);
      Arrays.sort(expected);
      for (int i = 0; i < order; i++) {
        assertEquals(expected[i], pairs.values[i], ROUNDING * order * norm);
      }
    }
  }

  /** Full, with zeros, of low rank with zero rows, and with entries of all magnitudes. */
  private static double[][] matrix(int order, int kind, SplittableRandom random) {
    double[][] matrix = new double[order][order];
    for (int i = 0; i < order; i++) {
      for (int j = 0; j <= i; j++) {
        double entry = random.nextDouble() - 0.5;
        boolean zero = (kind == 1 && random.nextInt(4) > 0) || (kind == 2 && i % 3 + j % 3 > 0);
        double factor = kind == 3 ? Math.pow(10, random.nextInt(-30, 10)) : 1;
        matrix[i][j] = zero ? 0 : entry * factor;
        matrix[j][i] = matrix[i][j];
      }
    }
    return matrix;
  }

  @Test
  void copiesOfAnEigenvalueAndDiagonalMatrices() {
    double[][] ones = new double[30][30];
    for (double[] row : ones) {
      Arrays.fill(row, 1);
    }
    double[] values = new SymmetricEigenvectors(ones).values;
    assertEquals(30, values[29], ROUNDING * 30);
    for (int i = 0; i < 29; i++) {
      assertEquals(0, values[i], ROUNDING * 30);
    }
    double[][] diagonal = {{3, 0, 0}, {0, -1, 0}, {0, 0, 2}};
    assertTrue(Arrays.equals(new double[] {-1, 2, 3}, new SymmetricEigenvectors(diagonal).values));
    assertEquals(0, new SymmetricEigenvectors(new double[0][]).values.length);
  }

  @Test
  void entriesThatAreNotFiniteAreRefused() {
    double[][] matrix = {{1, Double.NaN, 0}, {Double.NaN, 1, 0}, {0, 0, 1}};
    assertThrows(NotConvergedException.class, () -> new SymmetricEigenvectors(matrix));
  }
}
