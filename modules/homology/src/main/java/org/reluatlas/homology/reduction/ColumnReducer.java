package org.reluatlas.homology.reduction;

import java.util.Arrays;
import org.reluatlas.task.Progress;
import org.reluatlas.task.Steps;

/**
 * Left-to-right column additions over Z2 until pivots are unique: the step that all reduction
 * algorithms share. Columns that need no addition are not copied. For use by one thread.
 */
public final class ColumnReducer {

  private final ColumnMatrix matrix;
  private final PivotColumn work;
  private final int[] columnOfPivot;
  private final Steps steps;
  private final int[][] reduced;
  private long kept;

  /**
   * A reducer without any reduced column.
   *
   * @param work the column to work on, 0 at first
   * @param columnOfPivot for each row the column with that pivot, −1 for none; filled here
   * @param progress is asked whether to go on
   */
  public ColumnReducer(
      ColumnMatrix matrix, PivotColumn work, int[] columnOfPivot, Progress progress) {
    this.matrix = matrix;
    this.work = work;
    this.columnOfPivot = columnOfPivot;
    steps = Steps.ofUnknownNumber(progress);
    reduced = new int[matrix.offsets.length - 1][];
  }

  /** An array of −1 for each row: no column has a pivot yet. */
  public static int[] noPivots(int rows) {
    int[] columnOfPivot = new int[rows];
    Arrays.fill(columnOfPivot, -1);
    return columnOfPivot;
  }

  /**
   * Reduces a column by those reduced before.
   *
   * @return whether it is not 0 then and has a pivot of its own
   * @throws org.reluatlas.task.CancelledException when cancelled
   */
  public boolean reduce(int column) {
    int from = matrix.offsets[column];
    int to = matrix.offsets[column + 1];
    steps.next();
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
      reduced[column] = work.drain();
      kept += reduced[column].length;
    }
    columnOfPivot[pivot] = column;
    return true;
  }

  /** The row indices, ascending, of a column that {@link #reduce} has reduced. */
  int[] rows(int column) {
    return reduced[column] != null
        ? reduced[column].clone()
        : Arrays.copyOfRange(matrix.rows, matrix.offsets[column], matrix.offsets[column + 1]);
  }

  /** The number of entries in all reduced columns, without those that needed no addition. */
  long kept() {
    return kept;
  }

  private int eliminate(int first) {
    int pivot = first;
    while (pivot >= 0 && columnOfPivot[pivot] >= 0) {
      steps.next();
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
}
