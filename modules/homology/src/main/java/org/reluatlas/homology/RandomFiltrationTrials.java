package org.reluatlas.homology;

import java.util.concurrent.atomic.AtomicInteger;
import org.reluatlas.task.Progress;

/**
 * The Betti curves of random filtrations of one complex, averaged over independent trials.
 * Immutable.
 *
 * <p>In a random filtration the k-cells come to a complete (k−1)-skeleton, so that with t of them
 * present βₖ₋₁ and βₖ follow from the rank of the first t columns of ∂ₖ alone. {@link GrowthPlan}
 * says how these ranks are found; on a decomposition of a box of dimension 3 or less by union-find,
 * in near linear time, with at most 16 bytes for each cell and worker, and 20 for each sample and
 * worker, however many trials. Trials run in parallel; the result depends on the seed, not on the
 * number of threads.
 */
public final class RandomFiltrationTrials {

  private static final int DEFAULT_SAMPLES = 1000;

  private final int trials;
  private final long seed;
  private final int samples;
  private final int threads;

  /**
   * As many trials as wanted, about 1000 samples of each curve, on all processors.
   *
   * @param trials 1 or more
   * @param seed of the whole; trial i is {@link RandomFiltration} with {@link
   *     RandomFiltration#trialSeed}
   */
  public RandomFiltrationTrials(int trials, long seed) {
    this(trials, seed, DEFAULT_SAMPLES, Runtime.getRuntime().availableProcessors());
  }

  private RandomFiltrationTrials(int trials, long seed, int samples, int threads) {
    if (trials < 1 || samples < 1 || threads < 1) {
      throw new IllegalArgumentException(
          trials + " trials, " + samples + " samples, " + threads + " threads");
    }
    this.trials = trials;
    this.seed = seed;
    this.samples = samples;
    this.threads = threads;
  }

  /**
   * The same with about this many samples of each curve. A complex of no more cells is sampled
   * after every cell; the ends of the phases, where the peaks are, are always among the samples.
   */
  public RandomFiltrationTrials withSamples(int samples) {
    return new RandomFiltrationTrials(trials, seed, samples, threads);
  }

  /** The same on this many threads. */
  public RandomFiltrationTrials withThreads(int threads) {
    return new RandomFiltrationTrials(trials, seed, samples, threads);
  }

  /**
   * Runs the trials and averages them; every trial is checked, see {@link BettiIdentities}.
   *
   * @throws BettiIdentityException when an identity does not hold, which would be an error in here
   * @throws org.reluatlas.task.CancelledException when cancelled
   */
  public MeanBettiCurves compute(ChainComplex complex, Progress progress) {
    GrowthPlan plan = new GrowthPlan(complex, progress);
    SampleAxis axis = new SampleAxis(complex, samples);
    RankSums sums = new RankSums(complex, plan.betti(), axis);
    Counter done = new Counter(trials);
    progress.begin(trials + " random filtrations");
    AtomicInteger next = new AtomicInteger();
    Workers.run(
        Math.min(threads, trials),
        progress,
        shared -> {
          RankGrowth[] growths = plan.newGrowths();
          RankSums ofWorker = new RankSums(complex, plan.betti(), axis);
          int[] ranks = new int[axis.size()];
          for (int i = next.getAndIncrement(); i < trials; i = next.getAndIncrement()) {
            sample(growths, axis, RandomFiltration.trialSeed(seed, i), ranks, shared);
            BettiIdentities.checkTrial(complex, plan.betti(), axis, ranks);
            ofWorker.add(ranks);
            done.countOne(shared);
          }
          sums.addAll(ofWorker);
        });
    return new MeanBettiCurves(complex, plan.betti(), axis, sums, seed);
  }

  private static void sample(
      RankGrowth[] growths, SampleAxis axis, long seed, int[] ranks, Progress progress) {
    for (int k = 1; k < growths.length; k++) {
      int[] at = axis.columnsOfPhase(k);
      int[] ofPhase = new int[at.length];
      growths[k].sample(seed, at, ofPhase, progress);
      System.arraycopy(ofPhase, 0, ranks, axis.start(k), at.length);
    }
  }

  /** Counts trials for the progress, which must not go back. */
  private static final class Counter {

    private final int total;
    private int done;

    Counter(int total) {
      this.total = total;
    }

    synchronized void countOne(Progress progress) {
      progress.advance((double) ++done / total);
    }
  }
}
