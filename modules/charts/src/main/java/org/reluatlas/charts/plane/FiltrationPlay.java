package org.reluatlas.charts.plane;

import org.reluatlas.homology.BettiCurves;
import org.reluatlas.homology.Filtration;
import org.reluatlas.homology.RandomFiltration;
import org.reluatlas.study.Study;
import org.reluatlas.task.Progress;

/**
 * One random filtration of a decomposition, and its Betti curves. All that takes time is computed
 * when it is made, so that the event thread can ask the rest. Immutable.
 */
public final class FiltrationPlay {

  /** The Betti numbers are kept at every so many steps. */
  private static final int STRIDE = 4096;

  /** More steps than this cannot be told apart in a chart. */
  private static final int SAMPLES = 1500;

  private final Filtration filtration;
  private final BettiCurves curves;
  private final int[][] kept;
  private final int[] sampleTimes;
  private final int[][] samples;
  private final long seed;

  private FiltrationPlay(Filtration filtration, BettiCurves curves, long seed) {
    this.filtration = filtration;
    this.curves = curves;
    this.seed = seed;
    sampleTimes = curves.sampleTimes(SAMPLES);
    samples = new int[curves.dimension()][sampleTimes.length];
    kept = new int[curves.cells() / STRIDE + 1][curves.dimension() + 1];
    for (int i = 0; i <= curves.dimension(); i++) {
      int[] values = curves.values(i);
      for (int at = 1; at < kept.length; at++) {
        kept[at][i] = values[at * STRIDE - 1];
      }
      for (int s = 0; i < samples.length && s < sampleTimes.length; s++) {
        samples[i][s] = values[sampleTimes[s] - 1];
      }
    }
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

  /** The Betti numbers (β0, …, βd) after so many steps. O(1). */
  public int[] bettiNumbers(int step) {
    int[] numbers = kept[step / STRIDE].clone();
    for (int position = step / STRIDE * STRIDE; position < step; position++) {
      for (int i = 0; i < numbers.length; i++) {
        numbers[i] += curves.change(i, position);
      }
    }
    return numbers;
  }

  /** The number d of curves that are not 0 before the last step. */
  int curves() {
    return samples.length;
  }

  /** The steps that a chart shows, ascending: enough for every pixel, the peaks among them. */
  int[] sampleTimes() {
    return sampleTimes.clone();
  }

  /** The values of βᵢ, i &lt; {@link #curves}, after these steps. */
  int[] samples(int i) {
    return samples[i].clone();
  }
}
