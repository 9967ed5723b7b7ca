package org.reluatlas.network.assembly;

import java.util.Arrays;
import org.reluatlas.network.AffineLayer;

/** One step of the way from the input to the output: an affine map, a scaling or a ReLU. */
final class Step {

  /** What the file calls it, ready for a message. */
  final String place;

  /** The affine map, or null. */
  final AffineLayer map;

  /** The scaling, or null. */
  final Scaling scaling;

  /** Whether the numbers here are rounded already, as those of a batch normalisation are. */
  final boolean rounded;

  private Step(String place, AffineLayer map, Scaling scaling, boolean rounded) {
    this.place = place;
    this.map = map;
    this.scaling = scaling;
    this.rounded = rounded;
  }

  static Step affine(String place, AffineLayer map, boolean rounded) {
    return new Step(place, map, null, rounded);
  }

  static Step scaling(String place, Scaling scaling, boolean rounded) {
    return new Step(place, null, scaling, rounded);
  }

  static Step relu(String place) {
    return new Step(place, null, null, false);
  }

  boolean isAffine() {
    return map != null;
  }

  boolean isRelu() {
    return map == null && scaling == null;
  }

  /** Whether this adds numbers and multiplies by none. */
  boolean isShift() {
    return scaling != null && scaling.isShift();
  }

  /** Whether this is an affine map whose bias, if any, is a step of its own. */
  boolean lacksBias() {
    return map != null && Arrays.stream(map.biases()).allMatch(value -> value == 0);
  }
}
