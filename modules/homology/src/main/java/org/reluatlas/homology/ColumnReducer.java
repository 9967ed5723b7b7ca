package org.reluatlas.homology;

import java.util.Arrays;
import org.reluatlas.task.Progress;

/**
 * Left-to-right column additions over Z2 until pivots are unique: the step that all reduction
 * algorithms share. Columns that need no addition are never copied.
 */
final class ColumnReducer {

  private static final int CHECK_EVERY = 1 << 10;

  private final ColumnMatrix matrix;
  private final PivotColumn work;
  private final int[] columnOfPivot;
  private final Progress progress;
  private final int[][] reduced;
  private int untilCheck = CHECK_EVERY;

  /**
   * @param columnOfPivot for each row the column with that pivot, −1 for none; filled here
   */
  ColumnReducer(ColumnMatrix matrix, PivotColumn work, int[] columnOfPivot, Progress progress) {
    this.matrix = matrix;
    this.work = work;
    this.columnOfPivot = columnOfPivot;
    this.progress = progress;
    reduced = new int[matrix.offsets.length - 1][];
  }

  /** A table of pivots without any. */
  static int[] noPivots(int rows) {
    int[] columnOfPivot = new int[rows];
    Arrays.fill(columnOfPivot, -1);
    return columnOfPivot;
  }

  /**
   * Reduces a column by those reduced before.
   *
   * @return whether it is not 0, and so has a pivot of its own
   */
  boolean reduce(int column) {
    int from = matrix.offsets[column];
    int to = matrix.offsets[column + 1];
    checkNowAndThen();
    if (from == to) {
      return false;
    }
    int pivot = matrix.rows[to - 1];
    if (columnOfPivot[pivot] >= 0) {
      work.add(matrix.rows, from, to);
      pivot = eliminate(pivot);
      if (pivot < 0) {
        return false;
      }
      reduced[column] = work.take();
    }
    columnOfPivot[pivot] = column;
    return true;
  }

  private int eliminate(int first) {
    int pivot = first;
    while (pivot >= 0 && columnOfPivot[pivot] >= 0) {
      checkNowAndThen();
      addColumn(columnOfPivot[pivot]);
      pivot = work.pivot();
    }
    return pivot;
  }

  private void addColumn(int column) {
    int[] rows = reduced[column];
    if (rows != null) {
      work.add(rows, 0, rows.length);
    } else {
      work.add(matrix.rows, matrix.offsets[column], matrix.offsets[column + 1]);
    }
  }

  private void checkNowAndThen() {
    if (--untilCheck == 0) {
      untilCheck = CHECK_EVERY;
      progress.check();
    }
  }
}
