package org.reluatlas.homology.reduction;

import org.reluatlas.homology.boundary.CellOrder;
import org.reluatlas.task.Progress;

/** How persistence pairs are computed. All give the same pairs with any representation. */
public enum ReductionAlgorithm {

  /**
   * All columns from left to right: Edelsbrunner, Letscher, Zomorodian, "Topological persistence
   * and simplification", 2002.
   */
  STANDARD {
    @Override
    public int[] deaths(CellOrder order, ColumnRepresentation columns, Progress progress) {
      return new StandardReduction(order, columns, progress).deaths();
    }
  },

  /**
   * From the highest dimension down, so that the column of a cell already paired as a birth is
   * known to be 0: Chen, Kerber, "Persistent homology computation with a twist", 2011.
   */
  TWIST {
    @Override
    public int[] deaths(CellOrder order, ColumnRepresentation columns, Progress progress) {
      return new TwistReduction(order, columns, progress).deaths();
    }
  },

  /**
   * Union-find for ∂₁ and, if no (d−1)-cell is a facet of three d-cells, for ∂_d; the twist for the
   * maps between.
   */
  UNION_FIND {
    @Override
    public int[] deaths(CellOrder order, ColumnRepresentation columns, Progress progress) {
      return new UnionFindReduction(order, columns, progress).deaths();
    }
  };

  /**
   * Pairs the cells of a filtration.
   *
   * @return for each position at which a class begins that of the cell that ends it; −1 for all
   *     others; shape (number of cells)
   * @throws org.reluatlas.task.CancelledException when cancelled
   */
  public abstract int[] deaths(CellOrder order, ColumnRepresentation columns, Progress progress);
}
