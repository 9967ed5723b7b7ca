package org.reluatlas.polyhedra;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A system A x + c = 0 in doubles whose solution comes with a bound of its error. A buffer that is
 * filled again and again.
 *
 * <p>It is solved with an approximate inverse R; the error is at most ‖|R| |A x + c|‖∞ / (1 − ‖I −
 * R A‖∞), errors of A and c included (Rump, Verification methods: rigorous results using
 * floating-point arithmetic, 2010, §10.1).
 */
final class VerifiedSystem {

  private static final double UNIT_ROUNDOFF = ScaledLayer.UNIT_ROUNDOFF;

  /** An inverse that is farther from one bounds no error well. */
  private static final double LARGEST_DEVIATION = 0.5;

  private final int dimension;
  private final List<double[]> rows = new ArrayList<>();
  private final List<double[]> rowErrors = new ArrayList<>();

  /** The rows that are solved, an approximate inverse of them, and how far it is from one. */
  private int[] chosen;

  private double[][] inverse;
  private double deviation;

  /** The solution. */
  final double[] x;

  private double errorOfX;

  VerifiedSystem(int dimension) {
    this.dimension = dimension;
    x = new double[dimension];
  }

  void clear() {
    rows.clear();
    rowErrors.clear();
  }

  /**
   * Adds a row, of d coefficients and the constant, which are kept.
   *
   * @param errors bounds of their errors
   */
  void add(double[] row, double[] errors) {
    rows.add(row);
    rowErrors.add(errors);
  }

  /** Replaces the constant of a row, which is exact then. */
  void setConstant(int row, double constant) {
    rows.get(row)[dimension] = constant;
    rowErrors.get(row)[dimension] = 0;
  }

  /** Makes all constants 0. */
  void clearConstants() {
    for (int row = 0; row < rows.size(); row++) {
      setConstant(row, 0);
    }
  }

  /**
   * Chooses as many independent rows as there are unknowns and inverts them; false when there are
   * none or they are too badly conditioned.
   */
  boolean prepare() {
    chosen = independentRows();
    inverse = chosen.length < dimension ? null : inverse();
    deviation = inverse == null ? 1 : deviation();
    return deviation < LARGEST_DEVIATION;
  }

  /** A bound of the error of each coordinate of the solution. */
  double errorOfX() {
    return errorOfX;
  }

  /** Chooses rows one by one, each time that with the largest part orthogonal to those before. */
  private int[] independentRows() {
    double[][] rest = new double[rows.size()][];
    double[] lengths = new double[rest.length];
    for (int i = 0; i < rest.length; i++) {
      rest[i] = Arrays.copyOf(rows.get(i), dimension);
      lengths[i] = Norms.euclidean(rest[i]);
    }
    int[] chosen = new int[dimension];
    for (int n = 0; n < dimension; n++) {
      int best = -1;
      double largest = 1e-12;
      for (int i = 0; i < rest.length; i++) {
        double share = Norms.euclidean(rest[i]) / lengths[i];
        if (share > largest) {
          largest = share;
          best = i;
        }
      }
      if (best < 0) {
        return Arrays.copyOf(chosen, n);
      }
      chosen[n] = best;
      double[] direction = rest[best].clone();
      for (double[] vector : rest) {
        removeComponent(vector, direction);
      }
    }
    return chosen;
  }

  private static void removeComponent(double[] vector, double[] direction) {
    double dot = 0;
    double square = 0;
    for (int c = 0; c < vector.length; c++) {
      dot += vector[c] * direction[c];
      square += direction[c] * direction[c];
    }
    for (int c = 0; c < vector.length; c++) {
      vector[c] -= dot / square * direction[c];
    }
  }

  /** A bound of ‖I − R A‖∞. */
  private double deviation() {
    double largest = 0;
    for (int i = 0; i < dimension; i++) {
      largest = Math.max(largest, deviationOfRow(inverse[i], i));
    }
    return largest;
  }

  /** Solves for x, with the constants as they are now, and bounds the error of each coordinate. */
  void solve() {
    Arrays.fill(x, 0);
    for (int step = 0; step < 2; step++) {
      double[] residual = residual();
      for (int i = 0; i < dimension; i++) {
        for (int j = 0; j < dimension; j++) {
          x[i] -= inverse[i][j] * residual[j];
        }
      }
    }
    double[] bounds = residualBounds(residual());
    double reach = 0;
    for (double[] row : inverse) {
      double sum = 0;
      for (int j = 0; j < dimension; j++) {
        sum += Math.abs(row[j]) * bounds[j];
      }
      reach = Math.max(reach, sum);
    }
    errorOfX = reach / (1 - deviation) * (1 + 0x1p-30);
  }

  private double[] residual() {
    double[] residual = new double[dimension];
    for (int i = 0; i < dimension; i++) {
      double[] row = rows.get(chosen[i]);
      residual[i] = row[dimension];
      for (int c = 0; c < dimension; c++) {
        residual[i] += row[c] * x[c];
      }
    }
    return residual;
  }

  /** Bounds |A x + c| for the true A and c. */
  private double[] residualBounds(double[] residual) {
    double[] bounds = new double[dimension];
    for (int i = 0; i < dimension; i++) {
      double[] row = rows.get(chosen[i]);
      double[] errors = rowErrors.get(chosen[i]);
      double size = Math.abs(row[dimension]);
      double uncertain = errors[dimension];
      for (int c = 0; c < dimension; c++) {
        size += Math.abs(row[c] * x[c]);
        uncertain += errors[c] * Math.abs(x[c]);
      }
      bounds[i] = Math.abs(residual[i]) + uncertain + 2 * (dimension + 2) * UNIT_ROUNDOFF * size;
    }
    return bounds;
  }

  /** The sum of absolute values of one row of I − R A, errors included. */
  private double deviationOfRow(double[] inverseRow, int i) {
    double sum = 0;
    for (int c = 0; c < dimension; c++) {
      double entry = i == c ? 1 : 0;
      double uncertain = 0;
      for (int j = 0; j < dimension; j++) {
        double a = rows.get(chosen[j])[c];
        entry -= inverseRow[j] * a;
        uncertain +=
            Math.abs(inverseRow[j])
                * (rowErrors.get(chosen[j])[c] + 2 * (dimension + 2) * UNIT_ROUNDOFF * Math.abs(a));
      }
      sum += Math.abs(entry) + uncertain + UNIT_ROUNDOFF;
    }
    return sum;
  }

  /** Gauss–Jordan elimination with partial pivoting; null when a pivot vanishes. */
  private double[][] inverse() {
    int n = dimension;
    double[][] work = new double[n][2 * n];
    for (int i = 0; i < n; i++) {
      System.arraycopy(rows.get(chosen[i]), 0, work[i], 0, n);
      work[i][n + i] = 1;
    }
    for (int c = 0; c < n; c++) {
      int pivot = c;
      for (int i = c + 1; i < n; i++) {
        pivot = Math.abs(work[i][c]) > Math.abs(work[pivot][c]) ? i : pivot;
      }
      double[] swap = work[pivot];
      work[pivot] = work[c];
      work[c] = swap;
      if (swap[c] == 0) {
        return null;
      }
      for (int i = 0; i < n; i++) {
        double factor = work[i][c] / swap[c];
        for (int j = 0; j < 2 * n; j++) {
          work[i][j] = i == c ? work[i][j] : work[i][j] - factor * swap[j];
        }
      }
    }
    double[][] result = new double[n][n];
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        result[i][j] = work[i][n + j] / work[i][i];
      }
    }
    return result;
  }
}
