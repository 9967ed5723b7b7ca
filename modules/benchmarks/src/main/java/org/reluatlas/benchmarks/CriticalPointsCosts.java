package org.reluatlas.benchmarks;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.reluatlas.analysis.CellBoundaryMaps;
import org.reluatlas.analysis.CriticalPoints;
import org.reluatlas.homology.ChainComplex;
import org.reluatlas.network.AffineLayer;
import org.reluatlas.network.RandomNetworks;
import org.reluatlas.network.ReluNetwork;
import org.reluatlas.polyhedra.Box;
import org.reluatlas.polyhedra.CellComplex;
import org.reluatlas.polyhedra.Decomposition;
import org.reluatlas.task.Progress;

/**
 * Prints what critical points cost beside the decomposition, for networks of 10⁴ to 10⁶ cells, a
 * row each: minima of several runs. The last rows are degenerate: plateaus, weights that cancel,
 * and values that are equal all over.
 */
public final class CriticalPointsCosts {

  private static final int RUNS = 3;

  private CriticalPointsCosts() {}

  /** Runs all rows. */
  public static void main(String[] args) {
    Locale.setDefault(Locale.ROOT);
    System.out.printf(
        "%-28s %10s %9s %9s %9s %9s %9s %9s %9s %9s%n",
        "network, domain",
        "cells",
        "cut ms",
        "values ms",
        "stars ms",
        "persist.",
        "ns/cell",
        "ratio",
        "critical",
        "exact");
    row(SampleNetworks.wide(), Box.cube(2, -1, 1), "trained ");
    ReluNetwork growing = RandomNetworks.he(7, 2, 128, 128, 128, 128, 128, 128, 128, 1);
    for (double size : new double[] {0.1, 0.3, 1}) {
      row(growing, Box.cube(2, -size, size), "");
    }
    row(RandomNetworks.he(7, 2, 256, 1), Box.cube(2, -1, 1), "");
    row(RandomNetworks.he(7, 3, 40, 40, 1), Box.cube(3, -1, 1), "");
    row(RandomNetworks.he(7, 4, 14, 14, 1), Box.cube(4, -1, 1), "");
    row(RandomNetworks.he(7, 4, 24, 24, 1), Box.cube(4, -1, 1), "");
    row(withBias(RandomNetworks.he(7, 2, 256, 8, 1), -3), Box.cube(2, -1, 1), "plateaus ");
    row(cancelled(RandomNetworks.he(7, 2, 96, 48, 1)), Box.cube(2, -1, 1), "0 ");
    row(tents(40), Box.of(new double[3], new double[] {40, 40, 40}), "tents ");
  }

  private static void row(ReluNetwork network, Box domain, String note) {
    double[] best = new double[4];
    Arrays.fill(best, Double.POSITIVE_INFINITY);
    CellComplex complex = null;
    CriticalPoints critical = null;
    for (int run = 0; run < RUNS; run++) {
      long begin = System.nanoTime();
      complex = new Decomposition(network, domain).compute(Progress.NONE);
      best[0] = Math.min(best[0], (System.nanoTime() - begin) * 1e-6);
      ChainComplex chain = CellBoundaryMaps.chainComplex(complex);
      StepTimes times = new StepTimes();
      critical = CriticalPoints.of(complex, chain, 0, times);
      times.stop();
      double stars = times.milliseconds("flat cells") + times.milliseconds("lower stars");
      double values =
          times.milliseconds("output at the vertices")
              + times.milliseconds("order of critical values");
      best[1] = Math.min(best[1], values);
      best[2] = Math.min(best[2], stars);
      best[3] = Math.min(best[3], times.milliseconds("persistence"));
    }
    double all = best[1] + best[2] + best[3];
    System.out.printf(
        "%-28s %,10d %9.0f %9.0f %9.0f %9.0f %9.0f %9.2f %,9d %,9d%n",
        note + Arrays.toString(network.architecture()).replace(" ", "") + " " + domain.high(0),
        complex.cells(),
        best[0],
        best[1],
        best[2],
        best[3],
        1e6 * all / complex.cells(),
        all / best[0],
        critical.sets().size(),
        critical.values().exactValues());
  }

  /** The network with another bias added to each neuron of its last hidden layer. */
  private static ReluNetwork withBias(ReluNetwork network, double more) {
    List<AffineLayer> layers = new ArrayList<>(network.layers());
    int last = layers.size() - 2;
    AffineLayer layer = layers.get(last);
    double[] bias = Arrays.stream(layer.biases()).map(b -> b + more).toArray();
    layers.set(last, new AffineLayer(layer.inputs(), layer.weights(), bias));
    return new ReluNetwork(layers);
  }

  /** The network whose neurons of the last hidden layer are there twice, and cancel. */
  private static ReluNetwork cancelled(ReluNetwork network) {
    List<AffineLayer> layers = new ArrayList<>(network.layers());
    AffineLayer layer = layers.remove(layers.size() - 2);
    layers.remove(layers.size() - 1);
    int size = layer.outputs();
    double[] weights = Arrays.copyOf(layer.weights(), 2 * layer.weights().length);
    double[] bias = Arrays.copyOf(layer.biases(), 2 * size);
    double[] output = new double[2 * size];
    System.arraycopy(layer.weights(), 0, weights, weights.length / 2, weights.length / 2);
    System.arraycopy(layer.biases(), 0, bias, size, size);
    for (int i = 0; i < size; i++) {
      output[i] = 1;
      output[size + i] = -1;
    }
    layers.add(new AffineLayer(layer.inputs(), weights, bias));
    layers.add(new AffineLayer(2 * size, output, new double[1]));
    return new ReluNetwork(layers);
  }

  /** Σ gᵢ(xᵢ) of three inputs, gᵢ 0 at even numbers and 1 at odd ones. */
  private static ReluNetwork tents(int bends) {
    double[] weights = new double[9 * bends];
    double[] bias = new double[3 * bends];
    double[] output = new double[3 * bends];
    for (int i = 0; i < 3 * bends; i++) {
      weights[3 * i + i / bends] = 1;
      bias[i] = -(i % bends);
      output[i] = i % bends == 0 ? 1 : i % 2 == 0 ? 2 : -2;
    }
    return new ReluNetwork(
        List.of(
            new AffineLayer(3, weights, bias), new AffineLayer(3 * bends, output, new double[1])));
  }
}
