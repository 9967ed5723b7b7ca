package org.reluatlas.polyhedra;

/** One pass through a network in doubles, with bounds of the errors. Used again and again. */
final class ForwardPass {

  private final ScaledNetwork network;
  private final double[][] values;
  private final int[] active;
  private final double[] activeValues;
  private int activeCount;
  private double inputError;
  private double uncertainty;
  private double error;
  private ScaledLayer layer;

  ForwardPass(ScaledNetwork network) {
    this.network = network;
    values = new double[network.layers()][];
    for (int l = 0; l < values.length; l++) {
      values[l] = new double[network.layer(l).outputs()];
    }
    active = new int[network.widest()];
    activeValues = new double[network.widest()];
  }

  /**
   * Begins at a point in the units of the box.
   *
   * @param pointError a bound of the Euclidean norm of the error of the point
   */
  void begin(double[] point, double pointError) {
    activeCount = 0;
    inputError = pointError;
    for (int axis = 0; axis < point.length; axis++) {
      if (point[axis] != 0) {
        active[activeCount] = axis;
        activeValues[activeCount++] = point[axis];
      }
    }
  }

  /** Goes on to the values of a layer, which are valid until the next pass. */
  double[] apply(int l) {
    layer = network.layer(l);
    double norm = Norms.euclidean(activeValues, 0, activeCount);
    layer.apply(active, activeValues, activeCount, values[l]);
    uncertainty = layer.uncertainty(inputError, norm);
    error = layer.error(inputError, norm);
    return values[l];
  }

  /** A bound of the Euclidean norm of the errors of the last values. */
  double error() {
    return error;
  }

  /** A bound of the error of one of the last values. */
  double error(int row) {
    return layer.error(row, uncertainty);
  }

  /** Whether one of the last values is its bias whatever the inputs that were handed on. */
  boolean isConstant(int row) {
    return layer.isConstant(row, active, activeCount);
  }

  /** Hands on the values of a layer that are positive. */
  void handOn(int l) {
    activeCount = 0;
    inputError = error;
    for (int i = 0; i < values[l].length; i++) {
      if (values[l][i] > 0) {
        handOn(i, values[l][i]);
      }
    }
  }

  /** Hands on the values of those neurons of a layer that have bit 1 in a pattern. */
  void handOn(int l, long[] pattern) {
    activeCount = 0;
    inputError = error;
    int first = network.layout().firstWord(l);
    for (int w = 0; w < network.layout().words(l); w++) {
      for (long bits = pattern[first + w]; bits != 0; bits &= bits - 1) {
        int i = (w << 6) + Long.numberOfTrailingZeros(bits);
        handOn(i, Math.max(values[l][i], 0));
      }
    }
  }

  private void handOn(int neuron, double value) {
    active[activeCount] = neuron;
    activeValues[activeCount++] = value;
  }

  /** Which of the last values may be the largest, errors taken into account, in ascending order. */
  int[] largest(double[] last) {
    double certain = Double.NEGATIVE_INFINITY;
    for (int k = 0; k < last.length; k++) {
      certain = Math.max(certain, last[k] - error(k));
    }
    IntList largest = new IntList();
    for (int k = 0; k < last.length; k++) {
      if (last[k] + error(k) >= certain) {
        largest.add(k);
      }
    }
    return largest.toArray();
  }
}
