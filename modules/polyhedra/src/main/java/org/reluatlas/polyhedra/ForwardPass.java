package org.reluatlas.polyhedra;

/** One pass through a network in doubles, with bounds of the errors. Used again and again. */
final class ForwardPass {

  private final ScaledNetwork network;
  private final double[][] values;
  private final ActiveUnits active;
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
    active = new ActiveUnits(network.widest());
  }

  /**
   * Begins at a point in the units of the box.
   *
   * @param pointError a bound of the Euclidean norm of the error of the point
   */
  void begin(double[] point, double pointError) {
    active.clear();
    inputError = pointError;
    for (int axis = 0; axis < point.length; axis++) {
      if (point[axis] != 0) {
        active.add(axis, point[axis]);
      }
    }
  }

  /** Goes on to the values of a layer. */
  void apply(int l) {
    layer = network.layer(l);
    layer.apply(active.units, active.values, active.count, values[l]);
    bound();
  }

  private void bound() {
    double norm = active.norm();
    uncertainty = layer.uncertainty(inputError, norm);
    error = layer.error(inputError, norm);
  }

  /** The values of a layer, before the kinks; valid until the next pass. */
  double[] values(int l) {
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
    return layer.isConstant(row, active);
  }

  /** Hands on the values of a layer, of neurons by their bits in a pattern. */
  void handOn(int l, long[] pattern) {
    Units units = network.layer(l).units();
    inputError = error * units.largestSlope();
    active.clear();
    int first = network.layout().firstWord(l);
    for (int w = 0; w < network.layout().words(l); w++) {
      long positive = pattern[first + w];
      if (units.isRelu()) {
        active.addPositive(w, positive, values[l]);
      } else {
        long others = ~positive & network.layout().used(l, w);
        active.addNeurons(units, w, positive, others, values[l]);
      }
    }
    active.addPassing(units, values[l]);
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
