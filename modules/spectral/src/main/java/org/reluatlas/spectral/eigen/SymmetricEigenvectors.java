package org.reluatlas.spectral.eigen;

import org.reluatlas.spectral.algebra.NotConvergedException;

/**
 * All eigenpairs of a small dense symmetric matrix, ascending. O(k³).
 *
 * <p>Householder's reduction to a tridiagonal matrix and implicit QR steps with Wilkinson's shift:
 * Golub and Van Loan, Matrix Computations (4th edition, 2013), §8.3. The projected problems of an
 * iteration have an order of 2 to 40, where loading a library takes longer than the arithmetic.
 */
final class SymmetricEigenvectors {

  private static final double EPSILON = 0x1p-53;
  private static final int STEPS_PER_VALUE = 60;

  /** The eigenvalues, ascending, shape (k). */
  final double[] values;

  /** The orthonormal eigenvectors in the same order, shape (k, k). */
  final double[][] vectors;

  private final int order;
  private final double[] diagonal;
  private final double[] beside;

  /** Rows that become the eigenvectors. */
  private final double[][] rows;

  /**
   * Computes the pairs.
   *
   * @param matrix shape (k, k); the mean of it and its transpose is taken
   * @throws NotConvergedException when an entry is not finite
   */
  SymmetricEigenvectors(double[][] matrix) {
    order = matrix.length;
    diagonal = new double[order];
    beside = new double[Math.max(0, order - 1)];
    rows = new double[order][order];
    double[][] a = new double[order][order];
    for (int i = 0; i < order; i++) {
      rows[i][i] = 1;
      for (int j = 0; j < order; j++) {
        a[i][j] = (matrix[i][j] + matrix[j][i]) / 2;
      }
    }
    tridiagonalise(a);
    diagonalise();
    sort();
    values = diagonal;
    vectors = rows;
  }

  private void sort() {
    for (int i = 1; i < order; i++) {
      double value = diagonal[i];
      double[] row = rows[i];
      int at = i;
      for (; at > 0 && diagonal[at - 1] > value; at--) {
        diagonal[at] = diagonal[at - 1];
        rows[at] = rows[at - 1];
      }
      diagonal[at] = value;
      rows[at] = row;
    }
  }

  private void tridiagonalise(double[][] a) {
    double[] v = new double[order];
    for (int k = 0; k < order; k++) {
      diagonal[k] = a[k][k];
      if (k + 1 < order) {
        beside[k] = a[k + 1][k];
      }
      if (k + 2 < order) {
        double factor = reflector(a, k, v);
        if (factor != 0) {
          reflectBothSides(a, k + 1, v, factor);
          reflectRows(k + 1, v, factor);
        }
      }
    }
  }

  /**
   * Finds the reflection I − factor v vᵀ that leaves column k one entry below the diagonal, and
   * stores that entry.
   */
  private double reflector(double[][] a, int k, double[] v) {
    double largest = 0;
    for (int i = k + 1; i < order; i++) {
      largest = Math.max(largest, Math.abs(a[i][k]));
    }
    double below = 0;
    double squares = 0;
    for (int i = k + 1; i < order; i++) {
      v[i] = largest == 0 ? 0 : a[i][k] / largest;
      squares += v[i] * v[i];
      below += i > k + 1 ? Math.abs(v[i]) : 0;
    }
    if (below == 0) {
      return 0;
    }
    double norm = v[k + 1] > 0 ? -Math.sqrt(squares) : Math.sqrt(squares);
    double factor = 1 / (squares - norm * v[k + 1]);
    v[k + 1] -= norm;
    beside[k] = norm * largest;
    return factor;
  }

  /** a ← H a H in the rows and columns from an index on. */
  private void reflectBothSides(double[][] a, int from, double[] v, double factor) {
    double[] w = new double[order];
    double inner = 0;
    for (int i = from; i < order; i++) {
      double sum = 0;
      for (int j = from; j < order; j++) {
        sum += a[i][j] * v[j];
      }
      w[i] = factor * sum;
      inner += w[i] * v[i];
    }
    for (int i = from; i < order; i++) {
      w[i] -= factor * inner / 2 * v[i];
    }
    for (int i = from; i < order; i++) {
      for (int j = from; j < order; j++) {
        a[i][j] -= v[i] * w[j] + w[i] * v[j];
      }
    }
  }

  private void reflectRows(int from, double[] v, double factor) {
    double[] sum = new double[order];
    for (int i = from; i < order; i++) {
      for (int j = 0; j < order; j++) {
        sum[j] += v[i] * rows[i][j];
      }
    }
    for (int i = from; i < order; i++) {
      double times = factor * v[i];
      for (int j = 0; j < order; j++) {
        rows[i][j] -= times * sum[j];
      }
    }
  }

  private void diagonalise() {
    int steps = 0;
    for (int high = order - 1; high > 0; ) {
      int low = high;
      while (low > 0 && !isNegligible(low - 1, steps)) {
        low--;
      }
      if (low == high) {
        high--;
        continue;
      }
      if (++steps > 2 * STEPS_PER_VALUE * order) {
        throw new NotConvergedException("a dense eigenproblem did not converge");
      }
      step(low, high);
    }
  }

  /** Small beside its neighbours; if that takes too long, beside the whole matrix. */
  private boolean isNegligible(int at, int steps) {
    double scale = Math.abs(diagonal[at]) + Math.abs(diagonal[at + 1]);
    if (steps > STEPS_PER_VALUE * order) {
      for (int i = 0; i < order; i++) {
        scale = Math.max(scale, Math.abs(diagonal[i]));
      }
    }
    if (!(Math.abs(beside[at]) <= EPSILON * scale)) {
      return false;
    }
    beside[at] = 0;
    return true;
  }

  /** One implicit QR step on an unreduced block, from its top to its bottom. */
  private void step(int low, int high) {
    double half = (diagonal[high - 1] - diagonal[high]) / 2;
    double corner = beside[high - 1];
    double root = Math.copySign(Math.hypot(half, corner), half);
    double shift = diagonal[high] - corner * (corner / (half + root));
    double x = diagonal[low] - shift;
    double z = beside[low];
    for (int k = low; k < high; k++) {
      double length = Math.hypot(x, z);
      double c = length == 0 ? 1 : x / length;
      double s = length == 0 ? 0 : z / length;
      if (k > low) {
        beside[k - 1] = length;
      }
      double p = diagonal[k];
      double q = diagonal[k + 1];
      double e = beside[k];
      double change = s * (s * (q - p) + 2 * c * e);
      diagonal[k] = p + change;
      diagonal[k + 1] = q - change;
      beside[k] = c * (s * (q - p) + c * e) - s * s * e;
      if (k + 1 < high) {
        x = beside[k];
        z = s * beside[k + 1];
        beside[k + 1] *= c;
      }
      rotate(rows[k], rows[k + 1], c, s);
    }
  }

  private static void rotate(double[] first, double[] second, double c, double s) {
    for (int j = 0; j < first.length; j++) {
      double a = first[j];
      double b = second[j];
      first[j] = c * a + s * b;
      second[j] = c * b - s * a;
    }
  }
}
