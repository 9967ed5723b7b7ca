package org.reluatlas.spectral.inverse;

import org.reluatlas.spectral.algebra.Adjacency;
import org.reluatlas.spectral.algebra.GroundedLaplacian;
import org.reluatlas.spectral.cholesky.AssemblyTree;
import org.reluatlas.spectral.ordering.MinimumDegree;
import org.reluatlas.task.Progress;

/** Solves ∂ᵀ W_E ∂ y = b for right-hand sides b that sum to 0 over every component. */
public interface LaplacianInverse {

  /** The usual limit for the number of entries of a Cholesky factor: 2 GB at 8 bytes each. */
  long DEFAULT_FACTOR_ENTRIES = 250_000_000;

  /**
   * Solves for some right-hand sides, in place.
   *
   * @param x right-hand sides, shape (r, n); on return solutions, which are unique up to a constant
   *     on each component
   * @throws org.reluatlas.task.CancelledException when cancelled
   */
  void solve(double[][] x, Progress progress);

  /** The name of the method, for a report. */
  String description();

  /**
   * Prepares the faster way to solve with a Laplacian: a Cholesky factor if the limit allows it,
   * conjugate gradients otherwise. The factor is computed here.
   *
   * @param maxFactorEntries the most entries that a factor may have, 8 bytes each
   * @param tolerance the relative residual that eigenpairs are to reach
   * @throws org.reluatlas.task.CancelledException when cancelled
   */
  static LaplacianInverse of(
      GroundedLaplacian grounded, long maxFactorEntries, double tolerance, Progress progress) {
    Adjacency graph = grounded.adjacency;
    progress.begin("ordering");
    AssemblyTree tree =
        AssemblyTree.of(graph, MinimumDegree.order(graph.start, graph.neighbour, progress));
    progress.check();
    if (new FactorBudget(maxFactorEntries).allows(tree, graph.neighbour.length / 2)) {
      progress.begin("Cholesky factorisation");
      return new FactoredInverse(grounded, tree, progress);
    }
    return new ConjugateGradientInverse(grounded, tolerance / 1000);
  }
}
