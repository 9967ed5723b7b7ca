package org.reluatlas.spectral.cholesky;

import java.util.stream.IntStream;
import org.reluatlas.task.Progress;

/**
 * The dense kernel: eliminates the first columns of a front, without cancellation.
 *
 * <p>A front of a grounded Laplacian is an M-matrix with row sums of 0 or more. With the row sums
 * (the excess) stored in place of the diagonal, elimination only adds numbers of one sign:
 * off-diagonal magnitudes grow, the excess of row j grows by |F(j,k)|/d(k) times that of row k, and
 * the pivot d(k) is its excess plus the magnitudes below it. So every entry of the factor has a
 * small relative error for any weights, and every pivot is positive. This is the algorithm of
 * Grassmann, Taksar and Heyman in the form of Alfa, Xue and Ye, Accurate Computation of the
 * Smallest Eigenvalue of a Diagonally Dominant M-Matrix (Math. Comp. 71, 2002).
 *
 * <p>Columns are eliminated in blocks. The update of the rest of the front by a block is computed
 * in tiles of 4 by 4, which stay in registers.
 */
final class PartialCholesky {

  private static final int BLOCK = 48;
  private static final int TILE = 4;

  /** Products of more operations than this go in parallel. */
  private static final double PARALLEL = 2e6;

  private final double[] panel;
  private final int height;
  private final int width;
  private final double[] excess;
  private final double[] update;
  private final Progress progress;

  /**
   * The elimination of one front, in place.
   *
   * @param panel the columns to eliminate, column-major, height rows and width columns; entries on
   *     and above the diagonal are ignored; on return the columns of the factor
   * @param excess the excess of each row of the front, shape (height); updated for the remaining
   *     rows
   * @param update the remaining part of the front, column-major and square of order height − width;
   *     updated below the diagonal, undefined on and above it
   */
  PartialCholesky(
      double[] panel, int height, int width, double[] excess, double[] update, Progress progress) {
    this.panel = panel;
    this.height = height;
    this.width = width;
    this.excess = excess;
    this.update = update;
    this.progress = progress;
  }

  void eliminate() {
    for (int from = 0; from < width; from += BLOCK) {
      int until = Math.min(width, from + BLOCK);
      factorBlock(from, until);
      if (until < width) {
        progress.check();
        subtract(
            new Product(from, until, until, width - until), panel, until * height + until, height);
      }
      if (width < height) {
        subtract(new Product(from, until, width, height - width), update, 0, height - width);
      }
    }
  }

  private void factorBlock(int from, int until) {
    for (int k = from; k < until; k++) {
      int column = k * height;
      int j = from;
      for (; j + 1 < k; j += 2) {
        subtractTwo(panel, column + k + 1, j * height + k, height, height - k - 1);
      }
      if (j < k) {
        subtractOne(panel, column + k + 1, j * height + k, height - k - 1);
      }
      double pivot = excess[k];
      for (int i = k + 1; i < height; i++) {
        pivot -= panel[column + i];
      }
      double root = Math.sqrt(pivot);
      double share = excess[k] / root;
      panel[column + k] = root;
      for (int i = k + 1; i < height; i++) {
        double entry = panel[column + i] / root;
        panel[column + i] = entry;
        excess[i] -= entry * share;
      }
    }
  }

  /** Some panel columns from row {@code row} on, times the transpose of their first rows. */
  private static final class Product {
    final int from;
    final int depth;
    final int row;
    final int columns;

    Product(int from, int until, int row, int columns) {
      this.from = from;
      this.depth = until - from;
      this.row = row;
      this.columns = columns;
    }
  }

  /** Subtracts the lower triangle of a product from a matrix, a strip of columns at a time. */
  private void subtract(Product product, double[] matrix, int offset, int leading) {
    int strips = (product.columns + TILE - 1) / TILE;
    double operations = 2.0 * product.depth * product.columns * (height - product.row);
    IntStream all = IntStream.range(0, strips);
    if (operations > PARALLEL) {
      all.parallel().forEach(j -> strip(product, j * TILE, matrix, offset, leading));
    } else {
      for (int j = 0; j < strips; j++) {
        strip(product, j * TILE, matrix, offset, leading);
      }
    }
  }

  private void strip(Product product, int j, double[] matrix, int offset, int leading) {
    int rows = height - product.row;
    int first = product.from * height + product.row;
    int wide = Math.min(TILE, product.columns - j);
    int i = j;
    if (wide == TILE) {
      for (; i + TILE <= rows; i += TILE) {
        subtractTile(
            matrix, offset + j * leading + i, leading, first + i, first + j, product.depth);
      }
    }
    for (; i < rows; i++) {
      for (int c = j; c < j + wide && c <= i; c++) {
        matrix[offset + c * leading + i] -= dot(panel, first + i, first + c, height, product.depth);
      }
    }
  }

  private static void subtractOne(double[] panel, int into, int from, int length) {
    double factor = panel[from];
    for (int i = 0; i < length; i++) {
      panel[into + i] -= panel[from + 1 + i] * factor;
    }
  }

  private static void subtractTwo(double[] panel, int into, int from, int height, int length) {
    double first = panel[from];
    int second = from + height;
    double other = panel[second];
    for (int i = 0; i < length; i++) {
      panel[into + i] -= panel[from + 1 + i] * first + panel[second + 1 + i] * other;
    }
  }

  private static double dot(double[] a, int p, int q, int stride, int depth) {
    double sum = 0;
    for (int k = 0; k < depth; k++) {
      sum += a[p + k * stride] * a[q + k * stride];
    }
    return sum;
  }

  /** Subtracts a tile of a product: the panel from {@code rows} on times that from columns on. */
  private void subtractTile(double[] c, int at, int leading, int rows, int columns, int depth) {
    double[] a = panel;
    int stride = height;
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
    subtractFour(c, at, c00, c10, c20, c30);
    subtractFour(c, at + leading, c01, c11, c21, c31);
    subtractFour(c, at + 2 * leading, c02, c12, c22, c32);
    subtractFour(c, at + 3 * leading, c03, c13, c23, c33);
  }

  private static void subtractFour(double[] c, int at, double x0, double x1, double x2, double x3) {
    c[at] -= x0;
    c[at + 1] -= x1;
    c[at + 2] -= x2;
    c[at + 3] -= x3;
  }
}
