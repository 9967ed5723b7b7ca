package org.reluatlas.evolution;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

/**
 * Mean and sample standard deviation (divisor n − 1) of a series over several runs, epoch by epoch.
 * The mean is NaN where no run has a number, the deviation where only one has. Immutable.
 */
public final class RunAverage {

  private final int[] counts;
  private final double[] means;
  private final double[] deviations;

  private RunAverage(int[] counts, double[] means, double[] deviations) {
    this.counts = counts;
    this.means = means;
    this.deviations = deviations;
  }

  static RunAverage of(
      long[] epochs, List<RunSeries> runs, Function<RunSeries, double[]> valuesOf) {
    int[] counts = new int[epochs.length];
    double[] means = new double[epochs.length];
    double[] squares = new double[epochs.length];
    for (RunSeries run : runs) {
      long[] ofRun = run.epochs();
      double[] values = valuesOf.apply(run);
      for (int i = 0; i < values.length; i++) {
        if (Double.isFinite(values[i])) { // Welford
          int epoch = Arrays.binarySearch(epochs, ofRun[i]);
          double difference = values[i] - means[epoch];
          means[epoch] += difference / ++counts[epoch];
          squares[epoch] += difference * (values[i] - means[epoch]);
        }
      }
    }
    double[] deviations = new double[epochs.length];
    for (int e = 0; e < epochs.length; e++) {
      means[e] = counts[e] == 0 ? Double.NaN : means[e];
      deviations[e] = counts[e] < 2 ? Double.NaN : Math.sqrt(squares[e] / (counts[e] - 1));
    }
    return new RunAverage(counts, means, deviations);
  }

  /** The number of runs that have a number at an epoch. */
  public int count(int epoch) {
    return counts[epoch];
  }

  /** The mean at an epoch. */
  public double mean(int epoch) {
    return means[epoch];
  }

  /** The standard deviation at an epoch. */
  public double deviation(int epoch) {
    return deviations[epoch];
  }

  /** A copy of all means. */
  public double[] means() {
    return means.clone();
  }

  /** A copy of all standard deviations. */
  public double[] deviations() {
    return deviations.clone();
  }
}
