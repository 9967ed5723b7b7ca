package org.reluatlas.polyhedra;

/** Watches cells and memory, and ends the computation before there are too many or too little. */
final class CellBudget {

  private final long limit;
  private final int neurons;
  private final int dimension;
  private int neuronsDone;
  private int startVertices;
  private long bytesPerStartVertex;
  private long bytesPerNewVertex;
  private long bytesPerCell;

  CellBudget(long limit, int neurons, int dimension) {
    this.limit = limit;
    this.neurons = neurons;
    this.dimension = dimension;
  }

  /**
   * Tells what of the layer that begins takes most of the memory: its values, 0 if none are kept.
   */
  void beginLayer(int vertices, int values, int layerWords, int allWords) {
    startVertices = vertices;
    bytesPerStartVertex = 8L * values + 16L * allWords + 80;
    bytesPerNewVertex = 16L * values + 16L * allWords + 100;
    bytesPerCell = 16L * layerWords + 28;
  }

  /** Ends the computation when the cells so far are too many, or about to fill the heap. */
  void check(long vertices, long others) {
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
  double neuronDone() {
    neuronsDone++;
    return neuronsDone / (double) neurons;
  }
}
