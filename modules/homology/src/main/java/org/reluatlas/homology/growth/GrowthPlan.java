package org.reluatlas.homology.growth;

import java.util.Optional;
import org.reluatlas.homology.boundary.BoundaryMatrices;
import org.reluatlas.homology.graph.CellGraph;
import org.reluatlas.homology.reduction.ClassEndings;
import org.reluatlas.homology.reduction.ColumnRepresentation;

/**
 * Decides once for all trials how the growing rank of each ∂ₖ of a complex is computed: by
 * union-find where the topology allows it, by reduction otherwise. Immutable, shared by all
 * workers.
 */
public final class GrowthPlan {

  private final BoundaryMatrices complex;
  private final ClassEndings endings;
  private final Optional<CellGraph> skeleton;
  private final Optional<CellGraph> dual;
  private final CoboundaryMatrix[] coboundaries;

  /**
   * The plan for a complex. Time linear in the number of facets.
   *
   * @param endings of the complex
   */
  public GrowthPlan(BoundaryMatrices complex, ClassEndings endings) {
    this.complex = complex;
    this.endings = endings;
    skeleton = CellGraph.skeleton(complex);
    dual = CellGraph.dual(complex);
    coboundaries = new CoboundaryMatrix[complex.dimension() + 1];
    for (int k = 1; k <= complex.dimension(); k++) {
      if (!byUnionFind(k)) {
        coboundaries[k] = new CoboundaryMatrix(complex, k, endings);
      }
    }
  }

  /** Whether the rank of ∂ₖ, k ≥ 1, needs no reduction. */
  private boolean byUnionFind(int k) {
    int d = complex.dimension();
    if (k == 1 && skeleton.isPresent()) {
      return true;
    }
    return dual.isPresent() && (k == d || (k == d - 1 && endings.betti(k) == 0));
  }

  /** A worker that runs trials on one thread. */
  public TrialWorker newWorker(SampleAxis axis) {
    TrialBuffers buffers = new TrialBuffers();
    RankGrowth[] growths = new RankGrowth[complex.dimension() + 1];
    for (int k = 1; k < growths.length; k++) {
      growths[k] = newGrowth(k, buffers);
    }
    return new TrialWorker(growths, axis);
  }

  private RankGrowth newGrowth(int k, TrialBuffers buffers) {
    int d = complex.dimension();
    if (!byUnionFind(k)) {
      return new CoboundaryGrowth(k, coboundaries[k], ColumnRepresentation.BIT_TREE);
    }
    if (k == 1 && skeleton.isPresent()) {
      return new ForestGrowth(skeleton.get(), buffers);
    }
    CellGraph graph = dual.orElseThrow();
    return k == d ? new TopGrowth(graph, d) : new DualGrowth(graph, k, endings.betti(d), buffers);
  }
}
