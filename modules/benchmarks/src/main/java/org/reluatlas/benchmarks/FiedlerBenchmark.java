package org.reluatlas.benchmarks;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.reluatlas.spectral.FiedlerPartition;
import org.reluatlas.spectral.LaplacianEigensolver;
import org.reluatlas.spectral.LaplacianSpectrum;
import org.reluatlas.spectral.WeightedGraph;
import org.reluatlas.task.Progress;

/** The Fiedler vector and the partition of dual graphs and grids of 10⁴, 10⁵ and 10⁶ vertices. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(value = 1, jvmArgsAppend = "-Xmx3g")
public class FiedlerBenchmark {

  @Param({"network-1e4", "network-1e5", "network-1e6", "grid-100", "grid-300", "grid-1000"})
  String graph;

  @Param({"false", "true"})
  boolean weighted;

  private WeightedGraph loaded;

  /** Loads or makes the graph. */
  @Setup
  public void load() {
    loaded = SpectralGraphs.load(graph, weighted);
  }

  /** The first positive eigenpair to a relative residual of 1e-10, and the next eigenvalue. */
  @Benchmark
  public LaplacianSpectrum eigenpair() {
    return new LaplacianEigensolver(loaded).compute(Progress.NONE);
  }

  /** The partition by sign. */
  @Benchmark
  public FiedlerPartition twoParts() {
    return FiedlerPartition.of(loaded, 2, Progress.NONE);
  }

  /** A partition from the first four eigenvectors. */
  @Benchmark
  public FiedlerPartition fourParts() {
    return FiedlerPartition.of(loaded, 4, Progress.NONE);
  }
}
