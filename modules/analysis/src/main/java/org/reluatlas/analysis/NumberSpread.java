package org.reluatlas.analysis;

import java.util.Arrays;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/** Least, median, mean and largest of some numbers, those that are finite. Immutable. */
public final class NumberSpread {

  private final double[] sorted;

  private NumberSpread(double[] sorted) {
    this.sorted = sorted;
  }

  /** Of the finite ones among {@code count} numbers. */
  static NumberSpread of(int count, IntToDoubleFunction numbers) {
    return new NumberSpread(
        IntStream.range(0, count).mapToDouble(numbers).filter(Double::isFinite).sorted().toArray());
  }

  /** How many are finite; the other figures are NaN when it is 0. */
  public int count() {
    return sorted.length;
  }

  /** The least number. */
  public double min() {
    return sorted.length == 0 ? Double.NaN : sorted[0];
  }

  /** The largest number. */
  public double max() {
    return sorted.length == 0 ? Double.NaN : sorted[sorted.length - 1];
  }

  /** The middle number, or the mean of the two in the middle. */
  public double median() {
    int n = sorted.length;
    return n == 0 ? Double.NaN : (sorted[(n - 1) / 2] + sorted[n / 2]) / 2;
  }

  /** The mean. */
  public double mean() {
    return Arrays.stream(sorted).average().orElse(Double.NaN);
  }
}
