package org.reluatlas.benchmarks;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import org.reluatlas.homology.ChainComplex;
import org.reluatlas.homology.RandomFiltration;
import org.reluatlas.homology.boundary.BoundaryMatrices;
import org.reluatlas.homology.growth.GrowthPlan;
import org.reluatlas.homology.growth.SampleAxis;
import org.reluatlas.homology.growth.TrialWorker;
import org.reluatlas.homology.reduction.ClassEndings;
import org.reluatlas.task.Progress;

/**
 * Prints what trials of random filtrations allocate besides the complex and the plan, which all
 * trials share: bytes per cell in the first trial of a worker, with the buffers that the worker
 * keeps, and in each further trial.
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
    row("network4", NetworkComplexes.random(4, 14, 14, 1));
    row("network6", NetworkComplexes.random(6, 8, 8, 1));
  }

  private static void row(String name, ChainComplex complex) {
    BoundaryMatrices matrices = matrices(complex);
    GrowthPlan plan = new GrowthPlan(matrices, ClassEndings.of(matrices, Progress.NONE));
    SampleAxis axis = new SampleAxis(matrices, 1000);
    int[] ranks = new int[axis.size()];
    long start = allocated();
    TrialWorker worker = plan.newWorker(axis);
    worker.run(RandomFiltration.trialSeed(1, 0), ranks, Progress.NONE);
    long first = allocated() - start;
    for (int trial = 1; trial <= FURTHER; trial++) {
      worker.run(RandomFiltration.trialSeed(1, trial), ranks, Progress.NONE);
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

  private static BoundaryMatrices matrices(ChainComplex complex) {
    int[][] offsets = new int[complex.dimension() + 1][];
    int[][] facets = new int[complex.dimension() + 1][];
    for (int k = 1; k <= complex.dimension(); k++) {
      offsets[k] = new int[complex.count(k) + 1];
      for (int c = 0; c < complex.count(k); c++) {
        offsets[k][c + 1] = offsets[k][c] + complex.facetCount(k, c);
      }
      facets[k] = new int[offsets[k][complex.count(k)]];
      for (int c = 0; c < complex.count(k); c++) {
        for (int i = 0; i < complex.facetCount(k, c); i++) {
          facets[k][offsets[k][c] + i] = complex.facet(k, c, i);
        }
      }
    }
    return new BoundaryMatrices(complex.fVector(), offsets, facets);
  }
}
