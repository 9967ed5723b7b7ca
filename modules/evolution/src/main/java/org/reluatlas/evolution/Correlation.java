package org.reluatlas.evolution;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * The correlation of two series at the lag that maximises its absolute value, with a p-value from
 * circular shifts. Immutable.
 *
 * <p>At lag k the value t of the first series is paired with the value t + k of the second: a
 * positive lag says that the second one follows. Pairs with NaN are left out. The lags are −L to L,
 * L = min(10, n/8). For the p-value the second series of n values is shifted circularly by every
 * number from L + 1 to n − L − 1 (by 500 of them, evenly spaced, when there are more), and the
 * maximum over all lags is taken each time: p = (1 + number of shifts that reach the observed
 * maximum) / (1 + number of shifts). Shifts keep the smoothness of each series, which independent
 * shuffling would destroy; they assume that a series looks the same wherever it begins.
 */
public final class Correlation {

  private static final int LARGEST_LAG = 10;
  private static final int MOST_SHIFTS = 500;
  private static final int FEWEST_PAIRS = 4;
  private static final double ROUNDING = 1e-12;

  private final int pairs;
  private final double atZero;
  private final FisherInterval interval;
  private final int lag;
  private final double atLag;
  private final double pValue;

  private Correlation(
      int pairs, double atZero, FisherInterval interval, int lag, double atLag, double pValue) {
    this.pairs = pairs;
    this.atZero = atZero;
    this.interval = interval;
    this.lag = lag;
    this.atLag = atLag;
    this.pValue = pValue;
  }

  /** Pearson's, of values. O(shifts · lags · values). */
  public static Correlation pearson(double[] x, double[] y) {
    int n = x.length;
    int largestLag = Math.min(LARGEST_LAG, n / 8);
    int best = 0;
    double atBest = at(x, y, 0, 0);
    double atZero = atBest;
    for (int lag = 1; lag <= largestLag; lag++) {
      for (int signed : new int[] {-lag, lag}) {
        double r = at(x, y, signed, 0);
        if (Math.abs(r) > Math.abs(atBest) || Double.isNaN(atBest)) {
          best = signed;
          atBest = r;
        }
      }
    }
    int pairs =
        (int)
            IntStream.range(0, n)
                .filter(i -> Double.isFinite(x[i]) && Double.isFinite(y[i]))
                .count();
    FisherInterval interval = new FisherInterval(atZero, pairs, at(x, x, 1, 0), at(y, y, 1, 0));
    return new Correlation(
        pairs, atZero, interval, best, atBest, pValue(x, y, largestLag, Math.abs(atBest)));
  }

  /** Spearman's: Pearson's of the ranks, ties having the mean of their ranks. */
  public static Correlation spearman(double[] x, double[] y) {
    double[] ofPairs = x.clone();
    double[] others = y.clone();
    for (int i = 0; i < x.length; i++) {
      if (!Double.isFinite(x[i]) || !Double.isFinite(y[i])) {
        ofPairs[i] = Double.NaN;
        others[i] = Double.NaN;
      }
    }
    return pearson(ranks(ofPairs), ranks(others));
  }

  private static double pValue(double[] x, double[] y, int largestLag, double observed) {
    int count = x.length - 2 * largestLag - 1;
    if (count < 1 || Double.isNaN(observed)) {
      return Double.NaN;
    }
    int shifts = Math.min(count, MOST_SHIFTS);
    int reaching = 0;
    for (int i = 0; i < shifts; i++) {
      int shift = largestLag + 1 + (int) ((long) i * count / shifts);
      double largest = 0;
      for (int lag = -largestLag; lag <= largestLag; lag++) {
        largest = Math.max(largest, Math.abs(orZero(at(x, y, lag, shift))));
      }
      reaching += largest >= observed - ROUNDING ? 1 : 0;
    }
    return (1 + reaching) / (1.0 + shifts);
  }

  private static double orZero(double r) {
    return Double.isNaN(r) ? 0 : r;
  }

  /** Of x(t) and of y(t + lag) after a circular shift of y; NaN when a series is constant. */
  private static double at(double[] x, double[] y, int lag, int shift) {
    int n = x.length;
    double sx = 0;
    double sy = 0;
    int count = 0;
    for (int t = Math.max(0, -lag); t < Math.min(n, n - lag); t++) {
      double b = y[(t + lag + shift) % n];
      if (Double.isFinite(x[t]) && Double.isFinite(b)) {
        sx += x[t];
        sy += b;
        count++;
      }
    }
    if (count < FEWEST_PAIRS) {
      return Double.NaN;
    }
    double xx = 0;
    double yy = 0;
    double xy = 0;
    for (int t = Math.max(0, -lag); t < Math.min(n, n - lag); t++) {
      double b = y[(t + lag + shift) % n] - sy / count;
      double a = x[t] - sx / count;
      if (Double.isFinite(a) && Double.isFinite(b)) {
        xx += a * a;
        yy += b * b;
        xy += a * b;
      }
    }
    double r = xy / Math.sqrt(xx * yy);
    return Double.isFinite(r) ? Math.max(-1, Math.min(1, r)) : Double.NaN;
  }

  private static double[] ranks(double[] values) {
    Integer[] order =
        IntStream.range(0, values.length)
            .filter(i -> Double.isFinite(values[i]))
            .boxed()
            .sorted((i, j) -> Double.compare(values[i], values[j]))
            .toArray(Integer[]::new);
    double[] ranks = new double[values.length];
    Arrays.fill(ranks, Double.NaN);
    for (int from = 0; from < order.length; ) {
      int to = from;
      while (to < order.length && values[order[to]] == values[order[from]]) {
        to++;
      }
      for (int i = from; i < to; i++) {
        ranks[order[i]] = (from + to - 1) / 2.0;
      }
      from = to;
    }
    return ranks;
  }

  /** The number of pairs without NaN at lag 0. */
  public int pairs() {
    return pairs;
  }

  /** The correlation at lag 0. */
  public double atZero() {
    return atZero;
  }

  /**
   * The lower end of the 95 % confidence interval of the correlation at lag 0, of a series that
   * looks the same wherever it begins; NaN when there are too few values for how they depend on
   * those before.
   */
  public double low() {
    return interval.low();
  }

  /** The upper end of that interval. */
  public double high() {
    return interval.high();
  }

  /** The lag that maximises the absolute value, in checkpoints; the smallest of several. */
  public int lag() {
    return lag;
  }

  /** The correlation at that lag. */
  public double atLag() {
    return atLag;
  }

  /** The p-value of the maximum; NaN when there are too few values. */
  public double pValue() {
    return pValue;
  }
}
