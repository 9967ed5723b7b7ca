package org.reluatlas.network;

/**
 * One affine map x ↦ Wx + b of a network, with the weights as stored.
 *
 * <p>float16, bfloat16 and float32 values are doubles without rounding, so a double here is exactly
 * the number in the file. Immutable.
 */
public final class AffineLayer {

  private final int inputs;
  private final int outputs;
  private final double[] weights;
  private final double[] bias;

  /** W column by column: in this order one product runs through memory and skips zero inputs. */
  private final double[][] columns;

  /**
   * Makes the layer from copies of the arrays.
   *
   * @param inputs number of columns of W, at least 1
   * @param weights W row by row, {@code outputs × inputs} finite numbers
   * @param bias b, one finite number per output, at least one
   * @throws IllegalArgumentException when the shapes do not fit or a number is not finite
   */
  public AffineLayer(int inputs, double[] weights, double[] bias) {
    if (inputs < 1 || bias.length < 1) {
      throw new IllegalArgumentException(
          "a layer needs inputs and outputs, not " + inputs + " and " + bias.length);
    }
    if (weights.length != (long) inputs * bias.length) {
      throw new IllegalArgumentException(
          weights.length + " weights do not fill " + bias.length + " × " + inputs);
    }
    this.inputs = inputs;
    this.outputs = bias.length;
    this.weights = weights.clone();
    this.bias = bias.clone();
    requireFinite(this.weights, "weight");
    requireFinite(this.bias, "bias");
    columns = new double[inputs][outputs];
    for (int row = 0; row < outputs; row++) {
      for (int column = 0; column < inputs; column++) {
        columns[column][row] = this.weights[row * inputs + column];
      }
    }
  }

  private static void requireFinite(double[] values, String what) {
    for (int i = 0; i < values.length; i++) {
      if (!Double.isFinite(values[i])) {
        throw new IllegalArgumentException(what + " " + i + " is " + values[i]);
      }
    }
  }

  /** Number of columns of W. */
  public int inputs() {
    return inputs;
  }

  /** Number of rows of W. */
  public int outputs() {
    return outputs;
  }

  /** The weight from input {@code column} to output {@code row}. */
  public double weight(int row, int column) {
    return weights[row * inputs + column];
  }

  /** The bias of output {@code row}. */
  public double bias(int row) {
    return bias[row];
  }

  /** A copy of W, row by row. */
  public double[] weights() {
    return weights.clone();
  }

  /** A copy of b. */
  public double[] biases() {
    return bias.clone();
  }

  /** W x + b, in double arithmetic, summed in the order of the inputs after the bias. */
  public double[] apply(double[] x) {
    double[] z = bias.clone();
    int[] nonzero = new int[inputs];
    int count = 0;
    for (int column = 0; column < inputs; column++) {
      nonzero[count] = column;
      count += x[column] == 0 ? 0 : 1;
    }
    int done = 0;
    for (; done + 3 < count; done += 4) {
      addFour(x, nonzero, done, z);
    }
    for (; done < count; done++) {
      addMultiple(columns[nonzero[done]], x[nonzero[done]], z);
    }
    return z;
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
