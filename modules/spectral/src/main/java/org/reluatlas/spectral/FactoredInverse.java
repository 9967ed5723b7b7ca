package org.reluatlas.spectral;

import org.reluatlas.task.Progress;

/** Solves by the Cholesky factor of the grounded Laplacian. */
final class FactoredInverse implements LaplacianInverse {

  private final GroundedLaplacian grounded;
  private final CholeskyFactor factor;

  FactoredInverse(GroundedLaplacian grounded, AssemblyTree tree, Progress progress) {
    this.grounded = grounded;
    this.factor = MultifrontalCholesky.factor(tree, grounded.excess, progress);
  }

  @Override
  public void solve(double[] x, Progress progress) {
    int[] original = grounded.original;
    double[] reduced = new double[original.length];
    for (int i = 0; i < reduced.length; i++) {
      reduced[i] = x[original[i]];
    }
    progress.check();
    factor.solve(reduced);
    java.util.Arrays.fill(x, 0);
    for (int i = 0; i < reduced.length; i++) {
      x[original[i]] = reduced[i];
    }
  }
}
