package org.reluatlas.network;

import java.util.Arrays;

/**
 * A hidden layer of a piecewise-linear network: an affine map, and for each of its outputs, the
 * units, a slope left and right of 0. The neurons come first: units whose two slopes differ, such
 * as ReLU (0 and 1), leaky ReLU (α and 1) and absolute value (−1 and 1). The other units pass their
 * value on as it is; they kink nowhere and have no bit in an activation pattern. Immutable.
 */
public final class HiddenLayer {

  private final AffineLayer map;
  private final double[] left;
  private final double[] right;

  /**
   * Makes a layer.
   *
   * @param left the slope left of 0 of each neuron, finite and exact as stored
   * @param right its slope right of 0, another number; further units of the map pass
   * @throws IllegalArgumentException when there are more slopes than units, or two are equal
   */
  public HiddenLayer(AffineLayer map, double[] left, double[] right) {
    if (left.length != right.length || left.length > map.outputs()) {
      throw new IllegalArgumentException(
          String.format("%d and %d slopes for %d units", left.length, right.length, map.outputs()));
    }
    for (int i = 0; i < left.length; i++) {
      if (!Double.isFinite(left[i]) || !Double.isFinite(right[i]) || left[i] == right[i]) {
        throw new IllegalArgumentException(
            "neuron " + i + " has the slopes " + left[i] + " and " + right[i]);
      }
    }
    this.map = map;
    this.left = left.clone();
    this.right = right.clone();
  }

  /** A layer of ReLU units. */
  public static HiddenLayer relu(AffineLayer map) {
    double[] ones = new double[map.outputs()];
    Arrays.fill(ones, 1);
    return new HiddenLayer(map, new double[map.outputs()], ones);
  }

  /** The same units behind another affine map of as many outputs. */
  HiddenLayer withMap(AffineLayer other) {
    return new HiddenLayer(other, left, right);
  }

  /** The affine map before the units. */
  public AffineLayer map() {
    return map;
  }

  /** The number of units. */
  public int units() {
    return map.outputs();
  }

  /** The number of neurons, the units that kink. */
  public int neurons() {
    return left.length;
  }

  /** The slope of a unit where its value before the kink is ≤ 0. */
  public double leftSlope(int unit) {
    return unit < left.length ? left[unit] : 1;
  }

  /** The slope of a unit where its value before the kink is &gt; 0. */
  public double rightSlope(int unit) {
    return unit < right.length ? right[unit] : 1;
  }

  /** Whether all units are ReLU. */
  public boolean isRelu() {
    return left.length == units()
        && Arrays.stream(left).allMatch(slope -> slope == 0)
        && Arrays.stream(right).allMatch(slope -> slope == 1);
  }

  /** Puts values before the kinks through them, in place. */
  void kink(double[] values) {
    for (int i = 0; i < left.length; i++) {
      double slope = values[i] > 0 ? right[i] : left[i];
      // a product with 0 would make −0 of negative values and hide nothing else
      values[i] = slope == 0 && values[i] <= 0 ? 0 : slope * values[i];
    }
  }
}
