package org.reluatlas.network.onnx;

import java.util.Arrays;

/** A tensor that does not depend on the input. Immutable by convention. */
final class Constant {

  private final int[] shape;
  private final double[] values;

  Constant(int[] shape, double[] values) {
    this.shape = shape;
    this.values = values;
  }

  int rank() {
    return shape.length;
  }

  int size(int axis) {
    return shape[axis];
  }

  int[] shape() {
    return shape.clone();
  }

  /** The numbers row by row; not to be changed. */
  double[] values() {
    return values;
  }

  int count() {
    return values.length;
  }

  /** Whether it is one number, or one number per feature: all axes but the last have size 1. */
  boolean isPerFeature() {
    return values.length > 0 && (values.length == 1 || shape[shape.length - 1] == values.length);
  }

  Constant reshaped(int... newShape) {
    return new Constant(newShape, values);
  }

  /** The shape in words. */
  @Override
  public String toString() {
    return Arrays.toString(shape);
  }
}
