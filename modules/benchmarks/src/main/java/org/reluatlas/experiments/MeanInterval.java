package org.reluatlas.experiments;

import java.util.Arrays;
import java.util.Locale;
import java.util.Random;

/**
 * The mean of values that are independent of each other, one per seed, with the interval that holds
 * 95 % of the means of samples drawn from them with replacement (percentile bootstrap; Efron and
 * Tibshirani, An Introduction to the Bootstrap, 1993, §13.3).
 */
final class MeanInterval {

  private static final int SAMPLES = 10_000;
  private static final long SEED = 1;

  private final double mean;
  private final double low;
  private final double high;

  /** NaN are left out. */
  MeanInterval(double... values) {
    double[] known = Arrays.stream(values).filter(value -> !Double.isNaN(value)).toArray();
    mean = Arrays.stream(known).average().orElse(Double.NaN);
    double[] means = new double[SAMPLES];
    Random random = new Random(SEED);
    Arrays.setAll(
        means,
        sample -> {
          double sum = 0;
          for (int i = 0; i < known.length; i++) {
            sum += known[random.nextInt(known.length)];
          }
          return sum / known.length;
        });
    Arrays.sort(means);
    low = means[SAMPLES / 40];
    high = means[SAMPLES - 1 - SAMPLES / 40];
  }

  /** Mean and interval, each number as {@code format} says. */
  String text(String format) {
    return Double.isNaN(mean)
        ? "–"
        : String.format(Locale.ROOT, format + " [" + format + ", " + format + "]", mean, low, high);
  }
}
