package org.reluatlas.homology;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import org.reluatlas.benchmarks.NetworkComplexes;
import org.reluatlas.task.Progress;

/**
 * Prints what trials of random filtrations allocate beside the complex and the plan that all of
 * them share: bytes for each cell in a worker's first trial, with all that the worker keeps, and in
 * each further one.
 */
public final class TrialMemory {

  private static final int FURTHER = 10;

  private TrialMemory() {}

  /** Prints a row for each complex. */
  public static void main(String[] args) {
    System.out.printf("%-10s %10s %12s %12s%n", "complex", "cells", "B/cell first", "further");
    row("trained", NetworkComplexes.trained());
    for (int size = 1_000; size <= 1_000_000; size *= 10) {
      row("network2", NetworkComplexes.deepPlane(size));
      row("network3", NetworkComplexes.space(size));
    }
  }

  private static void row(String name, ChainComplex complex) {
    GrowthPlan plan = new GrowthPlan(complex, Progress.NONE);
    SampleAxis axis = new SampleAxis(complex, 1000);
    long start = allocated();
    RankGrowth[] growths = plan.newGrowths();
    trial(growths, axis, 0);
    long first = allocated() - start;
    for (int trial = 1; trial <= FURTHER; trial++) {
      trial(growths, axis, trial);
    }
    long further = allocated() - start - first;
    double cells = complex.cells();
    System.out.printf(
        "%-10s %,10d %12.2f %12.2f%n",
        name, complex.cells(), first / cells, further / cells / FURTHER);
  }

  private static long allocated() {
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    return threads.getThreadAllocatedBytes(Thread.currentThread().getId());
  }

  private static void trial(RankGrowth[] growths, SampleAxis axis, int trial) {
    for (int k = 1; k < growths.length; k++) {
      int[] at = axis.columnsOfPhase(k);
      growths[k].sample(
          RandomFiltration.trialSeed(1, trial), at, new int[at.length], Progress.NONE);
    }
  }
}
