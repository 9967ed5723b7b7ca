package org.reluatlas.polyhedra;

import java.util.Arrays;

/**
 * The pre-activations of the neurons as affine functions of the input, on the regions of a given
 * activation pattern, in doubles with bounds of the errors of the coefficients.
 */
final class BoundedForms {

  private static final int KEPT_DOUBLES = 4 << 20;

  private final ScaledLayer[] layers;
  private final int inputs;
  private final PrefixCache<LayerForms> recent;

  BoundedForms(PatternLayout layout, ScaledLayer[] layers, int inputs) {
    this.layers = layers;
    this.inputs = inputs;
    int widest = Arrays.stream(layers).mapToInt(ScaledLayer::outputs).max().orElse(1);
    recent = new PrefixCache<>(layout, Math.max(64, KEPT_DOUBLES / (2 * (inputs + 1) * widest)));
  }

  /** The forms of a layer; the bits of earlier layers at {@code pattern[offset…]} count. */
  LayerForms of(int layer, long[] pattern, int offset) {
    PrefixCache.Prefix prefix = recent.prefix(layer, pattern, offset);
    LayerForms forms = recent.get(prefix);
    if (forms == null) {
      forms =
          layer == 0
              ? new LayerForms()
              : new LayerForms(layer, of(layer - 1, pattern, offset), recent.activeInputs(prefix));
      recent.put(prefix, forms);
    }
    return forms;
  }

  /** The forms of one layer: a column per input and, last, the constants. */
  final class LayerForms {

    final double[][] columns;
    final double[][] errors;
    private final double[] errorNorms;

    private LayerForms() {
      this(layers[0].outputs());
      for (int c = 0; c < inputs; c++) {
        for (int k = 0; k < columns[c].length; k++) {
          columns[c][k] = layers[0].weight(k, c);
        }
      }
      for (int k = 0; k < columns[inputs].length; k++) {
        columns[inputs][k] = layers[0].bias(k);
      }
    }

    private LayerForms(int layer, LayerForms before, int[] active) {
      this(layers[layer].outputs());
      double[] values = new double[active.length];
      for (int c = 0; c <= inputs; c++) {
        for (int i = 0; i < active.length; i++) {
          values[i] = before.columns[c][active[i]];
        }
        double norm = Norms.euclidean(values);
        if (c < inputs) {
          layers[layer].addProduct(active, values, active.length, columns[c]);
        } else {
          layers[layer].apply(active, values, active.length, columns[c]);
        }
        layers[layer].errors(layers[layer].uncertainty(before.errorNorms[c], norm), errors[c]);
        errorNorms[c] = layers[layer].error(before.errorNorms[c], norm);
      }
    }

    private LayerForms(int outputs) {
      columns = new double[inputs + 1][outputs];
      errors = new double[inputs + 1][outputs];
      errorNorms = new double[inputs + 1];
    }

    /** The coefficients of one neuron and, last, its constant. */
    double[] row(int neuron) {
      return pick(columns, neuron);
    }

    /** Bounds of the errors of {@link #row}. */
    double[] rowErrors(int neuron) {
      return pick(errors, neuron);
    }

    private double[] pick(double[][] from, int neuron) {
      double[] row = new double[from.length];
      Arrays.setAll(row, c -> from[c][neuron]);
      return row;
    }
  }
}
