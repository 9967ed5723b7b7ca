package org.reluatlas.polyhedra;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.reluatlas.network.AffineForm;
import org.reluatlas.network.AffineLayer;
import org.reluatlas.network.HiddenLayer;

/**
 * A layer whose neurons are scaled by powers of two to rows of norm near 1, laid out for evaluation
 * in double arithmetic with a bound of the error.
 *
 * <p>Scaling by a positive power of two changes no sign and no zero set and rounds nothing, but it
 * makes the Euclidean norm of the vector of errors a fair measure for all neurons of a layer. A
 * unit enlarges that norm by its largest slope at most, W enlarges it by at most ‖W‖₂, and the
 * error of one neuron is at most the norm of its row times that of the errors of the inputs
 * (Higham, Accuracy and Stability of Numerical Algorithms, 2nd ed., §3.1 and §3.5 for the rounding
 * terms).
 */
final class ScaledLayer {

  /** Half the distance from 1 to the next double. */
  static final double UNIT_ROUNDOFF = 0x1p-53;

  private static final int NOTHING = Integer.MIN_VALUE;

  /** Added to every bound: covers weights, products and sums that underflow. */
  static final double UNDERFLOW = 1e-290;

  private final AffineLayer layer;
  private final Units units;
  private final int[] inputExponents;
  private final int inputs;
  private final int outputs;
  private final WeightBlocks weights;
  private final double[] bias;
  private final int[] exponents;
  private final double spectralNorm;
  private final double[] rowNorms;
  private final double gamma;
  private final double weightRounding;
  private final double biasRounding;
  private ExactLayer exact;

  private ScaledLayer(
      AffineLayer layer, Units before, Units units, int[] inputExponents, int[] exponents) {
    this.layer = layer;
    this.units = units;
    this.inputExponents = inputExponents;
    this.exponents = exponents;
    inputs = layer.inputs();
    outputs = layer.outputs();
    int neuronsBefore = before == null ? inputs : before.neurons();
    int neurons = units.count() == 0 ? outputs : units.neurons();
    weights = new WeightBlocks(layer, neuronsBefore, neurons, inputExponents, exponents);
    bias = new double[outputs];
    for (int row = 0; row < outputs; row++) {
      bias[row] = ScaledEntries.scaled(layer.bias(row), exponents[row]);
    }
    // one more for weights that are no doubles, one for products with slopes
    int more = (layer.isExact() ? 0 : 1) + (before == null || before.isRelu() ? 0 : 1);
    gamma = 1.01 * (weights.terms() + 2 + more) * UNIT_ROUNDOFF;
    rowNorms = weights.rowNorms();
    spectralNorm = weights.spectralBound();
    weightRounding = gamma * weights.frobenius();
    biasRounding = gamma * Norms.euclidean(bias);
  }

  /**
   * Scales a hidden layer, each unit by a power of two of its own.
   *
   * @param before the units of the layer before, or null for the inputs of the network
   * @param inputExponents the powers of two by which its inputs are scaled
   */
  static ScaledLayer hidden(HiddenLayer hidden, Units before, int[] inputExponents) {
    AffineLayer layer = hidden.map();
    int[] exponents = new int[layer.outputs()];
    Arrays.setAll(exponents, row -> -magnitude(layer, inputExponents, row));
    return new ScaledLayer(layer, before, new Units(hidden), inputExponents, exponents);
  }

  /**
   * Scales a layer of outputs that are compared with one another: by one power of two.
   *
   * @param before the units of the layer before, or null for the inputs of the network
   * @param inputExponents the powers of two by which its inputs are scaled
   */
  static ScaledLayer outputs(AffineLayer layer, Units before, int[] inputExponents) {
    int[] exponents = new int[layer.outputs()];
    int largest =
        IntStream.range(0, layer.outputs())
            .map(row -> magnitude(layer, inputExponents, row))
            .max()
            .orElseThrow();
    Arrays.fill(exponents, -largest);
    return new ScaledLayer(layer, before, new Units(null), inputExponents, exponents);
  }

  /** The magnitude of the largest number of a row after scaling of its inputs; 0 without any. */
  private static int magnitude(AffineLayer layer, int[] inputExponents, int row) {
    AffineForm form = layer.row(row);
    int largest = form.constant() == 0 ? NOTHING : Dyadic.magnitude(form.constant());
    for (int k = 0; k < form.size(); k++) {
      int exponent = inputExponents[form.column(k)];
      largest = Math.max(largest, Dyadic.magnitude(form.value(k)) - exponent);
    }
    return largest == NOTHING ? 0 : largest;
  }

  /** The same layer in integers, of which none underflows; made when first asked for. */
  synchronized ExactLayer exact() {
    exact = exact == null ? new ExactLayer(layer, units, inputExponents, exponents) : exact;
    return exact;
  }

  /** Whether every number is a double, so that none is rounded. */
  boolean isExact() {
    return layer.isExact();
  }

  /** The units behind the affine map. */
  Units units() {
    return units;
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
    return weights.get(row, column);
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
    weights.addProduct(active, values, count, z);
  }

  /**
   * Adds W h to z for several h with the same non-zero entries, a row of values and of z for each:
   * less work than one after the other.
   */
  void addToEach(int[] active, double[][] values, int count, double[][] z) {
    weights.addToEach(active, values, count, z);
  }

  /** Puts W h + b into {@code z} and W g + b into {@code w}, which is less work than one by one. */
  void apply(ActiveUnits h, double[] z, ActiveUnits g, double[] w) {
    System.arraycopy(bias, 0, z, 0, outputs);
    System.arraycopy(bias, 0, w, 0, outputs);
    weights.addProducts(h, g, z, w);
  }

  /** Unit {@code row} at the inputs {@code x[offset…]}. */
  double evaluate(int row, double[] x, int offset) {
    return weights.dot(bias[row], row, x, offset);
  }

  /** All units at the inputs {@code x[offset…]}. */
  void evaluate(double[] x, int offset, double[] z) {
    System.arraycopy(bias, 0, z, 0, outputs);
    weights.addProduct(x, offset, z);
  }

  /** Bounds ‖error of W h + b‖₂ from bounds of ‖error of h‖₂ and ‖h‖₂. */
  double error(double inputError, double inputNorm) {
    return (spectralNorm * inputError
            + weightRounding * (inputNorm + inputError)
            + biasRounding
            + UNDERFLOW)
        * (1 + 0x1p-40);
  }

  /** Bounds ‖error of W h‖₂, without b, from bounds of ‖error of h‖₂ and ‖h‖₂. */
  double errorOfProduct(double inputError, double inputNorm) {
    return (spectralNorm * inputError + weightRounding * (inputNorm + inputError) + UNDERFLOW)
        * (1 + 0x1p-40);
  }

  /** Bounds the error of one row of W h, without b. */
  double errorOfProduct(int row, double uncertainty) {
    return rowNorms[row] * uncertainty + UNDERFLOW;
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

  /** Whether unit {@code row} has no weight on any of the active inputs: then it is its bias. */
  boolean isConstant(int row, ActiveUnits active) {
    AffineForm form = layer.row(row);
    for (int k = 0; k < form.size(); k++) {
      if (active.contains(form.column(k))) {
        return false;
      }
    }
    return true;
  }
}
