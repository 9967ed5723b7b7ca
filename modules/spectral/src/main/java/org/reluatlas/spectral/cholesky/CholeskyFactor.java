package org.reluatlas.spectral.cholesky;

import org.reluatlas.task.Progress;

/**
 * The supernodal Cholesky factor of a grounded Laplacian. Immutable.
 *
 * <p>A solve reads every entry of the factor twice, for two right-hand sides at a time, since
 * reading takes longer than the arithmetic.
 */
public final class CholeskyFactor {

  private final AssemblyTree tree;
  private final ParallelSubtrees subtrees;
  private final double[][] panels;

  private CholeskyFactor(AssemblyTree tree, ParallelSubtrees subtrees, double[][] panels) {
    this.tree = tree;
    this.subtrees = subtrees;
    this.panels = panels;
  }

  /**
   * Computes the factor of an analysed matrix.
   *
   * @param excess the excess of each vertex in the numbering of the given matrix, shape (n)
   * @throws org.reluatlas.task.CancelledException when cancelled
   */
  public static CholeskyFactor of(AssemblyTree tree, double[] excess, Progress progress) {
    ParallelSubtrees subtrees = new ParallelSubtrees(tree);
    double[][] panels = MultifrontalCholesky.panels(tree, subtrees, excess, progress);
    return new CholeskyFactor(tree, subtrees, panels);
  }

  /**
   * Solves for some right-hand sides, in place.
   *
   * @param x right-hand sides in the numbering of the given matrix, shape (r, n); on return the
   *     solutions
   * @throws org.reluatlas.task.CancelledException when cancelled
   */
  public void solve(double[][] x, Progress progress) {
    for (int r = 0; r < x.length; r += 2) {
      double[] second = r + 1 < x.length ? x[r + 1] : new double[x[r].length];
      new TriangularSolves(tree, panels, new double[][] {x[r], second}).solve(subtrees, progress);
    }
  }
}
