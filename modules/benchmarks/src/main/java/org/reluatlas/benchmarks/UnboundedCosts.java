package org.reluatlas.benchmarks;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.reluatlas.network.AffineLayer;
import org.reluatlas.network.RandomNetworks;
import org.reluatlas.network.ReluNetwork;
import org.reluatlas.polyhedra.Box;
import org.reluatlas.polyhedra.CellComplex;
import org.reluatlas.polyhedra.Decomposition;
import org.reluatlas.task.Progress;

/**
 * Prints what the complex of the whole space costs beside that of a bounded box with the same
 * regions, and what it costs to find out that the box holds all vertices. Runs alternate; minima
 * after a warm-up.
 */
public final class UnboundedCosts {

  private static final int RUNS = 7;
  private static final long WARM_UP_NANOS = 3_000_000_000L;

  private UnboundedCosts() {}

  /** Runs all rows. */
  public static void main(String[] args) throws IOException {
    Locale.setDefault(Locale.ROOT);
    System.out.printf(
        "%-24s %11s %9s %8s %9s %9s %6s %9s%n",
        "network", "cells", "inf. share", "exact", "box ms", "space ms", "ratio", "holds ms");
    int[][] architectures = {
      {2, 64, 64, 64, 1},
      {2, 256, 1},
      {2, 256, 256, 1},
      {2, 128, 128, 128, 1},
      {3, 24, 24, 1},
      {3, 32, 32, 32, 1},
      {4, 14, 14, 1},
      {5, 10, 10, 1}
    };
    for (int[] architecture : architectures) {
      row(Arrays.toString(architecture), RandomNetworks.he(7, architecture));
    }
    row("trained (2, 64, 64, 64, 1)", SampleNetworks.wide());
    row("x_i = x_j in 5", differences(6));
  }

  /** The braid arrangement with the last coordinate at 0: many kinks through one vertex. */
  private static ReluNetwork differences(int n) {
    int rows = n * (n - 1) / 2;
    double[] weights = new double[rows * (n - 1)];
    int row = 0;
    for (int i = 0; i < n; i++) {
      for (int j = i + 1; j < n; j++) {
        weights[row * (n - 1) + i] = 1;
        if (j < n - 1) {
          weights[row * (n - 1) + j] = -1;
        }
        row++;
      }
    }
    return new ReluNetwork(
        List.of(
            new AffineLayer(n - 1, weights, new double[rows]),
            new AffineLayer(rows, new double[rows], new double[1])));
  }

  private static void row(String name, ReluNetwork network) {
    Box all = Box.wholeSpace(network.inputs());
    CellComplex complex = run(network, all);
    Box box = complex.truncatedDomain();
    long begin = System.nanoTime();
    do {
      run(network, box);
      run(network, all);
    } while (System.nanoTime() - begin < WARM_UP_NANOS);
    double ofBox = Double.POSITIVE_INFINITY;
    double ofSpace = Double.POSITIVE_INFINITY;
    double holds = Double.POSITIVE_INFINITY;
    for (int run = 0; run < RUNS; run++) {
      long start = System.nanoTime();
      CellComplex bounded = run(network, box);
      ofBox = Math.min(ofBox, milliseconds(start));
      start = System.nanoTime();
      complex = run(network, all);
      ofSpace = Math.min(ofSpace, milliseconds(start));
      start = System.nanoTime();
      if (!bounded.holdsAllVertices(Progress.NONE)) {
        throw new IllegalStateException("the box does not hold all vertices");
      }
      holds = Math.min(holds, milliseconds(start));
    }
    long cells = complex.truncatedCells();
    System.out.printf(
        "%-24s %,11d %9.1f%% %,8d %9.1f %9.1f %6.2f %9.1f%n",
        name,
        cells,
        100.0 * (cells - complex.cells()) / cells,
        complex.exactSigns(),
        ofBox,
        ofSpace,
        ofSpace / ofBox,
        holds);
  }

  private static double milliseconds(long start) {
    return (System.nanoTime() - start) * 1e-6;
  }

  private static CellComplex run(ReluNetwork network, Box domain) {
    return new Decomposition(network, domain).compute(Progress.NONE);
  }
}
