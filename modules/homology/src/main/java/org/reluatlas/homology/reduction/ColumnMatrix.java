package org.reluatlas.homology.reduction;

import java.util.Arrays;
import java.util.BitSet;
import org.reluatlas.homology.boundary.BoundaryMatrices;
import org.reluatlas.homology.boundary.CellOrder;

/** A sparse matrix over Z2 in compressed columns, rows ascending within each column. */
public final class ColumnMatrix {

  final int[] offsets;
  final int[] rows;

  /**
   * The matrix in these arrays, which are kept, not copied.
   *
   * @param offsets the index in {@code rows} at which each column begins, shape (columns + 1)
   * @param rows the row indices, column by column
   */
  public ColumnMatrix(int[] offsets, int[] rows) {
    this.offsets = offsets;
    this.rows = rows;
  }

  /**
   * The boundary maps of some dimensions in one matrix; row and column indices are positions. The
   * columns of cells of other dimensions are empty.
   *
   * @param lowest the lowest dimension k ≥ 1 of the maps ∂ₖ
   * @param highest the highest dimension
   * @param without the positions whose rows are left out
   */
  static ColumnMatrix of(CellOrder order, int lowest, int highest, BitSet without) {
    int[] offsets = new int[order.size() + 1];
    int[] rows = new int[entries(order.complex(), lowest, highest)];
    int size = 0;
    for (int t = 0; t < order.size(); t++) {
      int k = order.dimensionAt(t);
      if (k >= lowest && k <= highest) {
        size = appendColumn(order, t, k, without, rows, size);
        Arrays.sort(rows, offsets[t], size);
      }
      offsets[t + 1] = size;
    }
    return new ColumnMatrix(offsets, rows);
  }

  /** The number of columns. */
  public int columns() {
    return offsets.length - 1;
  }

  private static int entries(BoundaryMatrices complex, int lowest, int highest) {
    int entries = 0;
    for (int k = Math.max(1, lowest); k <= highest; k++) {
      entries = Math.addExact(entries, complex.facets(k).length);
    }
    return entries;
  }

  private static int appendColumn(
      CellOrder order, int t, int k, BitSet without, int[] rows, int size) {
    BoundaryMatrices complex = order.complex();
    int cell = order.cellAt(t) - complex.firstId(k);
    for (int i = 0; i < complex.facetCount(k, cell); i++) {
      int row = order.positionOf(k - 1, complex.facet(k, cell, i));
      if (!without.get(row)) {
        rows[size++] = row;
      }
    }
    return size;
  }
}
