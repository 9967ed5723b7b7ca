package org.reluatlas.homology;

import org.reluatlas.homology.reduction.ColumnRepresentation;
import org.reluatlas.homology.reduction.ReductionAlgorithm;
import org.reluatlas.task.Progress;

/**
 * Persistent homology over Z2 of any filtration. Worst-case time is cubic in the number of cells;
 * on cell decompositions of boxes it is near linear. The result does not depend on the algorithm.
 * Immutable.
 */
public final class Persistence {

  private final ReductionAlgorithm algorithm;
  private final ColumnRepresentation columns;

  /** With union-find and the bit tree, the fastest combination in measurements. */
  public Persistence() {
    this(ReductionAlgorithm.UNION_FIND, ColumnRepresentation.BIT_TREE);
  }

  /** With any combination of algorithm and column representation. */
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
    return new PersistencePairs(
        filtration, algorithm.deaths(filtration.cellOrder(), columns, progress));
  }
}
