package org.reluatlas.polyhedra;

import org.reluatlas.network.AffineForm;
import org.reluatlas.network.AffineLayer;

/** The weights of a block of a layer that are not 0, scaled by powers of two, row by row. */
final class ScaledEntries {

  /** What is done with each of them. */
  interface Visitor {
    void visit(int row, int column, double value);
  }

  private final AffineLayer layer;
  private final int[] inputExponents;
  private final int[] exponents;
  final int firstRow;
  final int endRow;
  final int firstColumn;
  final int endColumn;

  /**
   * A block of rows and columns of a layer.
   *
   * @param inputExponents the powers of two by which the inputs are scaled
   * @param exponents those by which the outputs shall be
   */
  ScaledEntries(
      AffineLayer layer,
      int[] inputExponents,
      int[] exponents,
      int firstRow,
      int endRow,
      int firstColumn,
      int endColumn) {
    this.layer = layer;
    this.inputExponents = inputExponents;
    this.exponents = exponents;
    this.firstRow = firstRow;
    this.endRow = endRow;
    this.firstColumn = firstColumn;
    this.endColumn = endColumn;
  }

  int rows() {
    return endRow - firstRow;
  }

  int columns() {
    return endColumn - firstColumn;
  }

  long count() {
    long[] count = new long[1];
    forEach((row, column, value) -> count[0]++);
    return count[0];
  }

  /** Visits the entries row by row, in each with ascending columns. */
  void forEach(Visitor visitor) {
    for (int row = firstRow; row < endRow; row++) {
      AffineForm form = layer.row(row);
      for (int k = 0; k < form.size(); k++) {
        int i = form.column(k);
        if (i >= firstColumn && i < endColumn) {
          visitor.visit(row, i, scaled(form.value(k), exponents[row] - inputExponents[i]));
        }
      }
    }
  }

  /** Scaled without rounding, unless it underflows; what is not 0 stays so. */
  static double scaled(double value, int exponent) {
    double scaled = Math.scalb(value, exponent);
    return scaled == 0 && value != 0 ? Math.copySign(Double.MIN_VALUE, value) : scaled;
  }
}
