package org.reluatlas.homology;

import java.util.concurrent.atomic.AtomicInteger;
import org.reluatlas.homology.growth.GrowthPlan;
import org.reluatlas.homology.growth.RankSums;
import org.reluatlas.homology.growth.SampleAxis;
import org.reluatlas.homology.growth.TrialWorker;
import org.reluatlas.homology.growth.Workers;
import org.reluatlas.task.Progress;

/**
 * The Betti curves of random filtrations of one complex, averaged over independent trials.
 * Immutable.
 *
 * <p>In a random filtration the k-cells are added to a complete (k−1)-skeleton. So with t of them
 * present, βₖ₋₁ and βₖ follow from the rank of the first t columns of ∂ₖ alone. {@link GrowthPlan}
 * decides how these ranks are computed. On a decomposition of a box of dimension 3 or less this is
 * union-find, in near linear time, with at most 16 bytes for each cell and worker and 20 bytes for
 * each sample and worker, for any number of trials. Other maps take more, and so many workers run
 * at once as fit into half of the memory. Trials run in parallel; the result depends on the seed,
 * not on the number of threads.
 */
public final class RandomFiltrationTrials {

  private static final int DEFAULT_SAMPLES = 1000;

  private final int trials;
  private final long seed;
  private final int samples;
  private final int threads;

  /**
   * Trials with about 1000 samples of each curve, on all processors.
   *
   * @param trials 1 or more
   * @param seed from which those of the trials are derived: trial i is the {@link RandomFiltration}
   *     with {@link RandomFiltration#trialSeed}
   * @throws IllegalArgumentException when there is no trial
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
   * The same with about this many samples of each curve, 1 or more. If the complex has no more
   * cells, there is a sample after every cell. The peaks are always among the samples.
   *
   * @throws IllegalArgumentException when there is no sample
   */
  public RandomFiltrationTrials withSamples(int samples) {
    return new RandomFiltrationTrials(trials, seed, samples, threads);
  }

  /**
   * The same on this many threads, 1 or more.
   *
   * @throws IllegalArgumentException when there is no thread
   */
  public RandomFiltrationTrials withThreads(int threads) {
    return new RandomFiltrationTrials(trials, seed, samples, threads);
  }

  /**
   * Runs the trials and averages them. Every trial is checked by identities that it must satisfy.
   *
   * @throws BettiIdentityException when an identity does not hold, which is a defect of this module
   * @throws org.reluatlas.task.CancelledException when cancelled
   */
  public MeanBettiCurves compute(ChainComplex complex, Progress progress) {
    BettiNumbers betti = BettiNumbers.of(complex, progress);
    GrowthPlan plan = new GrowthPlan(complex.matrices(), betti.endings());
    SampleAxis axis = new SampleAxis(complex.matrices(), samples);
    RankSums sums = new RankSums(complex.matrices(), betti.endings(), axis);
    Counter done = new Counter(trials);
    progress.begin(trials + " random filtrations");
    AtomicInteger next = new AtomicInteger();
    Workers.run(
        workers(plan.workerBytes(), Runtime.getRuntime().maxMemory()),
        progress,
        shared -> {
          TrialWorker worker = plan.newWorker(axis);
          RankSums ofWorker = new RankSums(complex.matrices(), betti.endings(), axis);
          int[] ranks = new int[axis.size()];
          TrialProgress ofTrial = new TrialProgress(done, shared);
          for (int i = next.getAndIncrement(); i < trials; i = next.getAndIncrement()) {
            worker.run(RandomFiltration.trialSeed(seed, i), ranks, ofTrial);
            BettiIdentities.checkTrial(complex, betti, axis, ranks);
            ofWorker.add(ranks);
            ofTrial.finish();
          }
          sums.addAll(ofWorker);
        });
    return new MeanBettiCurves(complex, betti, axis, sums, seed);
  }

  /**
   * The number of workers: no more than take half of the memory, but one at least.
   *
   * @param bytes of a worker
   * @param memory of all, in bytes
   */
  int workers(long bytes, long memory) {
    long fitting = Math.max(1, memory / 2 / Math.max(1, bytes));
    return (int) Math.min(fitting, Math.min(threads, trials));
  }

  /** Adds up the trials of all workers, finished and begun. */
  private static final class Counter {

    private final int total;
    private int finished;
    private double begun;
    private double told;

    Counter(int total) {
      this.total = total;
    }

    synchronized void add(int trials, double parts, Progress progress) {
      finished += trials;
      begun += parts;
      told = Math.max(told, Math.min(1, (finished + begun) / total));
      progress.advance(told);
    }
  }

  /** How far one worker is with its trial. */
  private static final class TrialProgress implements Progress {

    private final Counter counter;
    private final Progress progress;
    private double part;

    TrialProgress(Counter counter, Progress progress) {
      this.counter = counter;
      this.progress = progress;
    }

    @Override
    public void advance(double fraction) {
      counter.add(0, fraction - part, progress);
      part = fraction;
    }

    void finish() {
      counter.add(1, -part, progress);
      part = 0;
    }

    @Override
    public boolean isCancelled() {
      return progress.isCancelled();
    }
  }
}
