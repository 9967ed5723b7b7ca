package org.reluatlas.homology.reduction;

import java.util.BitSet;
import org.reluatlas.homology.boundary.CellOrder;
import org.reluatlas.task.Progress;
import org.reluatlas.task.Steps;

/** {@link ReductionAlgorithm#STANDARD}. */
final class StandardReduction {

  private static final int STRIDE = 4096;

  private final CellOrder order;
  private final ColumnRepresentation columns;
  private final Progress progress;

  StandardReduction(CellOrder order, ColumnRepresentation columns, Progress progress) {
    this.order = order;
    this.columns = columns;
    this.progress = progress;
  }

  int[] deaths() {
    progress.begin("persistence");
    int n = order.size();
    int[] deaths = ColumnReducer.noPivots(n);
    ColumnMatrix matrix = ColumnMatrix.of(order, 1, order.complex().dimension(), new BitSet());
    ColumnReducer reducer = new ColumnReducer(matrix, columns.newColumn(n), deaths, progress);
    Steps steps = Steps.of(progress, n).every(STRIDE);
    for (int t = 0; t < n; t++) {
      steps.next();
      reducer.reduce(t);
    }
    return deaths;
  }
}
