package org.reluatlas.charts;

import java.util.DoubleSummaryStatistics;

/**
 * A quantity of a training run over its epochs, with gaps where it is not known, possibly as the
 * mean of several runs with its standard deviation. Immutable.
 */
public final class EpochSeries {

  private final String name;
  private final long[] epochs;
  private final EpochGaps gaps;
  private final double[] values;
  private final double[] deviations;

  private EpochSeries(String name, EpochGaps gaps, double[] values, double[] deviations) {
    this.name = name;
    this.epochs = gaps.epochs();
    this.gaps = gaps;
    this.values = values.clone();
    this.deviations = deviations;
  }

  /**
   * A series of one run.
   *
   * @param name for the legend
   * @param epochs rising
   * @param values one for each epoch; NaN or infinite where there is none
   * @throws IllegalArgumentException when the epochs do not rise or are not as many as the values
   */
  public static EpochSeries of(String name, long[] epochs, double... values) {
    checkLength(name, epochs, values);
    for (int i = 1; i < epochs.length; i++) {
      if (epochs[i - 1] >= epochs[i]) {
        throw new IllegalArgumentException(
            "epoch " + epochs[i] + " comes after epoch " + epochs[i - 1]);
      }
    }
    return new EpochSeries(name, new EpochGaps(epochs), values, new double[0]);
  }

  /**
   * Means of several runs, with the sample standard deviation (divisor runs − 1).
   *
   * @param means one for each epoch; NaN or infinite where there is none
   * @param deviations one for each epoch; NaN where only one run has a value
   * @throws IllegalArgumentException when the epochs are not as many
   */
  public static EpochSeries withDeviations(
      String name, EpochGaps epochs, double[] means, double[] deviations) {
    checkLength(name, epochs.epochs(), means);
    checkLength(name, epochs.epochs(), deviations);
    return new EpochSeries(name, epochs, means, deviations.clone());
  }

  private static void checkLength(String name, long[] epochs, double... values) {
    if (values.length != epochs.length) {
      throw new IllegalArgumentException(
          String.format("%s: %d values for %d epochs", name, values.length, epochs.length));
    }
  }

  /** The name in the legend. */
  public String name() {
    return name;
  }

  /** The number of epochs, those without a value among them. */
  public int size() {
    return epochs.length;
  }

  /** Epoch {@code i}, rising in i. */
  public long epoch(int i) {
    return epochs[i];
  }

  /** The value at epoch {@code i}; not finite where there is none. */
  public double value(int i) {
    return values[i];
  }

  /** Whether the values are means of several runs. */
  public boolean hasDeviations() {
    return deviations.length > 0;
  }

  /** The standard deviation at epoch {@code i}; NaN where there is none, 0 for a single run. */
  public double deviation(int i) {
    return hasDeviations() ? deviations[i] : 0;
  }

  /** Adds the first and the last epoch to a range. */
  void addTo(DoubleSummaryStatistics range) {
    if (epochs.length > 0) {
      range.accept((double) epochs[0]);
      range.accept((double) epochs[epochs.length - 1]);
    }
  }

  /** Where epochs are missing. */
  EpochGaps gaps() {
    return gaps;
  }
}
