package org.reluatlas.polyhedra;

import java.util.Arrays;

/**
 * The pre-activations of the neurons as affine functions of the input, on the regions of a given
 * activation pattern, in doubles with bounds of the errors of the coefficients.
 */
final class BoundedForms {

  private static final int KEPT_DOUBLES = 4 << 20;

  private final ScaledNetwork network;
  private final int inputs;
  private final PrefixCache<LayerForms> recent;

  BoundedForms(ScaledNetwork network) {
    this(network, Math.max(64, KEPT_DOUBLES / (2 * (network.inputs() + 1) * network.widest())));
  }

  /** Forms of which those of so many layers and patterns are kept. */
  BoundedForms(ScaledNetwork network, int kept) {
    this.network = network;
    inputs = network.inputs();
    recent = new PrefixCache<>(network.layout(), kept);
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
      this(network.layer(0).outputs());
      for (int c = 0; c < inputs; c++) {
        for (int k = 0; k < columns[c].length; k++) {
          columns[c][k] = network.layer(0).weight(k, c);
        }
      }
      for (int k = 0; k < columns[inputs].length; k++) {
        columns[inputs][k] = network.layer(0).bias(k);
      }
    }

    private LayerForms(int layer, LayerForms before, int[] active) {
      this(network.layer(layer).outputs());
      double[] values = new double[active.length];
      for (int c = 0; c <= inputs; c++) {
        for (int i = 0; i < active.length; i++) {
          values[i] = before.columns[c][active[i]];
        }
        double norm = Norms.euclidean(values);
        if (c < inputs) {
          network.layer(layer).addProduct(active, values, active.length, columns[c]);
        } else {
          network.layer(layer).apply(active, values, active.length, columns[c]);
        }
        network
            .layer(layer)
            .errors(network.layer(layer).uncertainty(before.errorNorms[c], norm), errors[c]);
        errorNorms[c] = network.layer(layer).error(before.errorNorms[c], norm);
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

    /** The value of one neuron at a point. */
    double at(int neuron, double[] x) {
      double value = columns[inputs][neuron];
      for (int c = 0; c < inputs; c++) {
        value += columns[c][neuron] * x[c];
      }
      return value;
    }

    /**
     * A bound of the error of {@link #at}.
     *
     * @param errorOfX a bound of the error of each coordinate of the point
     */
    double errorAt(int neuron, double[] x, double errorOfX) {
      double size = Math.abs(columns[inputs][neuron]);
      double error = errors[inputs][neuron];
      for (int c = 0; c < inputs; c++) {
        double slope = Math.abs(columns[c][neuron]);
        size += slope * Math.abs(x[c]);
        error += errors[c][neuron] * (Math.abs(x[c]) + errorOfX) + slope * errorOfX;
      }
      return (error + 2 * (inputs + 2) * ScaledLayer.UNIT_ROUNDOFF * size) * (1 + 0x1p-30) + 1e-290;
    }

    /** The row that certainly has the only largest value at a point, or −1. */
    int onlyLargest(double[] x, double errorOfX) {
      int largest = -1;
      double least = Double.NEGATIVE_INFINITY;
      double greatest = Double.NEGATIVE_INFINITY;
      for (int row = 0; row < columns[0].length; row++) {
        double value = at(row, x);
        double error = errorAt(row, x, errorOfX);
        if (value - error > greatest) {
          largest = row;
        } else if (value + error >= least) {
          largest = -1;
        }
        least = Math.max(least, value - error);
        greatest = Math.max(greatest, value + error);
      }
      return largest;
    }

    private double[] pick(double[][] from, int neuron) {
      double[] row = new double[from.length];
      Arrays.setAll(row, c -> from[c][neuron]);
      return row;
    }
  }
}
