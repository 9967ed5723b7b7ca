package org.reluatlas.homology.growth;

import java.util.Arrays;
import org.reluatlas.homology.boundary.BoundaryMatrices;

/**
 * A sparse matrix over Z2, by rows and by columns. Immutable, the start of every trial; its arrays
 * are not to be written to.
 */
final class Incidences {

  /** Index in {@link #columns} at which each row begins, shape (rows + 1). */
  final int[] rowOffsets;

  /** The columns of all rows, row by row. */
  final int[] columns;

  /** Index in {@link #rows} at which each column begins, shape (columns + 1). */
  final int[] columnOffsets;

  /** The rows of all columns, column by column. */
  final int[] rows;

  private Incidences(int[] rowOffsets, int[] columns, int[] columnOffsets, int[] rows) {
    this.rowOffsets = rowOffsets;
    this.columns = columns;
    this.columnOffsets = columnOffsets;
    this.rows = rows;
  }

  /** ∂ₖ, 1 ≤ k ≤ d: a column for each k-cell, a row for each (k−1)-cell. */
  static Incidences boundary(BoundaryMatrices complex, int k) {
    int[] offsets = complex.offsets(k);
    int[] facets = complex.facets(k);
    int[] rowOffsets = new int[complex.count(k - 1) + 1];
    int[] cofaces = new int[facets.length];
    transpose(offsets, facets, rowOffsets, cofaces);
    return new Incidences(rowOffsets, cofaces, offsets, facets);
  }

  /** The same matrix with rows and columns exchanged. */
  Incidences transposed() {
    return new Incidences(columnOffsets, rows, rowOffsets, columns);
  }

  /** A matrix without rows. */
  static Incidences withoutRows(int columns) {
    return new Incidences(new int[1], new int[0], new int[columns + 1], new int[0]);
  }

  private static void transpose(int[] offsets, int[] entries, int[] toOffsets, int[] to) {
    for (int entry : entries) {
      toOffsets[entry + 1]++;
    }
    Arrays.parallelPrefix(toOffsets, Integer::sum);
    int[] next = toOffsets.clone();
    for (int c = 0; c + 1 < offsets.length; c++) {
      for (int i = offsets[c]; i < offsets[c + 1]; i++) {
        to[next[entries[i]]++] = c;
      }
    }
  }

  int rowCount() {
    return rowOffsets.length - 1;
  }

  int columnCount() {
    return columnOffsets.length - 1;
  }
}
