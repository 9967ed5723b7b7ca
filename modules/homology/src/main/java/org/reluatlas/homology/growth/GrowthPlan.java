package org.reluatlas.homology.growth;

import java.util.Optional;
import org.reluatlas.homology.boundary.BoundaryMatrices;
import org.reluatlas.homology.graph.CellGraph;
import org.reluatlas.homology.reduction.ClassEndings;

/**
 * Decides once for all trials how the growing rank of each ∂ₖ of a complex is computed: by
 * union-find where the topology allows it, by elimination otherwise. Immutable, shared by all
 * workers.
 */
public final class GrowthPlan {

  private final BoundaryMatrices complex;
  private final ClassEndings endings;
  private final Optional<CellGraph> skeleton;
  private final Optional<CellGraph> dual;
  private final Incidences[] boundaries;

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
    boundaries = new Incidences[complex.dimension() + 2];
    for (int k = 1; k <= complex.dimension(); k++) {
      if (!byUnionFind(k)) {
        require(k);
        require(k + 1);
      }
    }
  }

  private void require(int k) {
    if (boundaries[k] == null) {
      boundaries[k] =
          k <= complex.dimension()
              ? Incidences.boundary(complex, k)
              : Incidences.withoutRows(complex.count(k - 1)).transposed();
    }
  }

  /** Whether the rank of ∂ₖ, k ≥ 1, needs no elimination. */
  private boolean byUnionFind(int k) {
    int d = complex.dimension();
    if (k == 1 && skeleton.isPresent()) {
      return true;
    }
    return dual.isPresent() && (k == d || (k == d - 1 && endings.betti(k) == 0));
  }

  /**
   * About how many bytes a worker takes for maps that are eliminated; 0 if there are none.
   * Union-find takes no more than 16 for each cell.
   */
  public long workerBytes() {
    long most = 0;
    for (int k = 1; k <= complex.dimension(); k++) {
      if (!byUnionFind(k)) {
        most = Math.max(most, newElimination(k, new PivotMatrix(), new PivotMatrix()).bytes());
      }
    }
    return most;
  }

  /** A worker that runs trials on one thread. */
  public TrialWorker newWorker(SampleAxis axis) {
    TrialBuffers buffers = new TrialBuffers();
    PivotMatrix cuts = new PivotMatrix();
    PivotMatrix cycles = new PivotMatrix();
    RankGrowth[] growths = new RankGrowth[complex.dimension() + 1];
    for (int k = 1; k < growths.length; k++) {
      growths[k] = byUnionFind(k) ? newUnionFind(k, buffers) : newElimination(k, cuts, cycles);
    }
    return new TrialWorker(growths, axis);
  }

  private TwoSidedGrowth newElimination(int k, PivotMatrix cuts, PivotMatrix cycles) {
    return new TwoSidedGrowth(
        k,
        boundaries[k],
        boundaries[k + 1].transposed(),
        endings.betti(k),
        endings.rank(k),
        TwoSidedGrowth.CHEAP,
        cuts,
        cycles);
  }

  private RankGrowth newUnionFind(int k, TrialBuffers buffers) {
    int d = complex.dimension();
    if (k == 1 && skeleton.isPresent()) {
      return new ForestGrowth(skeleton.get(), buffers);
    }
    CellGraph graph = dual.orElseThrow();
    return k == d ? new TopGrowth(graph, d) : new DualGrowth(graph, k, endings.betti(d), buffers);
  }
}
