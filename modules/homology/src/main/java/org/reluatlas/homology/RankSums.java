package org.reluatlas.homology;

import java.math.BigInteger;

/**
 * Mean and standard deviation of the ranks at each sample over trials, from sums of whole numbers:
 * exact, and the same in whatever order the trials are added. 16 bytes for each sample, however
 * many trials.
 *
 * <p>What is summed is the difference of a rank and the number of columns, scaled to the rank of
 * all: near the mean, so that squares stay small.
 */
final class RankSums {

  private final int[] reference;
  private final long[] sums;
  private final long[] squares;
  private int trials;

  RankSums(ChainComplex complex, BettiNumbers betti, SampleAxis axis) {
    reference = new int[axis.size()];
    sums = new long[reference.length];
    squares = new long[reference.length];
    for (int k = 1; k <= complex.dimension(); k++) {
      int[] columns = axis.columnsOfPhase(k);
      for (int i = 0; i < columns.length; i++) {
        reference[axis.start(k) + i] =
            (int) ((long) betti.rank(k) * columns[i] / Math.max(1, complex.count(k)));
      }
    }
  }

  /** Adds a trial. */
  void add(int[] ranks) {
    for (int s = 0; s < ranks.length; s++) {
      long difference = (long) ranks[s] - reference[s];
      sums[s] += difference;
      squares[s] = Math.addExact(squares[s], difference * difference);
    }
    trials++;
  }

  /** Adds the trials of another worker. */
  synchronized void addAll(RankSums other) {
    for (int s = 0; s < sums.length; s++) {
      sums[s] += other.sums[s];
      squares[s] = Math.addExact(squares[s], other.squares[s]);
    }
    trials += other.trials;
  }

  /** The number of trials. */
  int trials() {
    return trials;
  }

  /** The mean rank at a sample. */
  double mean(int sample) {
    return ((double) reference[sample] * trials + sums[sample]) / trials;
  }

  /** The standard deviation of the rank at a sample, with divisor n − 1; 0 for a single trial. */
  double deviation(int sample) {
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
