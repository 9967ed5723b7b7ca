package org.reluatlas.polyhedra;

import java.util.Arrays;

/**
 * The affine map x ↦ J x + c that a network is on a region, in the units of the inputs and outputs.
 * Immutable.
 */
public final class AffineMap {

  private final int inputs;
  private final double[] rows;

  /** A map of n outputs: shape (n, d + 1), each row a gradient and then an offset. */
  AffineMap(int inputs, double[] rows) {
    this.inputs = inputs;
    this.rows = rows;
  }

  /** The number of inputs d. */
  public int inputs() {
    return inputs;
  }

  /** The number of outputs n. */
  public int outputs() {
    return rows.length / (inputs + 1);
  }

  /** The derivative of an output by an input. */
  public double slope(int output, int input) {
    return rows[output * (inputs + 1) + input];
  }

  /** The gradient of an output, shape (d). */
  public double[] gradient(int output) {
    int first = output * (inputs + 1);
    return Arrays.copyOfRange(rows, first, first + inputs);
  }

  /** The value of the map of an output at x = 0, which need not be in the region. */
  public double offset(int output) {
    return rows[output * (inputs + 1) + inputs];
  }

  /** The gradients of all outputs, one after the other: the Jacobian J, shape (n, d). */
  public double[] jacobian() {
    double[] jacobian = new double[outputs() * inputs];
    for (int output = 0; output < outputs(); output++) {
      System.arraycopy(rows, output * (inputs + 1), jacobian, output * inputs, inputs);
    }
    return jacobian;
  }

  /** The outputs at a point. */
  public double[] at(double[] x) {
    double[] values = new double[outputs()];
    for (int output = 0; output < values.length; output++) {
      values[output] = offset(output);
      for (int input = 0; input < inputs; input++) {
        values[output] += slope(output, input) * x[input];
      }
    }
    return values;
  }
}
