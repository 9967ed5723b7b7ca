package org.reluatlas.benchmarks;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.reluatlas.homology.BettiCurves;
import org.reluatlas.homology.BettiNumbers;
import org.reluatlas.homology.ChainComplex;
import org.reluatlas.homology.Filtration;
import org.reluatlas.homology.MeanBettiCurves;
import org.reluatlas.homology.Persistence;
import org.reluatlas.homology.PersistencePairs;
import org.reluatlas.homology.RandomFiltration;
import org.reluatlas.homology.RandomFiltrationTrials;
import org.reluatlas.homology.reduction.ColumnRepresentation;
import org.reluatlas.homology.reduction.ReductionAlgorithm;
import org.reluatlas.task.Progress;

/**
 * Betti curves of random filtrations and persistence. The line {@code :cell} is the time for each
 * cell and, where there are several, each trial.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class BettiCurvesBenchmark {

  /** A complex of about 10^k cells; {@code trained} has 42,561 whatever the size. */
  @State(Scope.Benchmark)
  public static class Cells {

    @Param({
      "lines",
      "network2",
      "grid2",
      "shuffled2",
      "network3",
      "grid3",
      "shuffled3",
      "network4"
    })
    String shape;

    @Param({"1000", "10000", "100000", "1000000"})
    int size;

    ChainComplex complex;
    Filtration filtration;

    @Setup(Level.Trial)
    public void build() {
      complex = complex();
      if (!BettiNumbers.of(complex, Progress.NONE).isAcyclic()) {
        throw new IllegalStateException("not a box: " + complex);
      }
      filtration = RandomFiltration.of(complex, 1);
    }

    private ChainComplex complex() {
      switch (shape) {
        case "trained":
          return NetworkComplexes.trained();
        case "network2":
          return NetworkComplexes.deepPlane(size);
        case "network3":
          return NetworkComplexes.space(size);
        case "network4":
          return NetworkComplexes.fourSpace(size);
        case "lines":
          return LineArrangement.of((int) Math.sqrt(0.866 * size), 1);
        default:
          return grid(shape.charAt(shape.length() - 1) - '0', shape.startsWith("shuffled"));
      }
    }

    private ChainComplex grid(int dimension, boolean shuffled) {
      int side = (int) Math.round((Math.pow(size, 1.0 / dimension) - 1) / 2);
      return CubicalGrid.of(dimension, side, shuffled);
    }
  }

  /** Makes JMH report the time per cell as well as that per operation. */
  @State(Scope.Thread)
  @AuxCounters(AuxCounters.Type.OPERATIONS)
  public static class PerCell {

    public long cell;

    @Setup(Level.Iteration)
    public void reset() {
      cell = 0;
    }
  }

  private static int trials(Cells cells) {
    return Math.max(10, 2_000_000 / cells.complex.cells());
  }

  /** All of the averaging, on one thread: the plan, the trials, mean and deviation. */
  @Benchmark
  public MeanBettiCurves trialsOnOneThread(Cells cells, PerCell perCell) {
    int trials = trials(cells);
    MeanBettiCurves curves =
        new RandomFiltrationTrials(trials, 1).withThreads(1).compute(cells.complex, Progress.NONE);
    perCell.cell += (long) trials * cells.complex.cells();
    return curves;
  }

  /** The same on all processors. */
  @Benchmark
  public MeanBettiCurves trialsOnAllProcessors(Cells cells, PerCell perCell) {
    int trials = trials(cells);
    MeanBettiCurves curves =
        new RandomFiltrationTrials(trials, 1).compute(cells.complex, Progress.NONE);
    perCell.cell += (long) trials * cells.complex.cells();
    return curves;
  }

  /** What precedes the trials: collapse to a point. */
  @Benchmark
  public BettiNumbers bettiNumbers(Cells cells, PerCell perCell) {
    BettiNumbers betti = BettiNumbers.of(cells.complex, Progress.NONE);
    perCell.cell += cells.complex.cells();
    return betti;
  }

  /** The exact curves of one given filtration. */
  @Benchmark
  public BettiCurves exactCurves(Cells cells, PerCell perCell) {
    BettiCurves curves = BettiCurves.of(cells.filtration, Progress.NONE);
    perCell.cell += cells.complex.cells();
    return curves;
  }

  /** All pairs of one random filtration. */
  @State(Scope.Benchmark)
  public static class Reduction {

    @Param({"TWIST", "STANDARD", "UNION_FIND"})
    ReductionAlgorithm algorithm;

    @Param({"BIT_TREE", "SORTED", "HEAP"})
    ColumnRepresentation columns;
  }

  /** All pairs of one random filtration by one combination. */
  @Benchmark
  public PersistencePairs persistence(Cells cells, Reduction reduction, PerCell perCell) {
    PersistencePairs pairs =
        new Persistence(reduction.algorithm, reduction.columns)
            .compute(cells.filtration, Progress.NONE);
    perCell.cell += cells.complex.cells();
    return pairs;
  }
}
