package org.reluatlas.homology;

import java.util.Arrays;

/**
 * Betti curves averaged over random filtrations: mean and standard deviation of each βᵢ at sampled
 * numbers of cells, exact at the peaks. Immutable.
 *
 * <p>The axis is the number of cells present, t, ascending from 1 to all; {@link #fraction} is t
 * over the number of all cells.
 */
public final class MeanBettiCurves {

  private final int[] fVector;
  private final BettiNumbers betti;
  private final int[] times;
  private final int[] phaseEnds;
  private final double[][] means;
  private final double[][] deviations;
  private final int trials;
  private final long seed;

  /**
   * @param ranks of the columns present, at each sample, of the ∂ₖ of its phase
   */
  MeanBettiCurves(
      ChainComplex complex, BettiNumbers betti, SampleAxis axis, RankSums ranks, long seed) {
    this.betti = betti;
    this.seed = seed;
    fVector = complex.fVector();
    times = axis.times();
    trials = ranks.trials();
    means = new double[fVector.length][times.length];
    deviations = new double[fVector.length][times.length];
    phaseEnds = new int[fVector.length];
    double[] mean = new double[times.length];
    double[] deviation = new double[times.length];
    Arrays.setAll(mean, ranks::mean);
    Arrays.setAll(deviation, ranks::deviation);
    for (int k = 0; k < fVector.length; k++) {
      phaseEnds[k] = complex.firstId(k + 1);
      fillPhase(axis, k, mean, deviation);
    }
  }

  private void fillPhase(SampleAxis axis, int k, double[] meanRank, double[] deviation) {
    int[] columns = axis.columnsOfPhase(k);
    for (int i = 0; i < columns.length; i++) {
      int sample = axis.start(k) + i;
      for (int j = 0; j < k - 1; j++) {
        means[j][sample] = betti.get(j);
      }
      if (k > 0) {
        means[k - 1][sample] = fVector[k - 1] - betti.rank(k - 1) - meanRank[sample];
        deviations[k - 1][sample] = deviation[sample];
      }
      means[k][sample] = columns[i] - meanRank[sample];
      deviations[k][sample] = deviation[sample];
    }
  }

  /** The dimension d; there are d + 1 curves. */
  public int dimension() {
    return fVector.length - 1;
  }

  /** The f-vector of the complex. */
  public int[] fVector() {
    return fVector.clone();
  }

  /** The number of cells of the complex. */
  public int cells() {
    return phaseEnds[dimension()];
  }

  /** The Betti numbers of the whole complex, where all curves end. */
  public BettiNumbers bettiNumbers() {
    return betti;
  }

  /** The number of filtrations averaged. */
  public int trials() {
    return trials;
  }

  /** The seed of the whole. */
  public long seed() {
    return seed;
  }

  /** The number of samples on the axis. */
  public int samples() {
    return times.length;
  }

  /** The number of cells present at a sample. */
  public int time(int sample) {
    return times[sample];
  }

  /** The share of all cells present at a sample, in (0, 1]. */
  public double fraction(int sample) {
    return (double) times[sample] / cells();
  }

  /** The mean of βᵢ at a sample. */
  public double mean(int i, int sample) {
    return means[i][sample];
  }

  /** The sample standard deviation of βᵢ at a sample (divisor trials − 1); 0 for one trial. */
  public double deviation(int i, int sample) {
    return deviations[i][sample];
  }

  /**
   * The largest value of βᵢ: the nullity of ∂ᵢ, reached by every random filtration when the last
   * i-cell is in.
   */
  public int peak(int i) {
    return fVector[i] - betti.rank(i);
  }

  /** The number of cells present when the last i-cell is in and βᵢ is at its peak. */
  public int peakAt(int i) {
    return phaseEnds[i];
  }
}
