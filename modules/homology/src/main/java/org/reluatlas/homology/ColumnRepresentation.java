package org.reluatlas.homology;

/** How the column that a reduction works on is kept. All give the same pairs. */
public enum ColumnRepresentation {

  /** An ascending array, added by merging. */
  SORTED {
    @Override
    PivotColumn newColumn(int rows) {
      return new SortedColumn();
    }
  },

  /** A binary heap that cancels rows when they come to the top. */
  HEAP {
    @Override
    PivotColumn newColumn(int rows) {
      return new HeapColumn();
    }
  },

  /**
   * A 64-ary tree of bits; memory rows/8 bytes. Measured, it is near the sorted array on random
   * filtrations of dimension 2 and 3, and ahead of it in dimension 4, where columns grow long.
   */
  BIT_TREE {
    @Override
    PivotColumn newColumn(int rows) {
      return new BitTreeColumn(rows);
    }
  };

  /** An empty column for row indices 0 to {@code rows − 1}. */
  abstract PivotColumn newColumn(int rows);
}
