package org.reluatlas.homology;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.reluatlas.homology.growth.GrowthPlan;
import org.reluatlas.homology.growth.SampleAxis;
import org.reluatlas.homology.growth.TrialWorker;
import org.reluatlas.homology.reduction.ColumnRepresentation;
import org.reluatlas.homology.reduction.ReductionAlgorithm;
import org.reluatlas.task.CancelledException;
import org.reluatlas.task.Progress;

class RandomFiltrationTrialsTest {

  private final ChainComplex grid = Complexes.grid(30, 30);

  @Test
  void threadsDoNotMatter() throws IOException {
    for (ChainComplex complex : new ChainComplex[] {grid, Complexes.grid(2, 2, 2, 2)}) {
      RandomFiltrationTrials trials = new RandomFiltrationTrials(9, 42).withSamples(100);
      StringBuilder one = new StringBuilder();
      StringBuilder five = new StringBuilder();
      BettiCurvesCsv.write(trials.withThreads(1).compute(complex, Progress.NONE), one);
      BettiCurvesCsv.write(trials.withThreads(5).compute(complex, Progress.NONE), five);
      assertEquals(one.toString(), five.toString());
    }
  }

  /** The definition, from the exact curves of each trial's filtration. */
  @Test
  void meanAndDeviationAreThoseOfTheTrials() {
    ChainComplex complex = Complexes.grid(4, 3);
    int trials = 6;
    MeanBettiCurves curves = new RandomFiltrationTrials(trials, 3).compute(complex, Progress.NONE);
    double largest = 0;
    for (int i = 0; i <= 2; i++) {
      int[][] values = new int[trials][];
      for (int trial = 0; trial < trials; trial++) {
        long seed = RandomFiltration.trialSeed(3, trial);
        values[trial] = BettiCurves.of(RandomFiltration.of(complex, seed), Progress.NONE).values(i);
      }
      for (int sample = 0; sample < curves.samples(); sample++) {
        int t = curves.time(sample);
        double mean = Arrays.stream(values).mapToInt(v -> v[t - 1]).average().orElseThrow();
        double squares =
            Arrays.stream(values).mapToDouble(v -> (v[t - 1] - mean) * (v[t - 1] - mean)).sum();
        assertEquals(mean, curves.mean(i, sample), 1e-12);
        assertEquals(Math.sqrt(squares / (trials - 1)), curves.deviation(i, sample), 1e-12);
        largest = Math.max(largest, curves.deviation(i, sample));
      }
    }
    assertTrue(largest > 0.5, "the trials differ");
  }

  @Test
  void everyCellIsSampledWhenThereAreFew() {
    MeanBettiCurves curves = new RandomFiltrationTrials(2, 1).compute(grid(3), Progress.NONE);
    assertEquals(curves.cells(), curves.samples());
    assertEquals(1, curves.time(0));
    assertEquals(1.0, curves.fraction(curves.samples() - 1));
  }

  @Test
  void peaksAreSampledExactly() {
    MeanBettiCurves curves =
        new RandomFiltrationTrials(3, 1).withSamples(7).compute(grid, Progress.NONE);
    assertTrue(curves.samples() <= 7 + 4);
    for (int i = 0; i <= 2; i++) {
      int sample = 0;
      while (curves.time(sample) < curves.peakAt(i)) {
        sample++;
      }
      assertEquals(curves.peakAt(i), curves.time(sample));
      assertEquals(curves.peak(i), curves.mean(i, sample));
      assertEquals(0, curves.deviation(i, sample));
    }
    assertEquals(grid.count(0), curves.peak(0));
    assertEquals(grid.count(2), curves.peak(1));
    assertEquals(0, curves.peak(2));
  }

  @Test
  void csvHasALineForEachSample() throws IOException {
    StringBuilder csv = new StringBuilder();
    ChainComplex edge = Complexes.path(1);
    BettiCurvesCsv.write(new RandomFiltrationTrials(2, 1).compute(edge, Progress.NONE), csv);
    assertEquals(
        "t,fraction,mean0,sd0,mean1,sd1\n"
            + "1,0.3333333333333333,1.0,0.0,0.0,0.0\n"
            + "2,0.6666666666666666,2.0,0.0,0.0,0.0\n"
            + "3,1.0,1.0,0.0,0.0,0.0\n",
        csv.toString());
  }

  @Test
  void csvOfOneFiltrationHasItsValues() throws IOException {
    Filtration filtration = StarFiltration.lower(Complexes.path(1), 0, 2, 1.5);
    BettiCurves curves = BettiCurves.of(filtration, Progress.NONE);
    StringBuilder csv = new StringBuilder();
    BettiCurvesCsv.write(curves, curves.sampleTimes(1), csv);
    assertEquals(
        "t,fraction,value,beta0,beta1\n"
            + "1,0.3333333333333333,1.5,1,0\n"
            + "2,0.6666666666666666,2.0,2,0\n"
            + "3,1.0,2.0,1,0\n",
        csv.toString());
  }

  @Test
  void cancelledRunsEnd() {
    AtomicInteger asked = new AtomicInteger();
    Progress impatient =
        new Progress() {
          @Override
          public boolean isCancelled() {
            return asked.incrementAndGet() > 20;
          }
        };
    RandomFiltrationTrials trials = new RandomFiltrationTrials(1000, 1).withThreads(3);
    assertThrows(CancelledException.class, () -> trials.compute(grid, impatient));
    asked.set(20);
    Filtration filtration = RandomFiltration.of(Complexes.grid(20, 20), 1);
    for (ReductionAlgorithm algorithm : ReductionAlgorithm.values()) {
      Persistence persistence = new Persistence(algorithm, ColumnRepresentation.SORTED);
      assertThrows(CancelledException.class, () -> persistence.compute(filtration, impatient));
    }
  }

  @Test
  void progressDoesNotGoBack() {
    double[] last = {0};
    boolean[] back = {false};
    Progress progress =
        new Progress() {
          @Override
          public void begin(String step) {
            last[0] = 0;
          }

          @Override
          public void advance(double fraction) {
            back[0] |= fraction < last[0] || fraction > 1;
            last[0] = fraction;
          }
        };
    for (ChainComplex complex : new ChainComplex[] {grid, Complexes.grid(2, 3, 2, 3)}) {
      new RandomFiltrationTrials(50, 1).withThreads(4).compute(complex, progress);
      assertFalse(back[0]);
      assertEquals(1.0, last[0]);
    }
  }

  /** In dimension 4 a single trial tells how far it is. */
  @Test
  void progressIsToldWithinTrials() {
    int[] told = {0};
    Progress progress =
        new Progress() {
          @Override
          public void advance(double fraction) {
            told[0]++;
          }
        };
    new RandomFiltrationTrials(1, 1).compute(Complexes.grid(4, 4, 4, 4), progress);
    assertTrue(told[0] > 20, told[0] + " times");
  }

  @Test
  void aTrialNeedsAtMost16BytesForEachCell() {
    com.sun.management.ThreadMXBean threads =
        (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
    for (ChainComplex complex : new ChainComplex[] {grid(60), Complexes.grid(14, 14, 14)}) {
      BettiNumbers betti = BettiNumbers.of(complex, Progress.NONE);
      GrowthPlan plan = new GrowthPlan(complex.matrices(), betti.endings());
      SampleAxis axis = new SampleAxis(complex.matrices(), 2);
      int[] ranks = new int[axis.size()];
      long before = threads.getThreadAllocatedBytes(Thread.currentThread().getId());
      TrialWorker worker = plan.newWorker(axis);
      worker.run(7, ranks, Progress.NONE);
      long bytes = threads.getThreadAllocatedBytes(Thread.currentThread().getId()) - before;
      assertTrue(bytes <= 16L * complex.cells(), bytes + " bytes for " + complex);
    }
  }

  /** The estimate is what a trial allocates, give or take arrays that grow while it runs. */
  @Test
  void workersAreNoMoreThanMemoryHolds() {
    ChainComplex complex = Complexes.grid(6, 6, 6, 6);
    BettiNumbers betti = BettiNumbers.of(complex, Progress.NONE);
    GrowthPlan plan = new GrowthPlan(complex.matrices(), betti.endings());
    SampleAxis axis = new SampleAxis(complex.matrices(), 1000);
    com.sun.management.ThreadMXBean threads =
        (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
    long before = threads.getThreadAllocatedBytes(Thread.currentThread().getId());
    plan.newWorker(axis).run(7, new int[axis.size()], Progress.NONE);
    long bytes = threads.getThreadAllocatedBytes(Thread.currentThread().getId()) - before;
    assertTrue(bytes <= plan.workerBytes(), bytes + " bytes, not " + plan.workerBytes());
    RandomFiltrationTrials trials = new RandomFiltrationTrials(9, 1).withThreads(6);
    assertEquals(6, trials.workers(100, 1200));
    assertEquals(5, trials.workers(100, 1199));
    assertEquals(1, trials.workers(100, 50));
    assertEquals(6, trials.workers(0, 1200));
    GrowthPlan flat =
        new GrowthPlan(grid.matrices(), BettiNumbers.of(grid, Progress.NONE).endings());
    assertEquals(0, flat.workerBytes());
  }

  @Test
  void brokenIdentitiesAreCaught() {
    ChainComplex square = grid(1);
    BettiNumbers betti = BettiNumbers.of(square, Progress.NONE);
    SampleAxis axis = new SampleAxis(square.matrices(), 100);
    int[] right = {0, 0, 0, 0, 1, 2, 3, 3, 1};
    BettiIdentities.checkTrial(square, betti, axis, right);
    for (int i = 0; i < right.length; i++) {
      int[] wrong = right.clone();
      wrong[i] += 2;
      assertThrows(
          BettiIdentityException.class,
          () -> BettiIdentities.checkTrial(square, betti, axis, wrong));
    }
  }

  @Test
  void refusesNoTrials() {
    assertThrows(IllegalArgumentException.class, () -> new RandomFiltrationTrials(0, 1));
    RandomFiltrationTrials one = new RandomFiltrationTrials(1, 1);
    assertThrows(IllegalArgumentException.class, () -> one.withSamples(0));
    assertThrows(IllegalArgumentException.class, () -> one.withThreads(0));
  }

  @Test
  void singleTrialIsTheExactCurve() {
    MeanBettiCurves mean = new RandomFiltrationTrials(1, 5).compute(grid(9), Progress.NONE);
    Filtration filtration = RandomFiltration.of(grid(9), RandomFiltration.trialSeed(5, 0));
    int[] exact = BettiCurves.of(filtration, Progress.NONE).values(1);
    int[] found = new int[mean.samples()];
    for (int s = 0; s < found.length; s++) {
      found[s] = (int) mean.mean(1, s);
    }
    assertArrayEquals(exact, found);
  }

  private static ChainComplex grid(int n) {
    return Complexes.grid(n, n);
  }
}
