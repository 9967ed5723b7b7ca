package org.reluatlas.spectral;

import org.reluatlas.task.Progress;

/**
 * The supernodal Cholesky factor of a symmetric positive definite matrix, and its two solves.
 *
 * <p>Immutable. A solve reads every entry of the factor twice, for two right-hand sides at a time,
 * since the reading takes longer than the arithmetic.
 */
final class CholeskyFactor {

  private final AssemblyTree tree;
  private final Branches branches;
  private final double[][] panels;

  CholeskyFactor(AssemblyTree tree, Branches branches, double[][] panels) {
    this.tree = tree;
    this.branches = branches;
    this.panels = panels;
  }

  /**
   * Solves in place.
   *
   * @param x right-hand sides in the numbering handed to the analysis, shape (r, n); on return the
   *     solutions
   * @throws org.reluatlas.task.CancelledException when cancelled
   */
  void solve(double[][] x, Progress progress) {
    for (int r = 0; r < x.length; r += 2) {
      double[] second = r + 1 < x.length ? x[r + 1] : new double[x[r].length];
      new TriangularSolves(tree, panels, new double[][] {x[r], second}).solve(branches, progress);
    }
  }
}
