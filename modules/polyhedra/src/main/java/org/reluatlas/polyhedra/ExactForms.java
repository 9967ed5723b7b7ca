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
    PrefixCache.Prefix prefix = recent.prefix(layer, pattern, offset);
    LayerForms forms = recent.get(prefix);
    if (forms == null) {
      forms =
          layer == 0
              ? new LayerForms(network.layer(0).exact(), null, null)
              : new LayerForms(
                  network.layer(layer).exact(),
                  of(layer - 1, pattern, offset),
                  recent.activeInputs(prefix));
      recent.put(prefix, forms);
    }
    return forms;
  }

  /** The forms of one layer, each made when first asked for, all over the same power of two. */
  final class LayerForms {

    private final ExactLayer layer;
    private final LayerForms before;
    private final int[] active;
    private final BigInteger[][] rows;
    final int shift;

    private LayerForms(ExactLayer layer, LayerForms before, int[] active) {
      this.layer = layer;
      this.before = before;
      this.active = active;
      rows = new BigInteger[layer.bias.length][];
      shift = layer.shift + (before == null ? 0 : before.shift);
    }

    /** The coefficients of the inputs and then the constant, times 2^{@link #shift}. */
    BigInteger[] row(int neuron) {
      if (rows[neuron] == null) {
        rows[neuron] = before == null ? firstLayerRow(neuron) : composedRow(neuron);
      }
      return rows[neuron];
    }

    private BigInteger[] firstLayerRow(int neuron) {
      BigInteger[] row = Arrays.copyOf(layer.weights[neuron], inputs + 1);
      row[inputs] = layer.bias[neuron];
      return row;
    }

    private BigInteger[] composedRow(int neuron) {
      BigInteger[] row = new BigInteger[inputs + 1];
      Arrays.fill(row, BigInteger.ZERO);
      for (int i : active) {
        BigInteger weight = layer.weights[neuron][i];
        if (weight.signum() != 0) {
          BigInteger[] input = before.row(i);
          for (int c = 0; c <= inputs; c++) {
            row[c] = row[c].add(weight.multiply(input[c]));
          }
        }
      }
      row[inputs] = row[inputs].add(layer.bias[neuron].shiftLeft(before.shift));
      return row;
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

    /** The difference of two forms of the layer, times 2^{@link #shift}. */
    BigInteger[] difference(int form, int other) {
      BigInteger[] difference = row(form).clone();
      for (int c = 0; c < difference.length; c++) {
        difference[c] = difference[c].subtract(row(other)[c]);
      }
      return difference;
    }
  }
}
