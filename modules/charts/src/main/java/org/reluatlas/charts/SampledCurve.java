package org.reluatlas.charts;

import java.util.Arrays;
import org.reluatlas.homology.MeanBettiCurves;

/**
 * A Betti curve known at some numbers of cells, linear in between, from 0 with no cell to the last
 * of them, at which all cells are in. Immutable.
 */
public final class SampledCurve {

  private final int[] times;
  private final double[] values;

  private SampledCurve(int[] times, double... values) {
    this.times = times;
    this.values = values;
  }

  /**
   * A curve.
   *
   * @param times numbers of cells, positive and rising, one or more
   * @param values one for each time
   * @throws IllegalArgumentException when they are not so
   */
  public static SampledCurve of(int[] times, double... values) {
    if (times.length != values.length || times.length == 0) {
      throw new IllegalArgumentException(values.length + " values at " + times.length + " times");
    }
    for (int i = 0; i < times.length; i++) {
      if (times[i] <= (i == 0 ? 0 : times[i - 1])) {
        throw new IllegalArgumentException("time " + times[i] + " at place " + i);
      }
    }
    return new SampledCurve(times.clone(), values.clone());
  }

  /** The mean of βᵢ over random filtrations. */
  public static SampledCurve of(MeanBettiCurves curves, int i) {
    int[] times = new int[curves.samples()];
    double[] values = new double[times.length];
    Arrays.setAll(times, curves::time);
    Arrays.setAll(values, sample -> curves.mean(i, sample));
    return of(times, values);
  }

  /** The number of all cells. */
  public int cells() {
    return times[times.length - 1];
  }

  /** The value with {@code t} cells, from 0 to {@link #cells}. O(log samples). */
  public double at(double t) {
    int found = Arrays.binarySearch(times, (int) Math.ceil(t));
    int next = found >= 0 ? found : -found - 1;
    double before = next == 0 ? 0 : times[next - 1];
    double low = next == 0 ? 0 : values[next - 1];
    return low + (values[next] - low) * (t - before) / (times[next] - before);
  }

  /** The largest value at a sample. */
  double highest() {
    return Arrays.stream(values).max().orElse(0);
  }

  int samples() {
    return times.length;
  }

  int time(int sample) {
    return times[sample];
  }

  double value(int sample) {
    return values[sample];
  }
}
