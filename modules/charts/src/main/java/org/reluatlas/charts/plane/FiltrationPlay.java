package org.reluatlas.charts.plane;

import org.reluatlas.homology.BettiCurves;
import org.reluatlas.homology.Filtration;
import org.reluatlas.homology.RandomFiltration;
import org.reluatlas.study.Study;
import org.reluatlas.task.Progress;

/** One random filtration of a decomposition, and its Betti curves. Immutable. */
public final class FiltrationPlay {

  private final Filtration filtration;
  private final BettiCurves curves;
  private final long seed;

  private FiltrationPlay(Filtration filtration, BettiCurves curves, long seed) {
    this.filtration = filtration;
    this.curves = curves;
    this.seed = seed;
  }

  /**
   * Draws the filtration and computes its curves.
   *
   * @throws org.reluatlas.task.CancelledException when cancelled
   */
  public static FiltrationPlay of(Study study, long seed, Progress progress) {
    Filtration filtration = RandomFiltration.of(study.reportingTo(progress).chain(), seed);
    return new FiltrationPlay(filtration, BettiCurves.of(filtration, progress), seed);
  }

  /** The seed that it was drawn with. */
  public long seed() {
    return seed;
  }

  /** The number of cells, which is the last step. */
  public int steps() {
    return filtration.size();
  }

  /** Whether a k-cell is there after so many steps. */
  public boolean isThere(int k, int cell, int step) {
    return filtration.positionOf(k, cell) < step;
  }

  /** The Betti numbers after so many steps. */
  public int[] bettiNumbers(int step) {
    return curves.at(step);
  }

  /** The curves. */
  public BettiCurves curves() {
    return curves;
  }
}
