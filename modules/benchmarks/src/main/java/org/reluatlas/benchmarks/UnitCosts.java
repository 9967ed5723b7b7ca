package org.reluatlas.benchmarks;

import java.io.IOException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Random;
import org.reluatlas.network.AffineLayer;
import org.reluatlas.network.ReluNetwork;
import org.reluatlas.network.Slice;
import org.reluatlas.polyhedra.Box;
import org.reluatlas.polyhedra.CellComplex;
import org.reluatlas.polyhedra.Decomposition;
import org.reluatlas.task.Progress;

/**
 * Prints what the whole complex costs for units of several kinds: networks of one width with ReLU,
 * with leaky ReLU and with residual blocks, and a convolutional network on plane slices; beside it
 * one forward pass of all vertices, one by one. Minima of several runs after a warm-up.
 */
public final class UnitCosts {

  private static final int RUNS = 7;
  private static final long WARM_UP_NANOS = 3_000_000_000L;

  private UnitCosts() {}

  /** Runs all rows. */
  public static void main(String[] args) throws IOException {
    Locale.setDefault(Locale.ROOT);
    System.out.printf(
        "%-28s %9s %9s %9s %9s %9s %9s %9s%n",
        "network, domain",
        "neurons",
        "non-zeros",
        "of dense",
        "cells",
        "all ms",
        "forward",
        "ns/cell");
    for (int width : new int[] {16, 32, 64, 128}) {
      Box box = Box.cube(2, -0.5, 0.5);
      row("4 layers of " + width, UnitNetworks.plain(width, 4, 0), box);
      row("leaky", UnitNetworks.plain(width, 4, 0.01f), box);
      row("residual", UnitNetworks.residual(width, 3), box);
    }
    ReluNetwork convolutions = UnitNetworks.convolutions();
    ReluNetwork plane = images().fold(convolutions);
    for (double size : new double[] {0.5, 2, 8}) {
      row("convolutions, ±" + size, plane, Box.cube(2, -size, size));
    }
  }

  /** The plane through three random images. */
  private static Slice images() {
    Random random = new Random(1);
    double[][] points = new double[3][784];
    for (double[] point : points) {
      Arrays.setAll(point, i -> random.nextDouble());
    }
    return Slice.through(points);
  }

  private static void row(String name, ReluNetwork network, Box box) {
    long begin = System.nanoTime();
    do {
      run(network, box);
    } while (System.nanoTime() - begin < WARM_UP_NANOS);
    double best = Double.POSITIVE_INFINITY;
    double forward = Double.POSITIVE_INFINITY;
    CellComplex complex = null;
    for (int run = 0; run < RUNS; run++) {
      long start = System.nanoTime();
      complex = run(network, box);
      best = Math.min(best, (System.nanoTime() - start) * 1e-6);
      start = System.nanoTime();
      for (int v = 0; v < complex.count(0); v++) {
        network.forward(point(complex, v));
      }
      forward = Math.min(forward, (System.nanoTime() - start) * 1e-6);
    }
    System.out.printf(
        "%-28s %,9d %,9d %,9d %,9d %9.1f %9.1f %9.0f%n",
        name,
        network.hiddenNeurons(),
        network.layers().stream().mapToLong(AffineLayer::nonzeros).sum(),
        network.layers().stream().mapToLong(l -> (long) l.inputs() * l.outputs()).sum(),
        complex.cells(),
        best,
        forward,
        best * 1e6 / complex.cells());
  }

  private static CellComplex run(ReluNetwork network, Box box) {
    return new Decomposition(network, box).compute(Progress.NONE);
  }

  private static double[] point(CellComplex complex, int vertex) {
    double[] point = new double[complex.dimension()];
    Arrays.setAll(point, axis -> complex.coordinate(vertex, axis));
    return point;
  }
}
