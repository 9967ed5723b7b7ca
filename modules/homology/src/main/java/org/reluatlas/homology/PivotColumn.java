package org.reluatlas.homology;

/**
 * The column that a reduction works on: a set of row indices, to which other columns are added over
 * Z2. Implementations keep scratch memory and are confined to one thread.
 */
interface PivotColumn {

  /**
   * Adds a column over Z2.
   *
   * @param rows ascending row indices, each once, in {@code rows[from … to−1]}
   */
  void add(int[] rows, int from, int to);

  /** The largest row index, −1 when the column is 0. */
  int pivot();

  /** The row indices in ascending order; the column is 0 afterwards. */
  int[] take();
}
