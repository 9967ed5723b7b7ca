package org.reluatlas.homology;

import java.util.Optional;
import org.reluatlas.task.Progress;

/**
 * Which way to find the growing rank of each ∂ₖ of a complex, decided once for all trials: by
 * union-find where the topology gives it, by reduction elsewhere. Immutable, shared by all workers.
 */
final class GrowthPlan {

  private final ChainComplex complex;
  private final BettiNumbers betti;
  private final Optional<CellGraph> skeleton;
  private final Optional<CellGraph> dual;
  private final CoboundaryMatrix[] coboundaries;

  GrowthPlan(ChainComplex complex, Progress progress) {
    this.complex = complex;
    betti = BettiNumbers.of(complex, progress);
    skeleton = CellGraph.skeleton(complex);
    dual = CellGraph.dual(complex);
    coboundaries = new CoboundaryMatrix[complex.dimension() + 1];
    for (int k = 1; k <= complex.dimension(); k++) {
      if (!byUnionFind(k)) {
        coboundaries[k] = new CoboundaryMatrix(complex, k, betti);
      }
    }
  }

  BettiNumbers betti() {
    return betti;
  }

  /** Whether the rank of ∂ₖ, k ≥ 1, needs no reduction. */
  boolean byUnionFind(int k) {
    int d = complex.dimension();
    if (k == 1 && skeleton.isPresent()) {
      return true;
    }
    return dual.isPresent() && (k == d || (k == d - 1 && betti.get(k) == 0));
  }

  /** One for each k ≥ 1, for one worker; entry 0 is empty. */
  RankGrowth[] newGrowths() {
    Scratch scratch = new Scratch();
    RankGrowth[] growths = new RankGrowth[complex.dimension() + 1];
    for (int k = 1; k < growths.length; k++) {
      growths[k] = newGrowth(k, scratch);
    }
    return growths;
  }

  private RankGrowth newGrowth(int k, Scratch scratch) {
    int d = complex.dimension();
    if (!byUnionFind(k)) {
      return new CoboundaryGrowth(k, coboundaries[k], ColumnRepresentation.BIT_TREE);
    }
    if (k == 1 && skeleton.isPresent()) {
      return new ForestGrowth(skeleton.get(), scratch);
    }
    CellGraph graph = dual.orElseThrow();
    return k == d ? new TopGrowth(graph, d) : new DualGrowth(graph, k, betti.get(d), scratch);
  }
}
