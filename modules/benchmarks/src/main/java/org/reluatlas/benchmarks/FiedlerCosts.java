package org.reluatlas.benchmarks;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.Paths;
import java.util.Arrays;
import java.util.Locale;
import org.reluatlas.spectral.Eigenpair;
import org.reluatlas.spectral.LaplacianEigensolver;
import org.reluatlas.spectral.WeightedGraph;
import org.reluatlas.task.Progress;

/**
 * Solves one graph in a process of its own, for a script that compares programs: prints the seconds
 * of the first run, the median of five runs after five seconds of warming up, the eigenvalue and
 * the peak memory of the process in MB, and writes the vector for the script to check.
 */
public final class FiedlerCosts {

  private static final int RUNS = 5;
  private static final long WARM_UP_NANOS = 5_000_000_000L;

  private FiedlerCosts() {}

  /**
   * Runs.
   *
   * @param args graph, "weighted" or "unweighted", file for the vector (little-endian float64)
   * @throws IOException when the file cannot be written
   */
  public static void main(String[] args) throws IOException {
    WeightedGraph graph = SpectralGraphs.load(args[0], args[1].equals("weighted"));
    long start = System.nanoTime();
    double first = seconds(graph);
    while (System.nanoTime() - start < WARM_UP_NANOS) {
      seconds(graph);
    }
    double[] runs = new double[RUNS];
    Arrays.setAll(runs, i -> seconds(graph));
    Arrays.sort(runs);
    Eigenpair pair = new LaplacianEigensolver(graph).compute(Progress.NONE).pairs().get(0);
    write(pair.vector(), Paths.get(args[2]));
    System.out.printf(
        Locale.ROOT, "%.6f %.6f %.15e %d%n", first, runs[RUNS / 2], pair.eigenvalue(), peak());
  }

  private static double seconds(WeightedGraph graph) {
    long start = System.nanoTime();
    new LaplacianEigensolver(graph).compute(Progress.NONE);
    return (System.nanoTime() - start) * 1e-9;
  }

  private static void write(double[] vector, Path file) throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate(8 * vector.length).order(ByteOrder.LITTLE_ENDIAN);
    bytes.asDoubleBuffer().put(vector);
    Files.write(file, bytes.array());
  }

  /** The largest resident size so far in MB, as Linux reports it. */
  private static long peak() throws IOException {
    return Files.readAllLines(Paths.get("/proc/self/status"), StandardCharsets.UTF_8).stream()
        .filter(line -> line.startsWith("VmHWM:"))
        .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) >> 10)
        .findFirst()
        .orElse(0);
  }
}
