package org.reluatlas.homology.growth;

import java.util.BitSet;
import org.reluatlas.homology.reduction.ColumnMatrix;
import org.reluatlas.homology.reduction.ColumnReducer;
import org.reluatlas.homology.reduction.ColumnRepresentation;
import org.reluatlas.homology.reduction.PivotColumn;
import org.reluatlas.task.Progress;

/**
 * The plain way to the rank of any ∂ₖ, which others are compared with: by reducing its transpose,
 * the coboundary map of the (k−1)-cells. The pivot of a column is its k-cell that is added first;
 * the k-cells that become pivots are those that raise the rank.
 *
 * <p>The set of pivots does not depend on the order of the columns, or on columns that are sums of
 * others. So the columns of the (k−1)-cells that end a class in some filtration are left out, the
 * same ones in all trials. The rest are independent up to the homology of the complex, so almost no
 * column is reduced to 0. See de Silva, Morozov, Vejdemo-Johansson, "Dualities in persistent
 * (co)homology", Inverse Problems 27 (2011).
 */
final class CoboundaryGrowth implements RankGrowth {

  private final int k;
  private final CoboundaryMatrix coboundary;
  private final PivotColumn work;

  CoboundaryGrowth(int k, CoboundaryMatrix coboundary, ColumnRepresentation columns) {
    this.k = k;
    this.coboundary = coboundary;
    work = columns.newColumn(coboundary.cells());
  }

  @Override
  public void sample(long seed, int[] at, int[] ranks, Progress progress) {
    int n = coboundary.cells();
    int[] order = new int[n];
    for (int i = 0; i < n; i++) {
      order[i] = i;
    }
    SplitMix64.ofCells(seed, k).shuffle(order, 0, n);
    BitSet endings = endings(order, progress);
    int rank = 0;
    int done = 0;
    for (int i = 0; i < at.length; i++) {
      for (; done < at[i]; done++) {
        rank += endings.get(done) ? 1 : 0;
      }
      ranks[i] = rank;
    }
  }

  private BitSet endings(int[] order, Progress progress) {
    int n = order.length;
    int[] rows = new int[n]; // the first one added is the largest row
    for (int p = 0; p < n; p++) {
      rows[order[p]] = n - 1 - p;
    }
    ColumnMatrix matrix = coboundary.withRows(rows);
    int[] columnOfPivot = ColumnReducer.noPivots(n);
    ColumnReducer reducer = new ColumnReducer(matrix, work, columnOfPivot, progress);
    for (int c = 0; c < matrix.columns(); c++) {
      reducer.reduce(c);
    }
    BitSet endings = new BitSet(n);
    for (int row = 0; row < n; row++) {
      endings.set(n - 1 - row, columnOfPivot[row] >= 0);
    }
    return endings;
  }
}
