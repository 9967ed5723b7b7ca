package org.reluatlas.spectral;

import java.util.Arrays;
import org.reluatlas.task.Progress;

/** Solves by the Cholesky factor of the grounded Laplacian. */
final class FactoredInverse implements LaplacianInverse {

  private final int[] original;
  private final CholeskyFactor factor;

  FactoredInverse(GroundedLaplacian grounded, AssemblyTree tree, Progress progress) {
    this.original = grounded.original;
    this.factor = MultifrontalCholesky.factor(tree, grounded.excess, progress);
  }

  @Override
  public void solve(double[][] x, Progress progress) {
    progress.check();
    double[][] reduced = new double[x.length][original.length];
    for (int r = 0; r < x.length; r++) {
      for (int i = 0; i < original.length; i++) {
        reduced[r][i] = x[r][original[i]];
      }
    }
    factor.solve(reduced, progress);
    for (int r = 0; r < x.length; r++) {
      Arrays.fill(x[r], 0);
      for (int i = 0; i < original.length; i++) {
        x[r][original[i]] = reduced[r][i];
      }
    }
  }
}
