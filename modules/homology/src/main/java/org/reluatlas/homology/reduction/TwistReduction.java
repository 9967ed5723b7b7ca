package org.reluatlas.homology.reduction;

import java.util.BitSet;
import org.reluatlas.homology.boundary.CellOrder;
import org.reluatlas.task.Progress;
import org.reluatlas.task.Steps;

/** {@link ReductionAlgorithm#TWIST}. */
final class TwistReduction {

  private static final int STRIDE = 4096;

  private final CellOrder order;
  private final ColumnRepresentation columns;
  private final Progress progress;

  TwistReduction(CellOrder order, ColumnRepresentation columns, Progress progress) {
    this.order = order;
    this.columns = columns;
    this.progress = progress;
  }

  int[] deaths() {
    int[] deaths = ColumnReducer.noPivots(order.size());
    reduceDown(order.complex().dimension(), 1, new BitSet(), deaths);
    return deaths;
  }

  /**
   * Reduces ∂ₖ for k from {@code highest} down to {@code lowest}.
   *
   * @param without positions whose rows are known not to be pivots
   * @param deaths the pairs found so far, by birth; −1 for none; filled here
   */
  void reduceDown(int highest, int lowest, BitSet without, int[] deaths) {
    if (highest < lowest) {
      return;
    }
    ColumnMatrix matrix = ColumnMatrix.of(order, lowest, highest, without);
    PivotColumn work = columns.newColumn(order.size());
    ColumnReducer reducer = new ColumnReducer(matrix, work, deaths, progress);
    for (int k = highest; k >= lowest; k--) {
      reduceDimension(k, reducer, deaths);
    }
  }

  private void reduceDimension(int k, ColumnReducer reducer, int[] deaths) {
    progress.begin("persistence, boundary map " + k);
    Steps steps = Steps.of(progress, order.size()).every(STRIDE);
    for (int t = 0; t < order.size(); t++) {
      steps.next();
      if (deaths[t] < 0 && order.dimensionAt(t) == k) {
        reducer.reduce(t);
      }
    }
  }
}
