package org.reluatlas.polyhedra;

/** Watches the number of cells and ends the computation when there are too many. */
final class CellBudget {

  private final long limit;
  private final int neurons;
  private final int dimension;
  private int neuronsDone;

  CellBudget(long limit, int neurons, int dimension) {
    this.limit = limit;
    this.neurons = neurons;
    this.dimension = dimension;
  }

  void check(long cells) {
    if (cells > limit) {
      throw CellLimitException.of(limit, neuronsDone, neurons, dimension);
    }
  }

  /** Tells that one more neuron is done. */
  double neuronDone() {
    neuronsDone++;
    return neuronsDone / (double) neurons;
  }
}
