package org.reluatlas.study.vnnlib;

import java.util.Arrays;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/** Lower and upper bounds of the inputs, infinite where there are none yet. */
final class InputBounds {

  private final double[] low;
  private final double[] high;

  private InputBounds(double[] low, double[] high) {
    this.low = low;
    this.high = high;
  }

  /** No bounds. */
  static InputBounds none(int inputs) {
    double[] low = new double[inputs];
    double[] high = new double[inputs];
    Arrays.fill(low, Double.NEGATIVE_INFINITY);
    Arrays.fill(high, Double.POSITIVE_INFINITY);
    return new InputBounds(low, high);
  }

  InputBounds copy() {
    return new InputBounds(low.clone(), high.clone());
  }

  /** One more lower bound. */
  void atLeast(int input, double bound) {
    low[input] = Math.max(low[input], bound);
  }

  /** One more upper bound. */
  void atMost(int input, double bound) {
    high[input] = Math.min(high[input], bound);
  }

  double[] low() {
    return low.clone();
  }

  double[] high() {
    return high.clone();
  }

  /** The first input whose bounds contradict each other. */
  OptionalInt contradiction() {
    return IntStream.range(0, low.length).filter(input -> low[input] > high[input]).findFirst();
  }

  /** The first input that lacks a bound. */
  OptionalInt unbounded() {
    return IntStream.range(0, low.length)
        .filter(input -> Double.isInfinite(low[input]) || Double.isInfinite(high[input]))
        .findFirst();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof InputBounds
        && Arrays.equals(low, ((InputBounds) other).low)
        && Arrays.equals(high, ((InputBounds) other).high);
  }

  @Override
  public int hashCode() {
    return 31 * Arrays.hashCode(low) + Arrays.hashCode(high);
  }
}
