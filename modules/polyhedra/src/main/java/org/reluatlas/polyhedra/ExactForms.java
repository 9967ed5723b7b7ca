package org.reluatlas.polyhedra;

import java.math.BigInteger;
import java.util.Arrays;

/**
 * The pre-activations of the neurons as affine functions of the input, on the regions of a given
 * activation pattern, in exact integer arithmetic.
 *
 * <p>The forms of a layer depend on the pattern of the layers before it.
 */
final class ExactForms {

  private static final int KEPT = 512;

  private final ScaledNetwork network;
  private final int inputs;
  private final PrefixCache<LayerForms> recent;

  ExactForms(ScaledNetwork network) {
    this.network = network;
    inputs = network.inputs();
    recent = new PrefixCache<>(network.layout(), KEPT);
  }

  /**
   * The forms of a layer.
   *
   * @param pattern bits in the pattern layout, at {@code pattern[offset…]}; those of earlier layers
   *     count
   */
  LayerForms of(int layer, long[] pattern, int offset) {
    LayerForms last = recent.last(layer, pattern, offset);
    if (last != null) {
      return last;
    }
    PrefixCache.Prefix prefix = recent.prefix(layer, pattern, offset);
    LayerForms forms = recent.get(prefix);
    if (forms == null) {
      forms =
          layer == 0
              ? new LayerForms(network.layer(0).exact(), null, null)
              : new LayerForms(
                  network.layer(layer).exact(),
                  of(layer - 1, pattern, offset),
                  slopes(layer - 1, prefix));
      recent.put(prefix, forms);
    }
    return forms;
  }

  /** The slopes of the units of a layer, as integers. */
  private BigInteger[] slopes(int layer, PrefixCache.Prefix prefix) {
    Units units = network.layer(layer).units();
    ExactLayer exact = network.layer(layer).exact();
    int firstWord = network.layout().firstWord(layer);
    BigInteger[] slopes = new BigInteger[units.count()];
    Arrays.setAll(
        slopes, i -> exact.slope(i, i >= units.neurons() || prefix.isPositive(firstWord, i)));
    return slopes;
  }

  /** The forms of one layer, each made when first asked for, all over the same number. */
  final class LayerForms {

    private final ExactLayer layer;
    private final LayerForms before;
    private final BigInteger[] slopes;
    private final boolean[] isOne;
    private final BigInteger[][] rows;

    /** The power of two that is a factor of the number that all forms are over. */
    final int shift;

    /** The other factor of that number. */
    final BigInteger divisor;

    /** What constants of the layer are to be multiplied by to be over that number. */
    private final BigInteger scale;

    private LayerForms(ExactLayer layer, LayerForms before, BigInteger[] slopes) {
      this.layer = layer;
      this.before = before;
      this.slopes = slopes;
      isOne = new boolean[slopes == null ? 0 : slopes.length];
      for (int unit = 0; unit < isOne.length; unit++) {
        isOne[unit] = slopes[unit].equals(BigInteger.ONE);
      }
      rows = new BigInteger[layer.bias.length][];
      int shiftBefore = before == null ? 0 : before.shift + before.layer.slopeShift;
      BigInteger divisorBefore = before == null ? BigInteger.ONE : before.divisor;
      shift = layer.shift + shiftBefore;
      divisor = layer.divisor.multiply(divisorBefore);
      scale = divisorBefore.shiftLeft(shiftBefore);
    }

    /**
     * The coefficients of the inputs and then the constant, times 2^{@link #shift} · {@link
     * #divisor}.
     */
    BigInteger[] row(int neuron) {
      if (rows[neuron] == null) {
        rows[neuron] = before == null ? firstLayerRow(neuron) : composedRow(neuron);
      }
      return rows[neuron];
    }

    private BigInteger[] firstLayerRow(int neuron) {
      BigInteger[] row = zeros();
      for (int k = 0; k < layer.columns[neuron].length; k++) {
        row[layer.columns[neuron][k]] = layer.weights[neuron][k];
      }
      row[inputs] = layer.bias[neuron];
      return row;
    }

    private BigInteger[] composedRow(int neuron) {
      BigInteger[] plus = zeros(); // apart, since differences of long numbers take longer than sums
      BigInteger[] minus = zeros();
      for (int k = 0; k < layer.columns[neuron].length; k++) {
        int unit = layer.columns[neuron][k];
        if (slopes[unit].signum() != 0) {
          BigInteger weight = layer.weights[neuron][k];
          BigInteger factor = isOne[unit] ? weight : weight.multiply(slopes[unit]);
          BigInteger[] input = before.row(unit);
          for (int c = 0; c <= inputs; c++) {
            BigInteger[] sums = factor.signum() == input[c].signum() ? plus : minus;
            sums[c] = sums[c].add(factor.multiply(input[c]));
          }
        }
      }
      BigInteger[] row = new BigInteger[inputs + 1];
      Arrays.setAll(row, c -> plus[c].add(minus[c]));
      row[inputs] = row[inputs].add(layer.bias[neuron].multiply(scale));
      return row;
    }

    private BigInteger[] zeros() {
      BigInteger[] row = new BigInteger[inputs + 1];
      Arrays.fill(row, BigInteger.ZERO);
      return row;
    }

    /** The pre-activation at an exact point, rounded. */
    double rounded(int neuron, ExactPoint point) {
      return Dyadic.quotient(at(neuron, point), point.denominator().multiply(divisor), -shift);
    }

    /** The pre-activation at an exact point, times a positive number. */
    BigInteger at(int neuron, ExactPoint point) {
      return point.evaluate(row(neuron));
    }

    /** Which of some forms are the largest at an exact point. */
    int[] largest(int[] forms, ExactPoint point) {
      BigInteger largest = null;
      IntList where = new IntList();
      for (int form : forms) {
        BigInteger value = at(form, point);
        int comparison = largest == null ? 1 : value.compareTo(largest);
        if (comparison > 0) {
          where.clear();
          largest = value;
        }
        if (comparison >= 0) {
          where.add(form);
        }
      }
      return where.toArray();
    }

    /** The difference of two forms of the layer, times the same number. */
    BigInteger[] difference(int form, int other) {
      BigInteger[] difference = row(form).clone();
      for (int c = 0; c < difference.length; c++) {
        difference[c] = difference[c].subtract(row(other)[c]);
      }
      return difference;
    }
  }
}
