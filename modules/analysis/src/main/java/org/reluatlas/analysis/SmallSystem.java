package org.reluatlas.analysis;

/**
 * Linear systems of a few equations, by Gaussian elimination with partial pivoting and a step of
 * refinement, so that residuals are small however badly conditioned a system is.
 */
final class SmallSystem {

  private final int size;
  private final double[][] matrix;
  private final double[][] factors;
  private final int[] rows;

  /** Room for n equations. */
  SmallSystem(int n) {
    size = n;
    matrix = new double[n][n];
    factors = new double[n][n];
    rows = new int[n];
  }

  /** The entries, to be set before {@link #factor}. */
  double[][] matrix() {
    return matrix;
  }

  /** Prepares for solving; false when the matrix is singular. */
  boolean factor() {
    for (int i = 0; i < size; i++) {
      System.arraycopy(matrix[i], 0, factors[i], 0, size);
      rows[i] = i;
    }
    for (int c = 0; c < size; c++) {
      int pivot = c;
      for (int i = c + 1; i < size; i++) {
        pivot = Math.abs(factors[i][c]) > Math.abs(factors[pivot][c]) ? i : pivot;
      }
      swap(c, pivot);
      if (factors[c][c] == 0) {
        return false;
      }
      for (int i = c + 1; i < size; i++) {
        double factor = factors[i][c] / factors[c][c];
        factors[i][c] = factor;
        for (int j = c + 1; j < size; j++) {
          factors[i][j] -= factor * factors[c][j];
        }
      }
    }
    return true;
  }

  private void swap(int i, int j) {
    double[] row = factors[i];
    factors[i] = factors[j];
    factors[j] = row;
    int number = rows[i];
    rows[i] = rows[j];
    rows[j] = number;
  }

  /** The solution y of M y = b. */
  double[] solve(double[] b) {
    double[] y = substitute(b);
    double[] residual = b.clone();
    for (int i = 0; i < size; i++) {
      for (int j = 0; j < size; j++) {
        residual[i] -= matrix[i][j] * y[j];
      }
    }
    return sum(y, substitute(residual));
  }

  private double[] substitute(double[] b) {
    double[] y = new double[size];
    for (int i = 0; i < size; i++) {
      y[i] = b[rows[i]];
      for (int j = 0; j < i; j++) {
        y[i] -= factors[i][j] * y[j];
      }
    }
    for (int i = size - 1; i >= 0; i--) {
      for (int j = i + 1; j < size; j++) {
        y[i] -= factors[i][j] * y[j];
      }
      y[i] /= factors[i][i];
    }
    return y;
  }

  /** The solution λ of Mᵀ λ = c. */
  double[] solveTransposed(double[] c) {
    double[] y = c.clone();
    for (int i = 0; i < size; i++) {
      for (int j = 0; j < i; j++) {
        y[i] -= factors[j][i] * y[j];
      }
      y[i] /= factors[i][i];
    }
    for (int i = size - 1; i >= 0; i--) {
      for (int j = i + 1; j < size; j++) {
        y[i] -= factors[j][i] * y[j];
      }
    }
    double[] solution = new double[size];
    for (int i = 0; i < size; i++) {
      solution[rows[i]] = y[i];
    }
    return solution;
  }

  private static double[] sum(double[] a, double[] b) {
    double[] sum = new double[a.length];
    for (int i = 0; i < sum.length; i++) {
      sum[i] = a[i] + b[i];
    }
    return sum;
  }
}
