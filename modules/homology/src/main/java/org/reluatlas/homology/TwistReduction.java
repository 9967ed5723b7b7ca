package org.reluatlas.homology;

import java.util.BitSet;
import org.reluatlas.task.Progress;

/** {@link ReductionAlgorithm#TWIST}. */
final class TwistReduction {

  private final Filtration filtration;
  private final ColumnRepresentation columns;
  private final Progress progress;

  TwistReduction(Filtration filtration, ColumnRepresentation columns, Progress progress) {
    this.filtration = filtration;
    this.columns = columns;
    this.progress = progress;
  }

  PersistencePairs compute() {
    int[] deaths = ColumnReducer.noPivots(filtration.size());
    reduceDown(filtration.complex().dimension(), 1, new BitSet(), deaths);
    return new PersistencePairs(filtration, deaths);
  }

  /**
   * Reduces ∂ for dimensions {@code highest} down to {@code lowest}.
   *
   * @param without positions whose rows are known to be no pivots
   * @param deaths the pairs found so far, by birth; −1 for none; filled here
   */
  void reduceDown(int highest, int lowest, BitSet without, int[] deaths) {
    if (highest < lowest) {
      return;
    }
    ColumnMatrix matrix = ColumnMatrix.of(filtration, lowest, highest, without);
    PivotColumn work = columns.newColumn(filtration.size());
    ColumnReducer reducer = new ColumnReducer(matrix, work, deaths, progress);
    for (int k = highest; k >= lowest; k--) {
      reduceDimension(k, reducer, deaths);
    }
  }

  private void reduceDimension(int k, ColumnReducer reducer, int[] deaths) {
    int n = filtration.size();
    progress.begin("Persistence, boundary map " + k);
    for (int t = 0; t < n; t++) {
      if (deaths[t] < 0 && filtration.dimensionAt(t) == k) {
        reducer.reduce(t);
      }
      if ((t & 0xFFF) == 0) {
        progress.advance((double) t / n);
      }
    }
  }
}
