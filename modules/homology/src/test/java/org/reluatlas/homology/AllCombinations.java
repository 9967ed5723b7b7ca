package org.reluatlas.homology;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import org.reluatlas.homology.reduction.ColumnRepresentation;
import org.reluatlas.homology.reduction.ReductionAlgorithm;
import org.reluatlas.task.Progress;

/** Whatever is computed in two ways must agree. */
final class AllCombinations {

  private AllCombinations() {}

  /**
   * All algorithms and columns find the same pairs, a dense rank and union-find the same curves.
   */
  static void check(Filtration filtration) {
    PersistencePairs expected =
        new Persistence(ReductionAlgorithm.STANDARD, ColumnRepresentation.SORTED)
            .compute(filtration, Progress.NONE);
    for (ReductionAlgorithm algorithm : ReductionAlgorithm.values()) {
      for (ColumnRepresentation columns : ColumnRepresentation.values()) {
        PersistencePairs pairs =
            new Persistence(algorithm, columns).compute(filtration, Progress.NONE);
        assertEquals(expected, pairs, algorithm + " " + columns);
        assertArrayEquals(expected.essential(), pairs.essential());
      }
    }
    checkCurves(expected);
  }

  private static void checkCurves(PersistencePairs pairs) {
    BettiCurves fromPairs = BettiCurves.of(pairs, Progress.NONE);
    BettiCurves curves = BettiCurves.of(pairs.filtration(), Progress.NONE);
    for (int i = 0; i <= curves.dimension(); i++) {
      assertArrayEquals(fromPairs.values(i), curves.values(i), "curve " + i);
      checkBreakpoints(curves, i);
    }
    assertArrayEquals(pairs.bettiNumbers(), curves.bettiNumbers().toArray());
    assertArrayEquals(pairs.bettiNumbers(), curves.at(curves.cells()));
    for (int t = 0; t <= curves.cells(); t += 1 + curves.cells() / 7) {
      assertArrayEquals(DenseBetti.of(pairs.filtration(), t), curves.at(t), "at " + t);
    }
  }

  private static void checkBreakpoints(BettiCurves curves, int i) {
    int[] values = new int[curves.cells()];
    for (int p : curves.breakpoints(i)) {
      for (int q = p; q < values.length; q++) {
        values[q] += curves.change(i, p);
      }
    }
    assertArrayEquals(curves.values(i), values);
    assertEquals(Arrays.stream(values).max().orElse(0), curves.peak(i));
    assertEquals(values.length == 0 ? 0 : values[curves.peakAt(i) - 1], curves.peak(i));
  }

  /** Averages equal those of the exact curves of each trial, by the reduction, at each sample. */
  static void checkTrials(ChainComplex complex) {
    int trials = 4;
    long seed = complex.cells();
    for (int samples : new int[] {5, 1_000_000}) {
      RandomFiltrationTrials random = new RandomFiltrationTrials(trials, seed).withSamples(samples);
      MeanBettiCurves mean = random.withThreads(3).compute(complex, Progress.NONE);
      BettiCurves[] exact = new BettiCurves[trials];
      for (int trial = 0; trial < trials; trial++) {
        long trialSeed = RandomFiltration.trialSeed(seed, trial);
        Filtration filtration = RandomFiltration.of(complex, trialSeed);
        exact[trial] =
            BettiCurves.of(
                new Persistence(ReductionAlgorithm.TWIST, ColumnRepresentation.HEAP)
                    .compute(filtration, Progress.NONE),
                Progress.NONE);
      }
      for (int i = 0; i <= complex.dimension(); i++) {
        checkMean(mean, exact, i);
      }
    }
  }

  private static void checkMean(MeanBettiCurves mean, BettiCurves[] exact, int i) {
    int[][] values = Arrays.stream(exact).map(c -> c.values(i)).toArray(int[][]::new);
    for (int s = 0; s < mean.samples(); s++) {
      double sum = 0;
      double squares = 0;
      for (int[] ofTrial : values) {
        sum += ofTrial[mean.time(s) - 1];
      }
      for (int[] ofTrial : values) {
        squares += Math.pow(ofTrial[mean.time(s) - 1] - sum / values.length, 2);
      }
      assertEquals(sum / values.length, mean.mean(i, s), 1e-12);
      assertEquals(Math.sqrt(squares / (values.length - 1)), mean.deviation(i, s), 1e-12);
    }
    for (BettiCurves curves : exact) {
      assertEquals(curves.peak(i), mean.peak(i));
    }
  }
}
