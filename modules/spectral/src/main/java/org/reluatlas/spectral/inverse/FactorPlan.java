package org.reluatlas.spectral.inverse;

import java.util.Optional;
import org.reluatlas.spectral.algebra.Adjacency;
import org.reluatlas.spectral.algebra.ConnectedComponents;
import org.reluatlas.spectral.algebra.GroundedLaplacian;
import org.reluatlas.spectral.cholesky.AssemblyTree;
import org.reluatlas.spectral.ordering.MinimumDegree;
import org.reluatlas.task.Progress;

/**
 * The ordering and symbolic analysis of a Cholesky factor, the same for all weights on the edges of
 * a graph; or the decision that a factor would take longer than an iteration or too much memory.
 * Immutable.
 */
public final class FactorPlan {

  /** The usual limit for the number of entries of a Cholesky factor: 2 GB at 8 bytes each. */
  public static final long DEFAULT_FACTOR_ENTRIES = 250_000_000;

  private final AssemblyTree tree;

  private FactorPlan(AssemblyTree tree) {
    this.tree = tree;
  }

  /**
   * Analyses a graph. Which way is taken depends on the graph and the limit only, not on the
   * machine.
   *
   * @param maxFactorEntries the most entries that a factor may have, 8 bytes each
   * @throws org.reluatlas.task.CancelledException when cancelled
   */
  public static FactorPlan of(
      Adjacency graph, ConnectedComponents components, long maxFactorEntries, Progress progress) {
    FactorBudget budget = new FactorBudget(maxFactorEntries);
    progress.begin("ordering");
    progress.check();
    if (!budget.mayAllow(graph)) {
      return new FactorPlan(null);
    }
    Adjacency rest = new GroundedLaplacian(graph, components).adjacency;
    AssemblyTree tree =
        AssemblyTree.of(rest, MinimumDegree.order(rest.start, rest.neighbour, progress));
    progress.check();
    return new FactorPlan(budget.allows(graph, tree) ? tree : null);
  }

  /**
   * The factor of a graph with the same edges and any weights, if there is to be one.
   *
   * @throws org.reluatlas.task.CancelledException when cancelled
   */
  public Optional<LaplacianInverse> factored(
      Adjacency graph, ConnectedComponents components, Progress progress) {
    if (tree == null) {
      return Optional.empty();
    }
    progress.begin("Cholesky factorisation");
    GroundedLaplacian grounded = new GroundedLaplacian(graph, components);
    return Optional.of(
        new FactoredInverse(grounded, tree.withMatrix(grounded.adjacency), progress));
  }
}
