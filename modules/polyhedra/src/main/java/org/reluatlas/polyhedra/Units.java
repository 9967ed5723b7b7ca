package org.reluatlas.polyhedra;

import org.reluatlas.network.HiddenLayer;

/**
 * The units behind the affine map of a layer: neurons with a slope left and right of 0, and then
 * units that pass their value on. Immutable.
 */
final class Units {

  private final HiddenLayer layer;
  private final int neurons;
  private final boolean relu;
  private final double largestSlope;

  /** Those of a hidden layer; of outputs, which nothing comes after, those of null. */
  Units(HiddenLayer layer) {
    this.layer = layer;
    neurons = layer == null ? 0 : layer.neurons();
    relu = layer == null || layer.isRelu();
    double largest = 1;
    for (int i = 0; i < neurons; i++) {
      largest = Math.max(largest, Math.abs(layer.leftSlope(i)));
      largest = Math.max(largest, Math.abs(layer.rightSlope(i)));
    }
    largestSlope = largest;
  }

  /** The number of units that kink. */
  int neurons() {
    return neurons;
  }

  /** The number of units. */
  int count() {
    return layer == null ? 0 : layer.units();
  }

  /** Whether all units are ReLU. */
  boolean isRelu() {
    return relu;
  }

  /** By how much a unit may enlarge a difference of its values: the largest slope, at least 1. */
  double largestSlope() {
    return largestSlope;
  }

  /** The slope of a unit left or right of its kink. */
  double slope(int unit, boolean positive) {
    return positive ? layer.rightSlope(unit) : layer.leftSlope(unit);
  }
}
