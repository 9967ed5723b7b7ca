package org.reluatlas.benchmarks;

import java.util.concurrent.TimeUnit;
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
import org.reluatlas.network.RandomNetworks;
import org.reluatlas.polyhedra.AnnotatedRegions;
import org.reluatlas.polyhedra.Box;
import org.reluatlas.polyhedra.CellComplex;
import org.reluatlas.polyhedra.DecisionBoundary;
import org.reluatlas.polyhedra.Decomposition;
import org.reluatlas.task.Progress;

/** The decision boundary of random classifiers: few regions and many outputs, and the reverse. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class DecisionBoundaryBenchmark {

  /** The widths; the first have 28 regions in the square [−1, 1]². */
  @Param({"2-7-400", "2-64-64-5"})
  public String architecture;

  private AnnotatedRegions regions;

  /** Decomposes the domain. */
  @Setup(Level.Trial)
  public void decompose() {
    String[] words = architecture.split("-", 0);
    int[] widths = new int[words.length];
    for (int i = 0; i < widths.length; i++) {
      widths[i] = Integer.parseInt(words[i]);
    }
    CellComplex complex =
        new Decomposition(RandomNetworks.he(1, widths), Box.cube(2, -1, 1)).compute(Progress.NONE);
    regions = AnnotatedRegions.of(complex, Progress.NONE);
  }

  /** Cuts the complex where the largest outputs tie, and finds where classes differ. */
  @Benchmark
  public DecisionBoundary decisionBoundary() {
    return DecisionBoundary.of(regions, Progress.NONE);
  }
}
