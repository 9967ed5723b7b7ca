package org.reluatlas.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.Paths;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Random;
import org.reluatlas.network.RandomNetworks;
import org.reluatlas.network.ReluNetwork;
import org.reluatlas.polyhedra.Box;
import org.reluatlas.polyhedra.CellComplex;
import org.reluatlas.polyhedra.Decomposition;
import org.reluatlas.polyhedra.DualGraph;
import org.reluatlas.polyhedra.PointLocator;
import org.reluatlas.spectral.WeightedGraph;
import org.reluatlas.task.Progress;

/**
 * Graphs to measure the eigensolver with: facet dual graphs of networks with two to six inputs, and
 * square and cubical grids. Each has weights 1 + points for its vertices, of 10,000 points.
 *
 * <p>They are kept as files in the folder {@code -Dspectral.graphs} ({@code target/spectral-graphs}
 * by default), so that other programs can be measured with them too: little-endian int32 n, m,
 * sources (m), targets (m) and weights (n).
 */
public final class SpectralGraphs {

  private static final int POINTS = 10_000;
  private static final long SEED = 11;

  private SpectralGraphs() {}

  /** Writes the graphs named. */
  public static void main(String[] names) {
    for (String name : names) {
      WeightedGraph graph = load(name, true);
      System.out.printf("%s: %,d vertices, %,d edges%n", name, graph.vertices(), graph.edges());
    }
  }

  /**
   * A graph from its file, which is made when there is none.
   *
   * @param name network-1e4, network-1e5, network-1e6, network-3d, network-4d, network-6d,
   *     grid-SIDE or cube-SIDE
   * @param weighted whether vertices have their weights or 1
   */
  public static WeightedGraph load(String name, boolean weighted) {
    try {
      Path file = Paths.get(System.getProperty("spectral.graphs", "target/spectral-graphs"), name);
      if (!Files.exists(file)) {
        Files.createDirectories(file.getParent());
        write(make(name), file);
      }
      return read(file, weighted);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static WeightedGraph make(String name) {
    switch (name) {
      case "network-1e4":
        return dualGraph(SampleNetworks.wide(), 1);
      case "network-1e5":
        return dualGraph(deep(128), 0.38);
      case "network-1e6":
        return dualGraph(deep(256), 1);
      case "network-3d":
        return dualGraph(RandomNetworks.he(7, 3, 32, 32, 32, 1), 1);
      case "network-4d":
        return dualGraph(RandomNetworks.he(7, 4, 24, 24, 1), 1);
      case "network-6d":
        return dualGraph(RandomNetworks.he(7, 6, 10, 10, 2), 1);
      default:
        int side = Integer.parseInt(name.substring(name.indexOf('-') + 1));
        return grid(side, name.startsWith("cube-") ? 3 : 2);
    }
  }

  private static ReluNetwork deep(int width) {
    return RandomNetworks.he(7, 2, width, width, width, width, width, width, width, 1);
  }

  private static WeightedGraph dualGraph(ReluNetwork network, double size) {
    Box domain = Box.cube(network.inputs(), -size, size);
    CellComplex complex = new Decomposition(network, domain).compute(Progress.NONE);
    DualGraph dual = DualGraph.of(complex, DualGraph.Adjacency.FACET, Progress.NONE);
    int[] sources = new int[dual.edges()];
    int[] targets = new int[dual.edges()];
    Arrays.setAll(sources, dual::source);
    Arrays.setAll(targets, dual::target);
    return WeightedGraph.unweighted(dual.vertices(), sources, targets)
        .withVertexWeights(weights(complex, size));
  }

  /** 1 + the number of points in each region, of normally distributed ones. */
  private static double[] weights(CellComplex complex, double size) {
    Random random = new Random(SEED);
    PointLocator locator = new PointLocator(complex);
    double[] weights = ones(complex.regions());
    for (int i = 0; i < POINTS; i++) {
      double[] x = new double[complex.dimension()];
      Arrays.setAll(x, axis -> random.nextGaussian() * size / 3);
      int region = locator.locate(x);
      if (region != PointLocator.OUTSIDE) {
        weights[region]++;
      }
    }
    return weights;
  }

  private static WeightedGraph grid(int side, int dimension) {
    int n = (int) Math.pow(side, dimension);
    int[] sources = new int[dimension * (n - n / side)];
    int[] targets = new int[sources.length];
    int edges = 0;
    for (int v = 0; v < n; v++) {
      for (int step = 1; step < n; step *= side) {
        if (v / step % side + 1 < side) {
          sources[edges] = v;
          targets[edges++] = v + step;
        }
      }
    }
    Random random = new Random(SEED);
    double[] weights = ones(n);
    for (int i = 0; i < POINTS; i++) {
      weights[random.nextInt(n)]++;
    }
    return WeightedGraph.unweighted(n, sources, targets).withVertexWeights(weights);
  }

  private static double[] ones(int length) {
    double[] ones = new double[length];
    Arrays.fill(ones, 1);
    return ones;
  }

  private static void write(WeightedGraph graph, Path file) throws IOException {
    int n = graph.vertices();
    int m = graph.edges();
    ByteBuffer bytes = ByteBuffer.allocate(4 * (2 + 2 * m + n)).order(ByteOrder.LITTLE_ENDIAN);
    bytes.putInt(n).putInt(m);
    for (int e = 0; e < m; e++) {
      bytes.putInt(graph.source(e));
    }
    for (int e = 0; e < m; e++) {
      bytes.putInt(graph.target(e));
    }
    for (int v = 0; v < n; v++) {
      bytes.putInt((int) graph.vertexWeight(v));
    }
    bytes.flip();
    Path part = file.resolveSibling(file.getFileName() + ".part");
    try (FileChannel channel =
        FileChannel.open(part, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
      while (bytes.hasRemaining()) {
        channel.write(bytes);
      }
    }
    Files.move(part, file);
  }

  private static WeightedGraph read(Path file, boolean weighted) throws IOException {
    ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(file)).order(ByteOrder.LITTLE_ENDIAN);
    int n = bytes.getInt();
    int[] sources = new int[bytes.getInt()];
    int[] targets = new int[sources.length];
    double[] weights = new double[n];
    Arrays.setAll(sources, e -> bytes.getInt());
    Arrays.setAll(targets, e -> bytes.getInt());
    Arrays.setAll(weights, v -> weighted ? bytes.getInt() : 1);
    return WeightedGraph.unweighted(n, sources, targets).withVertexWeights(weights);
  }
}
