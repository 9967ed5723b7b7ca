package org.reluatlas.homology;

import java.util.Arrays;
import java.util.BitSet;

/** A sparse matrix over Z2 in compressed columns, rows ascending within each column. */
final class ColumnMatrix {

  final int[] offsets;
  final int[] rows;

  /** Takes the arrays over. */
  ColumnMatrix(int[] offsets, int[] rows) {
    this.offsets = offsets;
    this.rows = rows;
  }

  /**
   * The boundary maps of some dimensions at once: column and row indices are positions.
   *
   * @param lowest the lowest dimension k ≥ 1 whose ∂ₖ is wanted; other columns are left empty
   * @param highest the highest
   * @param without positions whose rows are left out
   */
  static ColumnMatrix of(Filtration filtration, int lowest, int highest, BitSet without) {
    int[] offsets = new int[filtration.size() + 1];
    int[] rows = new int[entries(filtration.complex(), lowest, highest)];
    int size = 0;
    for (int t = 0; t < filtration.size(); t++) {
      int k = filtration.dimensionAt(t);
      if (k >= lowest && k <= highest) {
        size = appendColumn(filtration, t, k, without, rows, size);
        Arrays.sort(rows, offsets[t], size);
      }
      offsets[t + 1] = size;
    }
    return new ColumnMatrix(offsets, rows);
  }

  /** The number of columns. */
  int columns() {
    return offsets.length - 1;
  }

  private static int entries(ChainComplex complex, int lowest, int highest) {
    int entries = 0;
    for (int k = Math.max(1, lowest); k <= highest; k++) {
      entries = Math.addExact(entries, complex.facets(k).length);
    }
    return entries;
  }

  private static int appendColumn(
      Filtration filtration, int t, int k, BitSet without, int[] rows, int size) {
    ChainComplex complex = filtration.complex();
    int cell = filtration.cellAt(t) - complex.firstId(k);
    for (int i = 0; i < complex.facetCount(k, cell); i++) {
      int row = filtration.positionOf(k - 1, complex.facet(k, cell, i));
      if (!without.get(row)) {
        rows[size++] = row;
      }
    }
    return size;
  }
}
