package org.reluatlas.evolution;

/**
 * The 95 % confidence interval of the correlation of two series whose values depend on those
 * before: tanh(artanh r ± 1.96 / √(n' − 3)) by Fisher's z, where n' = n (1 − ab) / (1 + ab) is the
 * number of pairs that are worth as much as if they were independent, for the correlations a and b
 * of each series with itself one step later (M. S. Bartlett, Journal of the Royal Statistical
 * Society 98, 1935, pages 536–543; for series that are autoregressive of order one). Immutable.
 */
final class FisherInterval {

  private static final double QUANTILE = 1.959963984540054;

  private final double low;
  private final double high;

  /**
   * The interval. NaN for fewer than three independent pairs, or where a correlation is NaN.
   *
   * @param r the correlation, −1 to 1
   * @param pairs n, the number of pairs
   * @param a of the first series with itself one step later
   * @param b the same of the second one
   */
  FisherInterval(double r, int pairs, double a, double b) {
    double independent = pairs * Math.min(1, (1 - a * b) / (1 + a * b));
    double half = QUANTILE / Math.sqrt(independent - 3); // NaN for less than 3
    double z = Math.log((1 + r) / (1 - r)) / 2;
    low = Math.tanh(z - half);
    high = Math.tanh(z + half);
  }

  double low() {
    return low;
  }

  double high() {
    return high;
  }
}
