package org.reluatlas.homology;

import java.util.BitSet;
import org.reluatlas.task.Progress;

/** {@link ReductionAlgorithm#STANDARD}. */
final class StandardReduction {

  private final Filtration filtration;
  private final ColumnRepresentation columns;
  private final Progress progress;

  StandardReduction(Filtration filtration, ColumnRepresentation columns, Progress progress) {
    this.filtration = filtration;
    this.columns = columns;
    this.progress = progress;
  }

  PersistencePairs compute() {
    int n = filtration.size();
    int[] deaths = ColumnReducer.noPivots(n);
    ColumnMatrix matrix =
        ColumnMatrix.of(filtration, 1, filtration.complex().dimension(), new BitSet());
    ColumnReducer reducer = new ColumnReducer(matrix, columns.newColumn(n), deaths, progress);
    for (int t = 0; t < n; t++) {
      reducer.reduce(t);
      if ((t & 0xFFF) == 0) {
        progress.advance((double) t / n);
      }
    }
    return new PersistencePairs(filtration, deaths);
  }
}
