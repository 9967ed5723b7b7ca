package org.reluatlas.spectral;

/**
 * The dense kernel: eliminates the first columns of a front, without a subtraction that cancels.
 *
 * <p>A front of a grounded Laplacian is an M-matrix with row sums ≥ 0. Carrying the row sums (the
 * excess) in place of the diagonal makes elimination an addition of numbers of one sign throughout:
 * off-diagonals only grow, the excess of row j gains |F(j,k)|/d(k) times that of row k, and the
 * pivot d(k) is its excess plus the magnitudes below it. Every entry of the factor is therefore
 * accurate to a small relative error however far apart the weights are, and a pivot is never 0 or
 * negative. This is the algorithm of Grassmann, Taksar and Heyman in the form of Alfa, Xue and Ye,
 * Accurate Computation of the Smallest Eigenvalue of a Diagonally Dominant M-Matrix (Math. Comp.
 * 71, 2002).
 *
 * <p>Columns go in blocks; what a block takes from the rest of the front is computed in tiles of 4
 * by 4 that stay in registers.
 */
final class PartialCholesky {

  private static final int BLOCK = 48;
  private static final int TILE = 4;

  private PartialCholesky() {}

  /**
   * Eliminates.
   *
   * @param panel the columns to eliminate, column-major, height rows and width columns; what stands
   *     above and on the diagonal is ignored; on return the columns of the factor
   * @param excess the excess of each row of the front, shape (height); on return that of the
   *     remaining rows is updated
   * @param update the remaining part of the front, column-major and square of order height − width;
   *     below the diagonal it is updated, on and above it anything may stand on return
   */
  static void eliminate(double[] panel, int height, int width, double[] excess, double[] update) {
    int below = height - width;
    for (int from = 0; from < width; from += BLOCK) {
      int until = Math.min(width, from + BLOCK);
      factorBlock(panel, height, from, until, excess);
      if (until < width) {
        subtract(panel, until * height + until, height, panel, from, until, height, until, width);
      }
      if (below > 0) {
        subtract(update, 0, below, panel, from, until, height, width, height);
      }
    }
  }

  private static void factorBlock(
      double[] panel, int height, int from, int until, double[] excess) {
    for (int k = from; k < until; k++) {
      int column = k * height;
      int j = from;
      for (; j + 1 < k; j += 2) {
        takeTwo(panel, column + k + 1, j * height + k, height, height - k - 1);
      }
      if (j < k) {
        takeOne(panel, column + k + 1, j * height + k, height - k - 1);
      }
      double pivot = excess[k];
      for (int i = k + 1; i < height; i++) {
        pivot -= panel[column + i];
      }
      double root = Math.sqrt(pivot);
      double handedOn = excess[k] / root;
      panel[column + k] = root;
      for (int i = k + 1; i < height; i++) {
        double entry = panel[column + i] / root;
        panel[column + i] = entry;
        excess[i] -= entry * handedOn;
      }
    }
  }

  private static void takeOne(double[] panel, int into, int from, int length) {
    double factor = panel[from];
    for (int i = 0; i < length; i++) {
      panel[into + i] -= panel[from + 1 + i] * factor;
    }
  }

  private static void takeTwo(double[] panel, int into, int from, int height, int length) {
    double first = panel[from];
    int second = from + height;
    double other = panel[second];
    for (int i = 0; i < length; i++) {
      panel[into + i] -= panel[from + 1 + i] * first + panel[second + 1 + i] * other;
    }
  }

  /**
   * Subtracts the product of rows [row, rows) of panel columns [from, until) with itself from the
   * lower triangle of a matrix.
   */
  private static void subtract(
      double[] matrix,
      int offset,
      int leading,
      double[] panel,
      int from,
      int until,
      int height,
      int row,
      int columnsUntil) {
    int rows = height - row;
    int columns = columnsUntil - row;
    int first = from * height + row;
    int depth = until - from;
    for (int j = 0; j < columns; j += TILE) {
      int tileColumns = Math.min(TILE, columns - j);
      int i = j;
      if (tileColumns == TILE) {
        for (; i + TILE <= rows; i += TILE) {
          tile(
              matrix,
              offset + j * leading + i,
              leading,
              panel,
              first + i,
              first + j,
              height,
              depth);
        }
      }
      for (; i < rows; i++) {
        for (int c = j; c < j + tileColumns && c <= i; c++) {
          matrix[offset + c * leading + i] -= dot(panel, first + i, first + c, height, depth);
        }
      }
    }
  }

  private static double dot(double[] a, int p, int q, int stride, int depth) {
    double sum = 0;
    for (int k = 0; k < depth; k++) {
      sum += a[p + k * stride] * a[q + k * stride];
    }
    return sum;
  }

  private static void tile(
      double[] c, int at, int leading, double[] a, int rows, int columns, int stride, int depth) {
    double c00 = 0;
    double c10 = 0;
    double c20 = 0;
    double c30 = 0;
    double c01 = 0;
    double c11 = 0;
    double c21 = 0;
    double c31 = 0;
    double c02 = 0;
    double c12 = 0;
    double c22 = 0;
    double c32 = 0;
    double c03 = 0;
    double c13 = 0;
    double c23 = 0;
    double c33 = 0;
    int p = rows;
    int q = columns;
    for (int k = 0; k < depth; k++) {
      double a0 = a[p];
      double a1 = a[p + 1];
      double a2 = a[p + 2];
      double a3 = a[p + 3];
      double b0 = a[q];
      double b1 = a[q + 1];
      double b2 = a[q + 2];
      double b3 = a[q + 3];
      c00 += a0 * b0;
      c10 += a1 * b0;
      c20 += a2 * b0;
      c30 += a3 * b0;
      c01 += a0 * b1;
      c11 += a1 * b1;
      c21 += a2 * b1;
      c31 += a3 * b1;
      c02 += a0 * b2;
      c12 += a1 * b2;
      c22 += a2 * b2;
      c32 += a3 * b2;
      c03 += a0 * b3;
      c13 += a1 * b3;
      c23 += a2 * b3;
      c33 += a3 * b3;
      p += stride;
      q += stride;
    }
    take(c, at, c00, c10, c20, c30);
    take(c, at + leading, c01, c11, c21, c31);
    take(c, at + 2 * leading, c02, c12, c22, c32);
    take(c, at + 3 * leading, c03, c13, c23, c33);
  }

  private static void take(double[] c, int at, double x0, double x1, double x2, double x3) {
    c[at] -= x0;
    c[at + 1] -= x1;
    c[at + 2] -= x2;
    c[at + 3] -= x3;
  }
}
