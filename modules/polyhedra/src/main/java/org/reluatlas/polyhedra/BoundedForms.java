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
    LayerForms last = recent.last(layer, pattern, offset);
    if (last != null) {
      return last;
    }
    PrefixCache.Prefix prefix = recent.prefix(layer, pattern, offset);
    LayerForms forms = recent.get(prefix);
    if (forms == null) {
      forms =
          layer == 0
              ? new LayerForms()
              : new LayerForms(layer, of(layer - 1, pattern, offset), handedOn(layer - 1, prefix));
      recent.put(prefix, forms);
    }
    return forms;
  }

  /** Forms of a last layer that are 0 exactly: to be filled, not to go on from. */
  LayerForms zero(ScaledLayer layer) {
    return new LayerForms(layer.outputs());
  }

  /** The units of a layer that hand something on, with the slopes as values. */
  private ActiveUnits handedOn(int layer, PrefixCache.Prefix prefix) {
    Units units = network.layer(layer).units();
    int firstWord = network.layout().firstWord(layer);
    ActiveUnits active = new ActiveUnits(units.count());
    if (units.isRelu()) {
      for (int word = 0; word << 6 < units.neurons(); word++) {
        for (long bits = prefix.word(firstWord + word); bits != 0; bits &= bits - 1) {
          active.add((word << 6) + Long.numberOfTrailingZeros(bits), 1);
        }
      }
      return active;
    }
    for (int i = 0; i < units.count(); i++) {
      boolean right = i >= units.neurons() || prefix.isPositive(firstWord, i);
      double slope = units.slope(i, right);
      if (slope != 0) {
        active.add(i, slope);
      }
    }
    return active;
  }

  /** The forms of one layer: a column per input and, last, the constants. */
  final class LayerForms {

    final double[][] columns;
    final double[][] errors;
    private final double[] errorNorms;

    /** The largest absolute value of each column, and the largest of its errors; when asked for. */
    private double[][] largest;

    private LayerForms() {
      this(network.layer(0).outputs());
      ScaledLayer first = network.layer(0);
      double rounding = first.isExact() ? 0 : 2 * ScaledLayer.UNIT_ROUNDOFF;
      for (int c = 0; c <= inputs; c++) {
        for (int k = 0; k < columns[c].length; k++) {
          columns[c][k] = c < inputs ? first.weight(k, c) : first.bias(k);
          errors[c][k] = rounding * Math.abs(columns[c][k]);
        }
        errorNorms[c] = Norms.euclidean(errors[c]);
      }
    }

    private LayerForms(int layer, LayerForms before, ActiveUnits active) {
      this(network.layer(layer).outputs());
      ScaledLayer scaled = network.layer(layer);
      double enlarged = network.layer(layer - 1).units().largestSlope();
      double[][] values = new double[inputs + 1][active.count];
      for (int row = 0; row < columns[inputs].length; row++) {
        columns[inputs][row] = scaled.bias(row);
      }
      for (int c = 0; c <= inputs; c++) {
        for (int i = 0; i < active.count; i++) {
          values[c][i] = active.values[i] * before.columns[c][active.units[i]];
        }
      }
      scaled.addToEach(active.units, values, active.count, columns);
      for (int c = 0; c <= inputs; c++) {
        double norm = Norms.euclidean(values[c]);
        double inputError = before.errorNorms[c] * enlarged;
        scaled.errors(scaled.uncertainty(inputError, norm), errors[c]);
        errorNorms[c] = scaled.error(inputError, norm);
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
      return rounded(error, size);
    }

    /** Puts the values of all neurons at a point into an array, as {@link #at} has each. */
    void evaluate(double[] x, double[] values) {
      System.arraycopy(columns[inputs], 0, values, 0, columns[inputs].length);
      for (int c = 0; c < inputs; c++) {
        addMultiple(columns[c], x[c], values);
      }
    }

    /** A bound of the errors of all values at a point of doubles: none is larger. */
    double largestError(double[] x) {
      if (largest == null) {
        largest = new double[2][inputs + 1];
        for (int c = 0; c <= inputs; c++) {
          largest[0][c] = Norms.largest(columns[c]);
          largest[1][c] = Norms.largest(errors[c]);
        }
      }
      double size = largest[0][inputs];
      double error = largest[1][inputs];
      for (int c = 0; c < inputs; c++) {
        size += largest[0][c] * Math.abs(x[c]);
        error += largest[1][c] * Math.abs(x[c]);
      }
      return rounded(error, size);
    }

    /** By how much the value of one neuron grows from one point to another. */
    double difference(int neuron, double[] from, double[] to) {
      double sum = 0;
      for (int c = 0; c < inputs; c++) {
        sum += columns[c][neuron] * (to[c] - from[c]);
      }
      return sum;
    }

    /**
     * A bound of the error of {@link #difference}, which no error of the constant adds to.
     *
     * @param errorOfX a bound of the error of each coordinate of both points together
     */
    double errorOfDifference(int neuron, double[] from, double[] to, double errorOfX) {
      double size = 0;
      double error = 0;
      for (int c = 0; c < inputs; c++) {
        double slope = Math.abs(columns[c][neuron]);
        double step = Math.abs(to[c] - from[c]);
        size += slope * step;
        error += errors[c][neuron] * (step + errorOfX) + slope * errorOfX;
      }
      return rounded(error, size);
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

    /** A bound of an error with that of a sum of terms with this sum of absolute values. */
    private double rounded(double error, double size) {
      return (error + 2 * (inputs + 2) * ScaledLayer.UNIT_ROUNDOFF * size) * (1 + 0x1p-30) + 1e-290;
    }

    private double[] pick(double[][] from, int neuron) {
      double[] row = new double[from.length];
      Arrays.setAll(row, c -> from[c][neuron]);
      return row;
    }
  }

  private static void addMultiple(double[] column, double factor, double[] values) {
    for (int k = 0; k < column.length; k++) {
      values[k] += factor * column[k];
    }
  }
}
