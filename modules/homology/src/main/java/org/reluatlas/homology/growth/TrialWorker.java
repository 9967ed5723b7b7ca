package org.reluatlas.homology.growth;

import org.reluatlas.task.Progress;

/** Runs trials one after another, on one thread, with buffers that it keeps. */
public final class TrialWorker {

  private final RankGrowth[] growths; // of each ∂ₖ, k ≥ 1
  private final SampleAxis axis;

  TrialWorker(RankGrowth[] growths, SampleAxis axis) {
    this.growths = growths;
    this.axis = axis;
  }

  /**
   * Runs one trial.
   *
   * @param seed of the trial
   * @param ranks the result: for each sample, the rank of the columns of ∂ₖ that are present, where
   *     k is the phase of the sample; 0 in phase 0
   * @param progress is told the share of the cells that are decided
   * @throws org.reluatlas.task.CancelledException when cancelled
   */
  public void run(long seed, int[] ranks, Progress progress) {
    for (int k = 1; k < growths.length; k++) {
      int[] at = axis.columnsOfPhase(k);
      int[] ofPhase = new int[at.length];
      growths[k].sample(seed, at, ofPhase, phase(k, progress));
      System.arraycopy(ofPhase, 0, ranks, axis.start(k), at.length);
    }
  }

  /** The progress of phase k as one of the whole trial. */
  private Progress phase(int k, Progress trial) {
    return new Progress() {
      @Override
      public void advance(double fraction) {
        double before = share(axis.start(k));
        trial.advance(before + fraction * (share(axis.start(k + 1)) - before));
      }

      @Override
      public boolean isCancelled() {
        return trial.isCancelled();
      }
    };
  }

  /** The share of the cells that are present before a sample. */
  private double share(int sample) {
    return sample == 0 ? 0 : (double) axis.time(sample - 1) / axis.time(axis.size() - 1);
  }
}
