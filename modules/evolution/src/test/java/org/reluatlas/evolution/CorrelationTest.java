package org.reluatlas.evolution;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class CorrelationTest {

  @Test
  void aLineHasCorrelationOne() {
    double[] x = {1, 2, 3, 4, 5, 7};
    double[] y = {3, 5, 7, 9, 11, 15};
    assertEquals(1, Correlation.pearson(x, y).atZero(), 1e-15);
    double[] falling = Arrays.stream(y).map(v -> -v).toArray();
    assertEquals(-1, Correlation.pearson(x, falling).atZero(), 1e-15);
  }

  /** By hand: Σ of the products of deviations is 4, of their squares 10 and 6. */
  @Test
  void aSmallCaseIsAsByHand() {
    double[] x = {1, 2, 3, 4, 5};
    double[] y = {2, 1, 4, 3, 3};
    double[] dy = {-0.6, -1.6, 1.4, 0.4, 0.4};
    double xy = -2 * dy[0] - dy[1] + dy[3] + 2 * dy[4];
    double yy = Arrays.stream(dy).map(v -> v * v).sum();
    assertEquals(xy / Math.sqrt(10 * yy), Correlation.pearson(x, y).atZero(), 1e-15);
    // ranks of y with a tie: 2, 1, 5, 3.5, 3.5, deviations from 3
    double[] ranks = {-1, -2, 2, 0.5, 0.5};
    double rr = Arrays.stream(ranks).map(v -> v * v).sum();
    assertEquals(
        (2 + 2 + 0.5 + 1) / Math.sqrt(10 * rr), Correlation.spearman(x, y).atZero(), 1e-15);
  }

  /** Ranks are among the values that have a partner. */
  @Test
  void ranksAreOfPairs() {
    double[] x = {1, 2, 3, 4, 5, Double.NaN};
    double[] y = {1, 2, 4, 3, 6, 5};
    assertEquals(0.9, Correlation.spearman(x, y).atZero(), 1e-15);
  }

  @Test
  void rankCorrelationSeesThroughAMonotoneMap() {
    double[] x = new Random(1).doubles(50).toArray();
    double[] y = Arrays.stream(x).map(v -> Math.exp(9 * v)).toArray();
    assertEquals(1, Correlation.spearman(x, y).atZero(), 1e-12);
    assertTrue(Correlation.pearson(x, y).atZero() < 0.95);
  }

  @Test
  void aDelayedCopyIsFoundAtItsLag() {
    Random random = new Random(2);
    double[] x = random.doubles(100).toArray();
    double[] y = random.doubles(100).toArray();
    System.arraycopy(x, 0, y, 4, 96);
    Correlation correlation = Correlation.pearson(x, y);
    assertEquals(4, correlation.lag());
    assertEquals(1, correlation.atLag(), 1e-12);
    assertEquals(1 / 80.0, correlation.pValue(), 1e-12);
    assertEquals(-4, Correlation.pearson(y, x).lag());
  }

  /** The smallest of p-values that are valid is as often below a level as the level says. */
  @Test
  void smoothSeriesAreNotSignificantByThemselves() {
    Random random = new Random(3);
    int below = 0;
    int cases = 300;
    for (int i = 0; i < cases; i++) {
      below += Correlation.pearson(smooth(random), smooth(random)).pValue() <= 0.1 ? 1 : 0;
    }
    double deviation = Math.sqrt(cases * 0.1 * 0.9);
    assertTrue(below < 0.1 * cases + 4 * deviation, below + " of " + cases);
    assertTrue(below > 0.1 * cases - 4 * deviation, below + " of " + cases);
  }

  /** A stationary periodic series of a few random waves. */
  private static double[] smooth(Random random) {
    double[] values = new double[128];
    for (int wave = 1; wave <= 12; wave++) {
      double phase = 2 * Math.PI * random.nextDouble();
      double amplitude = Math.abs(random.nextGaussian());
      for (int t = 0; t < values.length; t++) {
        values[t] += amplitude * Math.sin(2 * Math.PI * wave * t / values.length + phase);
      }
    }
    return values;
  }

  @Test
  void gapsAreLeftOut() {
    double[] x = {1, 2, Double.NaN, 4, 5, 6};
    double[] y = {2, 4, 100, 8, Double.NaN, 12};
    Correlation correlation = Correlation.pearson(x, y);
    assertEquals(1, correlation.atZero(), 1e-15);
    assertEquals(4, correlation.pairs());
    assertTrue(Double.isNaN(Correlation.pearson(x, new double[6]).atZero()));
  }

  /** By hand, for independent pairs: z = artanh 0.5, and 1.96 / √25. */
  @Test
  void anIntervalIsAsByHand() {
    FisherInterval interval = new FisherInterval(0.5, 28, 0, 0.9);
    double z = 0.5493061443340549;
    assertEquals(Math.tanh(z - 1.959963984540054 / 5), interval.low(), 1e-15);
    assertEquals(Math.tanh(z + 1.959963984540054 / 5), interval.high(), 1e-15);
    FisherInterval dependent = new FisherInterval(0.5, 84, 0.5, 1);
    assertEquals(interval.low(), dependent.low(), 1e-15);
    assertTrue(Double.isNaN(new FisherInterval(0.5, 9, 0.8, 0.8).low()));
    assertEquals(1, new FisherInterval(1, 28, 0, 0).low(), 0);
  }

  /** Of series that depend on their past, 95 of 100 intervals contain the correlation. */
  @Test
  void intervalsContainTheCorrelationAsOftenAsTheySay() {
    Random random = new Random(11);
    int cases = 300;
    for (double past : new double[] {0, 0.5, 0.8}) {
      for (double truth : new double[] {0, 0.6}) {
        int inside = 0;
        for (int i = 0; i < cases; i++) {
          double[] x = autoregressive(past, random);
          double[] other = autoregressive(past, random);
          double[] y = new double[x.length];
          Arrays.setAll(y, t -> truth * x[t] + Math.sqrt(1 - truth * truth) * other[t]);
          Correlation correlation = Correlation.pearson(x, y);
          inside += correlation.low() <= truth && truth <= correlation.high() ? 1 : 0;
        }
        assertEquals(0.95, inside / (double) cases, 0.05, past + ", " + truth);
      }
    }
  }

  /** A stationary series, each value of which is so much of the one before, and noise. */
  private static double[] autoregressive(double past, Random random) {
    double[] values = new double[200];
    values[0] = random.nextGaussian();
    for (int t = 1; t < values.length; t++) {
      values[t] = past * values[t - 1] + Math.sqrt(1 - past * past) * random.nextGaussian();
    }
    return values;
  }
}
