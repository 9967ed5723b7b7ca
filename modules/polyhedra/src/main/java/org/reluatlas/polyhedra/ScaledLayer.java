package org.reluatlas.polyhedra;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.reluatlas.network.AffineLayer;

/**
 * A layer whose neurons are scaled by powers of two to rows of norm near 1, laid out for evaluation
 * in double arithmetic with a bound of the error.
 *
 * <p>Scaling by a positive power of two changes no sign and no zero set and rounds nothing, but it
 * makes the Euclidean norm of the vector of errors a fair measure for all neurons of a layer. ReLU
 * does not enlarge that norm, W enlarges it by at most ‖W‖₂, and the error of one neuron is at most
 * the norm of its row times that of the errors of the inputs (Higham, Accuracy and Stability of
 * Numerical Algorithms, 2nd ed., §3.1 and §3.5 for the rounding terms).
 */
final class ScaledLayer {

  /** Half the distance from 1 to the next double. */
  static final double UNIT_ROUNDOFF = 0x1p-53;

  private static final int NOTHING = Integer.MIN_VALUE;

  /** Added to every bound: covers weights, products and sums that underflow. */
  private static final double UNDERFLOW = 1e-290;

  private final AffineLayer layer;
  private final int[] inputExponents;
  private final int inputs;
  private final int outputs;
  private final double[][] columns;
  private final double[] bias;
  private final int[] exponents;
  private final double spectralNorm;
  private final double[] rowNorms;
  private final double gamma;
  private final double weightRounding;
  private final double biasRounding;
  private ExactLayer exact;

  private ScaledLayer(AffineLayer layer, int[] inputExponents, int[] exponents) {
    this.layer = layer;
    this.inputExponents = inputExponents;
    this.exponents = exponents;
    inputs = layer.inputs();
    outputs = layer.outputs();
    columns = new double[inputs][outputs];
    bias = new double[outputs];
    for (int row = 0; row < outputs; row++) {
      bias[row] = scaled(layer.bias(row), exponents[row]);
      for (int i = 0; i < inputs; i++) {
        columns[i][row] = scaled(layer.weight(row, i), exponents[row] - inputExponents[i]);
      }
    }
    gamma = 1.01 * (inputs + 2) * UNIT_ROUNDOFF;
    rowNorms = new double[outputs];
    for (int row = 0; row < outputs; row++) {
      rowNorms[row] = Norms.row(columns, row);
    }
    spectralNorm = Norms.spectralBound(columns, outputs);
    weightRounding = gamma * Norms.frobenius(columns);
    biasRounding = gamma * Norms.euclidean(bias);
  }

  /**
   * Scales a layer of neurons, each by a power of two of its own.
   *
   * @param inputExponents the powers of two by which its inputs are scaled
   */
  static ScaledLayer neurons(AffineLayer layer, int[] inputExponents) {
    int[] exponents = new int[layer.outputs()];
    Arrays.setAll(exponents, row -> -magnitude(layer, inputExponents, row));
    return new ScaledLayer(layer, inputExponents, exponents);
  }

  /**
   * Scales a layer of outputs that are compared with one another: by one power of two.
   *
   * @param inputExponents the powers of two by which its inputs are scaled
   */
  static ScaledLayer outputs(AffineLayer layer, int[] inputExponents) {
    int[] exponents = new int[layer.outputs()];
    int largest =
        IntStream.range(0, layer.outputs())
            .map(row -> magnitude(layer, inputExponents, row))
            .max()
            .orElseThrow();
    Arrays.fill(exponents, -largest);
    return new ScaledLayer(layer, inputExponents, exponents);
  }

  /** The magnitude of the largest number of a row after scaling of its inputs; 0 without any. */
  private static int magnitude(AffineLayer layer, int[] inputExponents, int row) {
    int largest = layer.bias(row) == 0 ? NOTHING : Dyadic.magnitude(layer.bias(row));
    for (int i = 0; i < inputExponents.length; i++) {
      if (layer.weight(row, i) != 0) {
        largest = Math.max(largest, Dyadic.magnitude(layer.weight(row, i)) - inputExponents[i]);
      }
    }
    return largest == NOTHING ? 0 : largest;
  }

  /** Scaled without rounding, unless it underflows; what is not 0 stays so. */
  private static double scaled(double value, int exponent) {
    double scaled = Math.scalb(value, exponent);
    return scaled == 0 && value != 0 ? Math.copySign(Double.MIN_VALUE, value) : scaled;
  }

  /** The same layer in integers, of which none underflows; made when first asked for. */
  synchronized ExactLayer exact() {
    exact = exact == null ? new ExactLayer(layer, inputExponents, exponents) : exact;
    return exact;
  }

  int inputs() {
    return inputs;
  }

  int outputs() {
    return outputs;
  }

  /** The powers of two by which the outputs are scaled. */
  int[] exponents() {
    return exponents;
  }

  double weight(int row, int column) {
    return columns[column][row];
  }

  double bias(int row) {
    return bias[row];
  }

  /**
   * Puts W h + b into {@code z}, h given by its non-zero entries.
   *
   * @param active the indices of the non-zero inputs
   * @param values their values
   * @param count how many there are
   */
  void apply(int[] active, double[] values, int count, double[] z) {
    System.arraycopy(bias, 0, z, 0, outputs);
    addProduct(active, values, count, z);
  }

  /** Adds W h to {@code z}, h given as in {@link #apply}. */
  void addProduct(int[] active, double[] values, int count, double[] z) {
    int i = 0;
    for (; i + 3 < count; i += 4) {
      addFour(active, values, i, z);
    }
    for (; i < count; i++) {
      addOne(columns[active[i]], values[i], z);
    }
  }

  // a method of its own with the arrays in variables: so the JIT compiler vectorises the loop
  private void addFour(int[] active, double[] h, int at, double[] z) {
    double[] c0 = columns[active[at]];
    double[] c1 = columns[active[at + 1]];
    double[] c2 = columns[active[at + 2]];
    double[] c3 = columns[active[at + 3]];
    double h0 = h[at];
    double h1 = h[at + 1];
    double h2 = h[at + 2];
    double h3 = h[at + 3];
    for (int k = 0; k < c0.length; k++) {
      z[k] += h0 * c0[k] + h1 * c1[k] + h2 * c2[k] + h3 * c3[k];
    }
  }

  private static void addOne(double[] column, double h, double[] z) {
    for (int k = 0; k < column.length; k++) {
      z[k] += h * column[k];
    }
  }

  /** Neuron {@code row} at the inputs {@code x[offset…]}. */
  double evaluate(int row, double[] x, int offset) {
    double z = bias[row];
    for (int i = 0; i < inputs; i++) {
      z += columns[i][row] * x[offset + i];
    }
    return z;
  }

  /** All neurons at the inputs {@code x[offset…]}. */
  void evaluate(double[] x, int offset, double[] z) {
    System.arraycopy(bias, 0, z, 0, outputs);
    for (int i = 0; i < inputs; i++) {
      addOne(columns[i], x[offset + i], z);
    }
  }

  /** Bounds ‖error of W h + b‖₂ from bounds of ‖error of h‖₂ and ‖h‖₂. */
  double error(double inputError, double inputNorm) {
    return (spectralNorm * inputError
            + weightRounding * (inputNorm + inputError)
            + biasRounding
            + UNDERFLOW)
        * (1 + 0x1p-40);
  }

  /** What {@link #errors} needs of a point: a bound of ‖error of h‖₂ with the rounding of W h. */
  double uncertainty(double inputError, double inputNorm) {
    return (inputError + gamma * (inputNorm + inputError)) * (1 + 0x1p-40);
  }

  /** One of the bounds of {@link #errors(double, double[])}. */
  double error(int row, double uncertainty) {
    return rowNorms[row] * uncertainty + gamma * Math.abs(bias[row]) + UNDERFLOW;
  }

  /** Bounds the errors of W h + b one by one. */
  void errors(double uncertainty, double[] errors) {
    for (int row = 0; row < outputs; row++) {
      errors[row] = error(row, uncertainty);
    }
  }

  /** Whether neuron {@code row} has no weight on any of the active inputs: then it is its bias. */
  boolean isConstant(int row, int[] active, int count) {
    for (int i = 0; i < count; i++) {
      if (columns[active[i]][row] != 0) {
        return false;
      }
    }
    return true;
  }
}
