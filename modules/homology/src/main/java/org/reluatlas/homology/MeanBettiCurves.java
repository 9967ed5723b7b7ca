package org.reluatlas.homology;

import java.util.Arrays;
import org.reluatlas.homology.growth.RankSums;
import org.reluatlas.homology.growth.SampleAxis;

/**
 * Betti curves averaged over random filtrations: mean and standard deviation of each βᵢ at samples.
 * Immutable.
 *
 * <p>A sample is a number t of cells present. Samples ascend from 1 to the number of all cells, and
 * include the peaks of all curves.
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
   * The curves that follow from ranks.
   *
   * @param ranks the sums over all trials of the ranks at the samples
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

  /** The Betti numbers of the whole complex: the values of all curves at the end. */
  public BettiNumbers bettiNumbers() {
    return betti;
  }

  /** The number of random filtrations. */
  public int trials() {
    return trials;
  }

  /** The seed from which those of the trials are derived. */
  public long seed() {
    return seed;
  }

  /** The number of samples. */
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

  /** The standard deviation of βᵢ at a sample, with divisor trials − 1; 0 for one trial. */
  public double deviation(int i, int sample) {
    return deviations[i][sample];
  }

  /**
   * The largest value of βᵢ, the same in every random filtration: the nullity of ∂ᵢ, reached when
   * the last i-cell is added.
   */
  public int peak(int i) {
    return fVector[i] - betti.rank(i);
  }

  /** The number of cells present when the last i-cell is added and βᵢ is at its peak. */
  public int peakAt(int i) {
    return phaseEnds[i];
  }
}
