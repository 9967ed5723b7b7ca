package org.reluatlas.benchmarks;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.reluatlas.network.ReluNetwork;
import org.reluatlas.polyhedra.Box;
import org.reluatlas.polyhedra.CellComplex;
import org.reluatlas.polyhedra.Decomposition;
import org.reluatlas.task.Progress;

/** The whole complex of a trained network, certificates included, beside one forward pass. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 7, time = 2)
@Fork(1)
public class DecompositionBenchmark {

  private final Box domain = Box.cube(2, -1, 1);
  private ReluNetwork network;
  private ForwardPass forwardPass;

  /** Loads the network and prepares the forward pass of its vertices. */
  @Setup
  public void load() {
    network = SampleNetworks.wide();
    forwardPass = new ForwardPass(new Decomposition(network, domain).compute(Progress.NONE));
  }

  /** The complex with its certificates. */
  @Benchmark
  public CellComplex decompositionWithCertificates() {
    return new Decomposition(network, domain).compute(Progress.NONE);
  }

  /** The forward pass of all vertices through EJML. */
  @Benchmark
  public double forwardPassOfAllVertices() {
    return forwardPass.run();
  }
}
