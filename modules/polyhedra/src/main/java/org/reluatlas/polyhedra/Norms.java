package org.reluatlas.polyhedra;

/** Norms of vectors and matrices, rounded upwards by a hair where they serve as bounds. */
final class Norms {

  private static final double SLACK = 1 + 1e-9;

  /** Squares that sum to less may have lost digits to underflow, or all of them. */
  static final double TINY = 0x1p-960;

  private Norms() {}

  static double euclidean(double[] x) {
    return euclidean(x, 0, x.length);
  }

  /**
   * The norm of the entries {@code from} to {@code to}; of tiny ones their sum, which is no less
   * and does not underflow.
   */
  static double euclidean(double[] x, int from, int to) {
    double squares = 0;
    for (int i = from; i < to; i++) {
      squares += x[i] * x[i];
    }
    if (squares > TINY) {
      return Math.sqrt(squares) * SLACK;
    }
    double sum = 0;
    for (int i = from; i < to; i++) {
      sum += Math.abs(x[i]);
    }
    return sum * SLACK;
  }

  /** The largest absolute value. */
  static double largest(double[] x) {
    double largest = 0;
    for (double number : x) {
      double size = Math.abs(number);
      largest = size > largest ? size : largest; // numbers only: faster than Math.max
    }
    return largest;
  }

  /** √(a² + b²) for numbers ≥ 0; one of them when the other is 0. */
  static double hypotenuse(double a, double b) {
    return a == 0 || b == 0 ? a + b : Math.hypot(a, b) * (1 + 0x1p-50);
  }

  static double row(double[][] columns, int row) {
    double[] entries = new double[columns.length];
    for (int i = 0; i < entries.length; i++) {
      entries[i] = columns[i][row];
    }
    return euclidean(entries);
  }

  /** ‖x − y‖₂. */
  static double distance(double[] x, double[] y) {
    double even = 0;
    double odd = 0;
    int k = 0;
    for (; k + 1 < x.length; k += 2) {
      double first = x[k] - y[k];
      double second = x[k + 1] - y[k + 1];
      even += first * first;
      odd += second * second;
    }
    if (k < x.length) {
      even += (x[k] - y[k]) * (x[k] - y[k]);
    }
    if (even + odd > TINY) {
      return Math.sqrt(even + odd) * SLACK;
    }
    double sum = 0;
    for (int i = 0; i < x.length; i++) {
      sum += Math.abs(x[i] - y[i]);
    }
    return sum * SLACK;
  }

  static double frobenius(double[][] columns) {
    double[] norms = new double[columns.length];
    for (int i = 0; i < norms.length; i++) {
      norms[i] = euclidean(columns[i]);
    }
    return euclidean(norms);
  }

  /**
   * An upper bound of ‖W‖₂, at most a factor of rank^(1/16) too large: ‖(WᵀW)^8‖_F^(1/16), or the
   * same of WWᵀ if that is smaller, by three squarings. O(rows · columns · n + n³) for n rows or
   * columns.
   */
  static double spectralBound(double[][] columns, int rows) {
    double frobenius = frobenius(columns);
    if (frobenius == 0) {
      return 0;
    }
    double[][] vectors = columns.length <= rows ? columns : transposed(columns, rows);
    int n = vectors.length;
    double[][] gram = new double[n][n];
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        double sum = 0;
        for (int k = 0; k < vectors[i].length; k++) {
          sum += vectors[i][k] / frobenius * (vectors[j][k] / frobenius);
        }
        gram[i][j] = sum;
      }
    }
    double exponent = 1;
    double logScale = 0;
    for (int squaring = 0; squaring < 3; squaring++) {
      gram = square(gram);
      exponent *= 2;
      double norm = frobenius(gram);
      logScale = 2 * logScale + Math.log(norm);
      for (double[] row : gram) {
        for (int j = 0; j < n; j++) {
          row[j] /= norm;
        }
      }
    }
    return frobenius * Math.exp(logScale / (2 * exponent)) * SLACK;
  }

  private static double[][] transposed(double[][] columns, int rows) {
    double[][] transposed = new double[rows][columns.length];
    for (int i = 0; i < columns.length; i++) {
      for (int row = 0; row < rows; row++) {
        transposed[row][i] = columns[i][row];
      }
    }
    return transposed;
  }

  private static double[][] square(double[][] symmetric) {
    int n = symmetric.length;
    double[][] product = new double[n][n];
    for (int i = 0; i < n; i++) {
      for (int k = 0; k < n; k++) {
        double factor = symmetric[i][k];
        double[] row = symmetric[k];
        for (int j = 0; j < n; j++) {
          product[i][j] += factor * row[j];
        }
      }
    }
    return product;
  }
}
