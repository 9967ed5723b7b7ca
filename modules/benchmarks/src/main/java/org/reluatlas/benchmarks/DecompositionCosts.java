package org.reluatlas.benchmarks;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.util.Arrays;
import java.util.Locale;
import org.reluatlas.network.RandomNetworks;
import org.reluatlas.network.ReluNetwork;
import org.reluatlas.polyhedra.Box;
import org.reluatlas.polyhedra.CellComplex;
import org.reluatlas.polyhedra.Decomposition;
import org.reluatlas.task.Progress;

/**
 * Prints the cost of the whole complex for networks of 10³ to 10⁶ cells, a row each: medians of
 * several runs after a warm-up. The certificates are timed separately, by the steps that the
 * decomposition reports.
 */
public final class DecompositionCosts {

  private static final int RUNS = 5;
  private static final long WARM_UP_NANOS = 4_000_000_000L;

  private DecompositionCosts() {}

  /** Runs all rows. */
  public static void main(String[] args) {
    Locale.setDefault(Locale.ROOT);
    System.out.printf(
        "%-34s %10s %9s %9s %9s %9s %9s %9s %9s%n",
        "network, domain",
        "cells",
        "cut ms",
        "check ms",
        "forward",
        "ratio",
        "ns/cell",
        "B/cell",
        "peak MB");
    row(SampleNetworks.wide(), Box.cube(2, -1, 1), "trained ");
    ReluNetwork growing = RandomNetworks.he(7, 2, 128, 128, 128, 128, 128, 128, 128, 1);
    for (double size : new double[] {0.05, 0.1, 0.3, 1}) {
      row(growing, Box.cube(2, -size, size), "");
    }
    row(RandomNetworks.he(7, 2, 256, 256, 256, 1), Box.cube(2, -1, 1), "");
    for (int width : new int[] {32, 64, 128, 256, 700}) {
      row(RandomNetworks.he(7, 2, width, 1), Box.cube(2, -1, 1), "");
    }
    row(RandomNetworks.he(7, 3, 20, 20, 1), Box.cube(3, -1, 1), "");
    row(RandomNetworks.he(7, 3, 40, 40, 1), Box.cube(3, -1, 1), "");
    row(RandomNetworks.he(7, 4, 14, 14, 1), Box.cube(4, -1, 1), "");
    row(RandomNetworks.he(7, 4, 24, 24, 1), Box.cube(4, -1, 1), "");
  }

  private static void row(ReluNetwork network, Box domain, String note) {
    double[] cut = new double[RUNS];
    double[] check = new double[RUNS];
    double[] forward = new double[RUNS];
    long begin = System.nanoTime();
    CellComplex complex;
    ForwardPass pass;
    do {
      complex = new Decomposition(network, domain).compute(Progress.NONE);
      pass = new ForwardPass(complex);
      pass.run();
    } while (System.nanoTime() - begin < WARM_UP_NANOS);
    long peak = 0;
    for (int run = 0; run < RUNS; run++) {
      complex = null;
      pass = null;
      System.gc();
      resetPeaks();
      StepTimes times = new StepTimes();
      complex = new Decomposition(network, domain).compute(times);
      times.stop();
      peak = Math.max(peak, peakBytes());
      cut[run] = times.milliseconds("polyhedral decomposition");
      check[run] = times.milliseconds("certificates");
      pass = new ForwardPass(complex);
      long before = System.nanoTime();
      pass.run();
      forward[run] = (System.nanoTime() - before) * 1e-6;
    }
    long cells = complex.cells();
    complex = null;
    pass = null;
    long held = bytesHeldBy(network, domain);
    System.out.printf(
        "%-34s %,10d %9.1f %9.1f %9.1f %9.2f %9.0f %9.0f %9d%n",
        note + Arrays.toString(network.architecture()).replace(" ", "") + " " + domain.high(0),
        cells,
        median(cut),
        median(check),
        median(forward),
        (median(cut) + median(check)) / median(forward),
        (median(cut) + median(check)) * 1e6 / cells,
        held / (double) cells,
        peak >> 20);
  }

  private static double median(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return sorted[sorted.length / 2];
  }

  private static long bytesHeldBy(ReluNetwork network, Box domain) {
    System.gc();
    long before = usedHeap();
    CellComplex complex = new Decomposition(network, domain).compute(Progress.NONE);
    System.gc();
    long after = usedHeap();
    return complex.cells() > 0 ? after - before : 0;
  }

  private static long usedHeap() {
    return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
  }

  private static void resetPeaks() {
    ManagementFactory.getMemoryPoolMXBeans().forEach(MemoryPoolMXBean::resetPeakUsage);
  }

  private static long peakBytes() {
    return ManagementFactory.getMemoryPoolMXBeans().stream()
        .filter(pool -> pool.getType() == MemoryType.HEAP)
        .mapToLong(pool -> pool.getPeakUsage().getUsed())
        .sum();
  }
}
