package org.reluatlas.evolution;

import java.util.Arrays;

/**
 * The mean curve of one β by epoch and by the share of cells that are in: cells added ÷ the largest
 * number of cells of any epoch of any run. A value is the mean over the runs that have such an
 * epoch and so many cells, NaN when there is none. Immutable.
 */
public final class HeatMap {

  /** The number of shares: 0, 1/400, …, 1. */
  public static final int SHARES = 401;

  private final int beta;
  private final long[] epochs;
  private final double[][] values;

  HeatMap(int beta, long[] epochs, double[][] sums, int[][] counts) {
    this.beta = beta;
    this.epochs = epochs.clone();
    values = new double[epochs.length][SHARES];
    for (int e = 0; e < epochs.length; e++) {
      for (int share = 0; share < SHARES; share++) {
        values[e][share] = counts[e][share] == 0 ? Double.NaN : sums[e][share] / counts[e][share];
      }
    }
  }

  /** Which β it is. */
  public int beta() {
    return beta;
  }

  /** The epochs, ascending. */
  public long[] epochs() {
    return epochs.clone();
  }

  /** A share of the largest number of cells, from 0 to 1. */
  public static double share(int index) {
    return index / (double) (SHARES - 1);
  }

  /** The mean at an epoch and a share. */
  public double value(int epoch, int share) {
    return values[epoch][share];
  }

  /** A copy of the means, shape (epochs, shares). */
  public double[][] values() {
    return Arrays.stream(values).map(double[]::clone).toArray(double[][]::new);
  }

  /** Whether β is 0 all the time. */
  public boolean isZero() {
    return Arrays.stream(values)
        .flatMapToDouble(Arrays::stream)
        .allMatch(value -> value == 0 || Double.isNaN(value));
  }
}
