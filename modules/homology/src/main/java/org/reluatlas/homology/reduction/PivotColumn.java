package org.reluatlas.homology.reduction;

/**
 * The column that a reduction works on: a set of row indices, to which other columns are added over
 * Z2. Implementations keep their buffers and are for use by one thread.
 */
public interface PivotColumn {

  /**
   * Adds a column over Z2.
   *
   * @param rows ascending row indices, each once, in {@code rows[from … to−1]}
   */
  void add(int[] rows, int from, int to);

  /** The largest row index; −1 if the column is 0. */
  int pivot();

  /** Returns the row indices in ascending order and sets the column to 0. */
  int[] drain();
}
