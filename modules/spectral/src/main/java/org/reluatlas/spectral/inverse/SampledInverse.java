package org.reluatlas.spectral.inverse;

import org.reluatlas.spectral.sampled.SampledCholesky;
import org.reluatlas.task.Progress;

/** Solves approximately, by a {@link SampledCholesky} factor alone: a preconditioner. */
public final class SampledInverse implements LaplacianInverse {

  private final SampledCholesky factor;

  /** The inverse of a factor. */
  public SampledInverse(SampledCholesky factor) {
    this.factor = factor;
  }

  @Override
  public String description() {
    return factor.description();
  }

  @Override
  public void solve(double[][] x, Progress progress) {
    progress.check();
    factor.solve(x);
  }
}
