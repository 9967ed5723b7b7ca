package org.reluatlas.network;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * One affine map x ↦ Wx + b of a network, with the weights as stored.
 *
 * <p>float16, bfloat16 and float32 values are doubles without rounding, so a double here is exactly
 * the number in the file. Numbers that were computed and are no doubles, such as 1/9, are kept as
 * they are in {@link #row}; a double is then the nearest one. Of a matrix of many zeros, such as
 * that of a convolution, the other numbers are kept only. Immutable.
 */
public final class AffineLayer {

  /** A matrix with fewer entries than this is dense however many of them are 0. */
  private static final long SMALL = 1 << 12;

  /** A larger matrix is sparse when at most this share of its entries is not 0. */
  private static final double SPARSE = 0.25;

  private final int inputs;
  private final AffineForm[] rows;
  private final double[] bias;

  /** Whether some bias is −0, which a product with 0 may make +0. */
  private final boolean hasNegativeZero;

  private final long nonzeros;

  /** W column by column: in this order one product runs through memory and skips zero inputs. */
  private final double[][] columns;

  /** The rows of the entries of the columns when those are sparse, else null. */
  private final int[][] rowsOfColumns;

  /**
   * Makes the layer from copies of the arrays.
   *
   * @param inputs number of columns of W, at least 1
   * @param weights W row by row, {@code outputs × inputs} finite numbers
   * @param bias b, one finite number per output, at least one
   * @throws IllegalArgumentException when the shapes do not fit or a number is not finite
   */
  public AffineLayer(int inputs, double[] weights, double[] bias) {
    this(inputs, rows(inputs, weights, bias));
  }

  /**
   * Makes the layer of a function per output.
   *
   * @param inputs number of inputs of the functions, at least 1
   * @throws IllegalArgumentException when there is no output, or a function has more inputs
   */
  public AffineLayer(int inputs, AffineForm... rows) {
    requireSizes(inputs, rows.length);
    for (AffineForm row : rows) {
      if (row.largestColumn() >= inputs) {
        throw new IllegalArgumentException(
            "there is no input " + row.largestColumn() + " of " + inputs);
      }
    }
    this.inputs = inputs;
    this.rows = rows.clone();
    bias = Arrays.stream(rows).mapToDouble(AffineForm::constant).toArray();
    hasNegativeZero = Arrays.stream(bias).anyMatch(number -> number == 0 && 1 / number < 0);
    nonzeros = Arrays.stream(rows).mapToLong(AffineForm::size).sum();
    long entries = (long) inputs * rows.length;
    columns = new double[inputs][];
    if (entries < SMALL || nonzeros > SPARSE * entries) {
      rowsOfColumns = null;
      fillDense();
    } else {
      rowsOfColumns = new int[inputs][];
      fillSparse();
    }
  }

  private static void requireSizes(int inputs, int outputs) {
    if (inputs < 1 || outputs < 1) {
      throw new IllegalArgumentException(
          "a layer needs inputs and outputs, not " + inputs + " and " + outputs);
    }
  }

  private static AffineForm[] rows(int inputs, double[] weights, double[] bias) {
    requireSizes(inputs, bias.length);
    if (weights.length != (long) inputs * bias.length) {
      throw new IllegalArgumentException(
          weights.length + " weights do not fill " + bias.length + " × " + inputs);
    }
    requireFinite(weights, "weight");
    requireFinite(bias, "bias");
    int[] all = IntStream.range(0, inputs).toArray();
    AffineForm[] rows = new AffineForm[bias.length];
    for (int row = 0; row < rows.length; row++) {
      double[] values = Arrays.copyOfRange(weights, row * inputs, (row + 1) * inputs);
      rows[row] = AffineForm.of(all, values, bias[row]);
    }
    return rows;
  }

  private static void requireFinite(double[] values, String what) {
    for (int i = 0; i < values.length; i++) {
      if (!Double.isFinite(values[i])) {
        throw new IllegalArgumentException(what + " " + i + " is " + values[i]);
      }
    }
  }

  private void fillDense() {
    for (int column = 0; column < inputs; column++) {
      columns[column] = new double[rows.length];
    }
    for (int row = 0; row < rows.length; row++) {
      for (int k = 0; k < rows[row].size(); k++) {
        columns[rows[row].column(k)][row] = rows[row].value(k);
      }
    }
  }

  private void fillSparse() {
    int[] counts = new int[inputs];
    for (AffineForm row : rows) {
      for (int k = 0; k < row.size(); k++) {
        counts[row.column(k)]++;
      }
    }
    for (int column = 0; column < inputs; column++) {
      columns[column] = new double[counts[column]];
      rowsOfColumns[column] = new int[counts[column]];
    }
    Arrays.fill(counts, 0);
    for (int row = 0; row < rows.length; row++) {
      for (int k = 0; k < rows[row].size(); k++) {
        int column = rows[row].column(k);
        rowsOfColumns[column][counts[column]] = row;
        columns[column][counts[column]++] = rows[row].value(k);
      }
    }
  }

  /** Number of columns of W. */
  public int inputs() {
    return inputs;
  }

  /** Number of rows of W. */
  public int outputs() {
    return rows.length;
  }

  /** Number of weights that are not 0. */
  public long nonzeros() {
    return nonzeros;
  }

  /** Whether most weights are 0, so that only the others are kept. */
  public boolean isSparse() {
    return rowsOfColumns != null;
  }

  /** Output {@code row} as an exact function of the inputs. */
  public AffineForm row(int row) {
    return rows[row];
  }

  /** Whether every number is a double. */
  public boolean isExact() {
    return Arrays.stream(rows).allMatch(AffineForm::isExact);
  }

  /** The weight from input {@code column} to output {@code row}, or the double nearest to it. */
  public double weight(int row, int column) {
    return isSparse() ? rows[row].coefficient(column) : columns[column][row];
  }

  /** The bias of output {@code row}, or the double nearest to it. */
  public double bias(int row) {
    return bias[row];
  }

  /** A copy of W, row by row, zeros included. */
  public double[] weights() {
    double[] weights = new double[Math.multiplyExact(rows.length, inputs)];
    for (int row = 0; row < rows.length; row++) {
      for (int k = 0; k < rows[row].size(); k++) {
        weights[row * inputs + rows[row].column(k)] = rows[row].value(k);
      }
    }
    return weights;
  }

  /** A copy of b. */
  public double[] biases() {
    return bias.clone();
  }

  /** W x + b, in double arithmetic, summed in the order of the inputs after the bias. */
  public double[] apply(double[] x) {
    return apply(new double[][] {x})[0];
  }

  /**
   * {@link #apply(double[])} for some points at a time, to the last bit: for 8 that have mostly the
   * same inputs that are 0 it is half the work of one after the other.
   */
  double[][] apply(double[][] points) {
    double[][] z = new double[points.length][];
    Arrays.setAll(z, point -> bias.clone());
    int[] nonzero = new int[inputs];
    if (isSparse() || hasNegativeZero) {
      for (int point = 0; point < points.length; point++) {
        double[][] alone = {points[point]};
        add(alone, nonzero, nonzero(alone, nonzero), new double[][] {z[point]});
      }
    } else {
      // a product with 0 that a point does not need adds nothing
      add(points, nonzero, nonzero(points, nonzero), z);
    }
    return z;
  }

  /** Puts in the inputs at which some point is not 0 and says how many there are. */
  private int nonzero(double[][] points, int[] nonzero) {
    int count = 0;
    for (int column = 0; column < inputs; column++) {
      nonzero[count] = column;
      boolean isZero = true;
      for (double[] x : points) {
        isZero &= x[column] == 0;
      }
      count += isZero ? 0 : 1;
    }
    return count;
  }

  private void add(double[][] points, int[] chosen, int count, double[][] z) {
    if (isSparse()) {
      addSparse(points[0], chosen, count, z[0]);
      return;
    }
    int done = 0;
    for (; done + 3 < count; done += 4) {
      for (int point = 0; point < points.length; point++) { // while the columns are in the cache
        addFour(points[point], chosen, done, z[point]);
      }
    }
    for (; done < count; done++) {
      for (int point = 0; point < points.length; point++) {
        addMultiple(columns[chosen[done]], points[point][chosen[done]], z[point]);
      }
    }
  }

  private void addSparse(double[] x, int[] chosen, int count, double[] z) {
    for (int i = 0; i < count; i++) {
      double[] values = columns[chosen[i]];
      int[] of = rowsOfColumns[chosen[i]];
      for (int k = 0; k < values.length; k++) {
        z[of[k]] += values[k] * x[chosen[i]];
      }
    }
  }

  /** Four columns in one run over z, added in their order, so that the result is the same. */
  private void addFour(double[] x, int[] chosen, int first, double[] z) {
    double[] a = columns[chosen[first]];
    double[] b = columns[chosen[first + 1]];
    double[] c = columns[chosen[first + 2]];
    double[] d = columns[chosen[first + 3]];
    double p = x[chosen[first]];
    double q = x[chosen[first + 1]];
    double r = x[chosen[first + 2]];
    double s = x[chosen[first + 3]];
    for (int row = 0; row < z.length; row++) {
      z[row] = z[row] + a[row] * p + b[row] * q + c[row] * r + d[row] * s;
    }
  }

  private static void addMultiple(double[] column, double factor, double[] z) {
    for (int row = 0; row < z.length; row++) {
      z[row] += column[row] * factor;
    }
  }
}
