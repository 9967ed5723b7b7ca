package org.reluatlas.polyhedra;

/**
 * A block of the scaled weights of a layer, column by column, in doubles. A product with a vector
 * runs through the columns of its non-zero entries. Rows and columns are numbered as in the layer.
 */
abstract class WeightColumns {

  /** A block with fewer entries than this is dense however many of them are 0. */
  private static final int SMALL = 1 << 8;

  /** A larger block is sparse when at most this share of its entries is not 0. */
  private static final double SPARSE = 0.25;

  /** The block with its zeros, or without them if most of it is 0. */
  static WeightColumns of(ScaledEntries entries) {
    double all = (double) entries.rows() * entries.columns();
    return all < SMALL || entries.count() > SPARSE * all
        ? new DenseColumns(entries)
        : new SparseColumns(entries);
  }

  /** The weight from an input to an output. */
  abstract double get(int row, int column);

  /**
   * Adds W h to {@code z}, h given by the numbers and values of entries {@code from} to {@code to}.
   */
  abstract void addProduct(int[] active, double[] values, int from, int to, double[] z);

  /**
   * Adds W h to z for several h with the same non-zero entries: a row of {@code values} and of
   * {@code z} for each. The sums are the same as those of one after the other.
   */
  abstract void addToEach(int[] active, double[][] values, int from, int to, double[][] z);

  /**
   * Adds W h to {@code z} and W g to {@code w}, where h and g are given by the entries of two lists
   * from some entry on to the end, at the same numbers.
   */
  abstract void addProducts(
      ActiveUnits h, int fromOfH, ActiveUnits g, int fromOfG, double[] z, double[] w);

  /** start + the part of row · x in the columns, x at {@code x[offset…]}. */
  abstract double dot(double start, int row, double[] x, int offset);

  /** Adds the multiple of a column to {@code z}. */
  abstract void addColumn(int column, double factor, double[] z);

  /** Makes Euclidean norms of rows, rounded upwards, those of longer rows with this block. */
  abstract void enlargeRowNorms(double[] norms);

  /** An upper bound of ‖W‖_F. */
  abstract double frobenius();

  /** An upper bound of ‖W‖₂. */
  abstract double spectralBound();
}
