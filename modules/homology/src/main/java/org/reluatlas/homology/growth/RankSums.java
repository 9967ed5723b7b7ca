package org.reluatlas.homology.growth;

import java.math.BigInteger;
import org.reluatlas.homology.boundary.BoundaryMatrices;
import org.reluatlas.homology.reduction.ClassEndings;

/**
 * Mean and standard deviation of the ranks at each sample over all trials, from sums of integers:
 * exact, and independent of the order in which trials are added. 16 bytes for each sample, for any
 * number of trials.
 *
 * <p>The sums are of differences between a rank and a reference near the mean: the number of
 * columns times the whole rank over all columns. This keeps the squares small.
 */
public final class RankSums {

  private final int[] reference;
  private final long[] sums;
  private final long[] squares;
  private int trials;

  /**
   * Sums without any trial.
   *
   * @param endings of the complex
   */
  public RankSums(BoundaryMatrices complex, ClassEndings endings, SampleAxis axis) {
    reference = new int[axis.size()];
    sums = new long[reference.length];
    squares = new long[reference.length];
    for (int k = 1; k <= complex.dimension(); k++) {
      int[] columns = axis.columnsOfPhase(k);
      for (int i = 0; i < columns.length; i++) {
        reference[axis.start(k) + i] =
            (int) ((long) endings.rank(k) * columns[i] / Math.max(1, complex.count(k)));
      }
    }
  }

  /**
   * Adds a trial.
   *
   * @param ranks see {@link TrialWorker#run}
   */
  public void add(int[] ranks) {
    for (int s = 0; s < ranks.length; s++) {
      long difference = (long) ranks[s] - reference[s];
      sums[s] += difference;
      squares[s] = Math.addExact(squares[s], difference * difference);
    }
    trials++;
  }

  /** Adds the trials of another worker. Safe to call from several threads. */
  public synchronized void addAll(RankSums other) {
    for (int s = 0; s < sums.length; s++) {
      sums[s] += other.sums[s];
      squares[s] = Math.addExact(squares[s], other.squares[s]);
    }
    trials += other.trials;
  }

  /** The number of trials. */
  public int trials() {
    return trials;
  }

  /** The mean rank at a sample. */
  public double mean(int sample) {
    return ((double) reference[sample] * trials + sums[sample]) / trials;
  }

  /** The standard deviation of the rank at a sample, divisor trials − 1; 0 for a single trial. */
  public double deviation(int sample) {
    if (trials == 1) {
      return 0;
    }
    BigInteger sum = BigInteger.valueOf(sums[sample]);
    BigInteger spread =
        BigInteger.valueOf(squares[sample])
            .multiply(BigInteger.valueOf(trials))
            .subtract(sum.multiply(sum));
    return Math.sqrt(spread.doubleValue() / trials / (trials - 1));
  }
}
