package org.reluatlas.polyhedra;

import org.reluatlas.task.Progress;

/**
 * Watches cells and memory, and ends the computation before there are too many or too little, or
 * when it is cancelled.
 */
final class CellBudget {

  private final long limit;
  private final int neurons;
  private final int dimension;
  private final Progress progress;
  private int neuronsDone;
  private int startVertices;
  private long bytesPerStartVertex;
  private long bytesPerNewVertex;
  private long bytesPerCell;

  CellBudget(long limit, int neurons, int dimension, Progress progress) {
    this.limit = limit;
    this.neurons = neurons;
    this.dimension = dimension;
    this.progress = progress;
  }

  /**
   * Tells what of the layer that begins takes most of the memory.
   *
   * @param vertices how many there are
   * @param values how many are kept for each, 0 if none
   */
  void beginLayer(int vertices, int values, int layerWords, int allWords) {
    startVertices = vertices;
    bytesPerStartVertex = 8L * values + 16L * allWords + 88;
    bytesPerNewVertex = 16L * values + 16L * allWords + 108;
    bytesPerCell = 16L * layerWords + 28;
  }

  /**
   * Ends the computation when the cells so far are too many, or about to fill the heap.
   *
   * @throws CellLimitException when they are
   * @throws org.reluatlas.task.CancelledException when cancelled
   */
  void check(long vertices, long others) {
    progress.check();
    if (vertices + others > limit) {
      throw CellLimitException.ofCells(limit, neuronsDone, neurons, dimension);
    }
    long bytes =
        startVertices * bytesPerStartVertex
            + (vertices - startVertices) * bytesPerNewVertex
            + others * bytesPerCell;
    if (bytes > Runtime.getRuntime().maxMemory() / 10 * 9) {
      throw CellLimitException.ofMemory(vertices + others, neuronsDone, neurons);
    }
  }

  /** Tells that one more neuron is done. */
  void neuronDone() {
    neuronsDone++;
    progress.advance(neuronsDone / (double) neurons);
  }
}
