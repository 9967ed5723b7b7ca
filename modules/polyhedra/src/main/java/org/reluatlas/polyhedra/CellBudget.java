package org.reluatlas.polyhedra;

import java.util.concurrent.atomic.AtomicLong;
import org.reluatlas.task.Progress;

/**
 * Watches cells and memory of all groups of a subdivision, and ends the computation before there
 * are too many or too little, or when it is cancelled. Safe to use from several threads.
 */
final class CellBudget {

  private final long limit;
  private final int neurons;
  private final int dimension;
  private final Progress progress;
  private final AtomicLong cells = new AtomicLong();
  private final AtomicLong bytes = new AtomicLong();
  private double done;

  CellBudget(long limit, int neurons, int dimension, Progress progress) {
    this.limit = limit;
    this.neurons = neurons;
    this.dimension = dimension;
    this.progress = progress;
  }

  /** The number of neurons of all layers. */
  int neurons() {
    return neurons;
  }

  /** Ends the computation when it is cancelled. */
  void check() {
    progress.check();
  }

  /**
   * Adds cells, and bytes that are in use, or takes some away.
   *
   * @throws CellLimitException when the cells so far are too many, or about to fill the heap
   */
  void add(long moreCells, long moreBytes) {
    long allCells = cells.addAndGet(moreCells);
    requireAllowed(allCells);
    if (bytes.addAndGet(moreBytes) > Runtime.getRuntime().maxMemory() / 10 * 9) {
      throw CellLimitException.ofMemory(allCells, neuronsDone(), neurons);
    }
  }

  /**
   * Ends the computation when so many cells are too many.
   *
   * @throws CellLimitException when they are
   */
  void requireAllowed(long count) {
    if (count > limit) {
      throw CellLimitException.ofCells(limit, neuronsDone(), neurons, dimension);
    }
  }

  private synchronized int neuronsDone() {
    return (int) Math.round(done * neurons);
  }

  /** Tells that one more neuron is done on this share of all regions. */
  synchronized void neuronDone(double share) {
    done = Math.min(1, done + share / neurons);
    progress.advance(done);
  }
}
