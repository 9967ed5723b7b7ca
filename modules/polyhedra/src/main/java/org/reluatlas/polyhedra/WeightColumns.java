package org.reluatlas.polyhedra;

import org.reluatlas.network.AffineLayer;

/**
 * The scaled weights of a layer, column by column, in doubles. A product with a vector runs through
 * the columns of its non-zero entries.
 */
abstract class WeightColumns {

  /**
   * Scales the weights of a layer.
   *
   * @param inputExponents the powers of two by which the inputs are scaled
   * @param exponents those by which the outputs shall be
   */
  static WeightColumns of(AffineLayer layer, int[] inputExponents, int[] exponents) {
    return layer.isSparse()
        ? new SparseColumns(layer, inputExponents, exponents)
        : new DenseColumns(layer, inputExponents, exponents);
  }

  /** Scaled without rounding, unless it underflows; what is not 0 stays so. */
  static double scaled(double value, int exponent) {
    double scaled = Math.scalb(value, exponent);
    return scaled == 0 && value != 0 ? Math.copySign(Double.MIN_VALUE, value) : scaled;
  }

  /** The weight from an input to an output. */
  abstract double get(int row, int column);

  /** Adds W h to {@code z}, h given by the numbers and values of its non-zero entries. */
  abstract void addProduct(int[] active, double[] values, int count, double[] z);

  /** Adds the multiple of a column to {@code z}. */
  abstract void addColumn(int column, double factor, double[] z);

  /** Whether a row is 0 at all the given columns. */
  abstract boolean isZeroAt(int row, int[] columns, int count);

  /** start + row · x, x at {@code x[offset…]}. */
  abstract double dot(double start, int row, double[] x, int offset);

  /** The most products that a row sums up. */
  abstract int terms();

  /** Upper bounds of the Euclidean norms of the rows. */
  abstract double[] rowNorms();

  /** An upper bound of ‖W‖_F. */
  abstract double frobenius();

  /** An upper bound of ‖W‖₂. */
  abstract double spectralBound();
}
