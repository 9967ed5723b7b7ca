package org.reluatlas.polyhedra;

import java.util.Arrays;

/**
 * A pass through the layers of a network as the affine map that it is near a vertex, in doubles
 * with bounds of the errors: of a point, or of a direction, to which the constants are not added.
 * Used again and again.
 */
final class LinearPass {

  private final ScaledNetwork network;
  private final boolean isDirection;
  private final double[][] values;
  private final ActiveUnits active;
  private double inputError;
  private double uncertainty;
  private double error;
  private ScaledLayer layer;

  /** A pass of points or of directions. */
  LinearPass(ScaledNetwork network, boolean isDirection) {
    this.network = network;
    this.isDirection = isDirection;
    values = new double[network.layers()][];
    for (int l = 0; l < values.length; l++) {
      values[l] = new double[network.layer(l).outputs()];
    }
    active = new ActiveUnits(network.widest());
  }

  /**
   * Begins at the inputs.
   *
   * @param inputs in the units of the box
   * @param errorNorm a bound of the Euclidean norm of their errors
   */
  void begin(double[] inputs, double errorNorm) {
    active.clear();
    inputError = errorNorm;
    for (int axis = 0; axis < inputs.length; axis++) {
      // a coordinate of 0 that may be another number counts
      if (inputs[axis] != 0 || errorNorm > 0) {
        active.add(axis, inputs[axis]);
      }
    }
  }

  /** Goes on to the values of a layer, before the kinks. */
  void apply(int l) {
    layer = network.layer(l);
    double norm = active.norm();
    if (isDirection) {
      Arrays.fill(values[l], 0);
      layer.addProduct(active.units, active.values, active.count, values[l]);
      error = layer.errorOfProduct(inputError, norm);
    } else {
      layer.apply(active.units, active.values, active.count, values[l]);
      error = layer.error(inputError, norm);
    }
    uncertainty = layer.uncertainty(inputError, norm);
  }

  /** One of the last values. */
  double value(int l, int row) {
    return values[l][row];
  }

  /** A bound of the error of one of the last values. */
  double error(int row) {
    return isDirection ? layer.errorOfProduct(row, uncertainty) : layer.error(row, uncertainty);
  }

  /** Whether one of the last values is its constant whatever the inputs. */
  boolean isConstant(int row) {
    return layer.isConstant(row, active);
  }

  /** Replaces a value by 0, which it is known to be. */
  void setZero(int l, int row) {
    values[l][row] = 0;
  }

  /**
   * Hands on the last values by the slopes on the sides of the kinks where the vertex lies.
   *
   * @param vertices the signs of the neurons; one that vanishes hands on nothing
   */
  void handOn(int l, Vertices vertices, int vertex) {
    Units units = network.layer(l).units();
    inputError = error * units.largestSlope();
    active.clear();
    PatternLayout layout = network.layout();
    for (int w = 0; w < layout.words(l); w++) {
      int word = layout.firstWord(l) + w;
      long positive = vertices.plus(vertex, word);
      for (long bits = positive | vertices.minus(vertex, word); bits != 0; bits &= bits - 1) {
        int unit = (w << 6) + Long.numberOfTrailingZeros(bits);
        double slope = units.slope(unit, (positive & bits & -bits) != 0);
        if (slope != 0) {
          active.add(unit, slope * values[l][unit]);
        }
      }
    }
    active.addPassing(units, values[l]);
  }
}
