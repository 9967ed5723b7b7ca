package org.reluatlas.homology.reduction;

import java.util.BitSet;
import org.reluatlas.homology.boundary.BoundaryMatrices;
import org.reluatlas.homology.boundary.CellOrder;
import org.reluatlas.task.Progress;

/**
 * The cells that end a homology class in one filtration of a complex, and what follows from their
 * number in each dimension: the ranks of the boundary maps and the Betti numbers. Immutable.
 */
public final class ClassEndings {

  private final BitSet ids;
  private final int[] ranks;
  private final int[] betti;

  private ClassEndings(BoundaryMatrices complex, BitSet ids) {
    this.ids = ids;
    int d = complex.dimension();
    ranks = new int[d + 2];
    betti = new int[d + 1];
    for (int k = 0; k <= d; k++) {
      ranks[k] = ids.get(complex.firstId(k), complex.firstId(k + 1)).cardinality();
    }
    for (int k = 0; k <= d; k++) {
      betti[k] = complex.count(k) - ranks[k] - ranks[k + 1];
    }
  }

  /**
   * The endings in some filtration of a complex: by collapse where that reaches a point, in linear
   * time, as on a decomposition of a box; by matrix reduction otherwise.
   *
   * @throws org.reluatlas.task.CancelledException when cancelled
   */
  public static ClassEndings of(BoundaryMatrices complex, Progress progress) {
    Collapse collapse = new Collapse(complex);
    if (collapse.toPoint(progress)) {
      return new ClassEndings(complex, collapse.endings());
    }
    BitSet ids = new BitSet();
    CellOrder byId = CellOrder.byId(complex);
    for (int death :
        ReductionAlgorithm.UNION_FIND.deaths(byId, ColumnRepresentation.BIT_TREE, progress)) {
      if (death >= 0) {
        ids.set(byId.cellAt(death));
      }
    }
    return new ClassEndings(complex, ids);
  }

  /** Whether the cell with this id ends a class. */
  public boolean contains(int id) {
    return ids.get(id);
  }

  /** The rank of ∂ₖ, 0 ≤ k ≤ d + 1; 0 for k = 0 and k = d + 1. */
  public int rank(int k) {
    return ranks[k];
  }

  /** The Betti number βₖ of the whole complex, 0 ≤ k ≤ d. */
  public int betti(int k) {
    return betti[k];
  }

  /**
   * The positions of the cells that end a class in a filtration of the same complex. Near linear
   * where union-find suffices: dimension 3 or less, no (d−1)-cell a facet of three d-cells, and no
   * homology in dimension d − 1. By matrix reduction otherwise.
   *
   * @throws org.reluatlas.task.CancelledException when cancelled
   */
  public BitSet positionsIn(CellOrder order, Progress progress) {
    return new UnionFindReduction(order, ColumnRepresentation.BIT_TREE, progress)
        .endings(betti.length < 2 || betti[betti.length - 2] == 0);
  }
}
