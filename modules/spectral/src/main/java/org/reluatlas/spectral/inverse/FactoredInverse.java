package org.reluatlas.spectral.inverse;

import java.util.Arrays;
import org.reluatlas.spectral.algebra.GroundedLaplacian;
import org.reluatlas.spectral.cholesky.AssemblyTree;
import org.reluatlas.spectral.cholesky.CholeskyFactor;
import org.reluatlas.task.Progress;
import org.reluatlas.task.text.NumberText;

/** Solves by the Cholesky factor of the grounded Laplacian. */
final class FactoredInverse implements LaplacianInverse {

  private final GroundedLaplacian grounded;
  private final CholeskyFactor factor;
  private final String description;

  FactoredInverse(GroundedLaplacian grounded, AssemblyTree tree, Progress progress) {
    this.grounded = grounded;
    this.factor = CholeskyFactor.of(tree, grounded.excess, progress);
    this.description = "Cholesky factor of " + NumberText.count(tree.entries()) + " entries";
  }

  @Override
  public String description() {
    return description;
  }

  @Override
  public void solve(double[][] x, Progress progress) {
    progress.check();
    double[][] reduced = new double[x.length][];
    Arrays.setAll(reduced, r -> grounded.restricted(x[r]));
    factor.solve(reduced, progress);
    for (int r = 0; r < x.length; r++) {
      grounded.extend(reduced[r], x[r]);
    }
  }
}
