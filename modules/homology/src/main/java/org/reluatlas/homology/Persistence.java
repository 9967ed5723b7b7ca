package org.reluatlas.homology;

import org.reluatlas.task.Progress;

/**
 * Persistent homology over Z2 of any filtration. The time is cubic in the number of cells at worst
 * and near linear on cell decompositions of boxes; the result does not depend on the algorithm.
 */
public final class Persistence {

  private final ReductionAlgorithm algorithm;
  private final ColumnRepresentation columns;

  /**
   * With union-find and the bit tree: fast throughout when measured, the fastest where it is slow.
   */
  public Persistence() {
    this(ReductionAlgorithm.UNION_FIND, ColumnRepresentation.BIT_TREE);
  }

  /** With a choice of algorithm and column representation; any two go together. */
  public Persistence(ReductionAlgorithm algorithm, ColumnRepresentation columns) {
    this.algorithm = algorithm;
    this.columns = columns;
  }

  /**
   * The pairs of a filtration.
   *
   * @throws org.reluatlas.task.CancelledException when cancelled
   */
  public PersistencePairs compute(Filtration filtration, Progress progress) {
    return algorithm.reduce(filtration, columns, progress);
  }
}
