package org.reluatlas.spectral;

import org.reluatlas.task.Progress;

/** Solves ∂ᵀ W_E ∂ y = b for right-hand sides that sum to 0 over every component. */
interface LaplacianInverse {

  /**
   * Solves in place.
   *
   * @param x right-hand sides, shape (r, n); on return solutions, fixed only up to a constant on
   *     each component
   * @throws org.reluatlas.task.CancelledException when cancelled
   */
  void solve(double[][] x, Progress progress);

  /** What solves, in words for a report. */
  String description();

  /**
   * The faster way to solve with a Laplacian: the Cholesky factor where the budget allows it,
   * conjugate gradients elsewhere.
   *
   * @param tolerance the relative residual that is wanted of eigenpairs
   */
  static LaplacianInverse of(
      GroundedLaplacian grounded, FactorBudget budget, double tolerance, Progress progress) {
    Adjacency graph = grounded.adjacency;
    progress.begin("Ordering");
    AssemblyTree tree =
        AssemblyTree.of(graph, MinimumDegree.order(graph.start, graph.neighbour, progress));
    progress.check();
    if (budget.allows(tree, graph.neighbour.length / 2)) {
      progress.begin("Cholesky factorisation");
      return new FactoredInverse(grounded, tree, progress);
    }
    return new ConjugateGradientInverse(grounded, tolerance / 1000);
  }
}
