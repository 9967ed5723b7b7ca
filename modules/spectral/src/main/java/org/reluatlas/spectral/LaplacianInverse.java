package org.reluatlas.spectral;

import org.reluatlas.task.Progress;

/** Solves ∂ᵀ W_E ∂ y = b for right-hand sides that sum to 0 over every component. */
interface LaplacianInverse {

  /**
   * Solves in place.
   *
   * @param x the right-hand side, shape (n); on return a solution, fixed only up to a constant on
   *     each component
   */
  void solve(double[] x, Progress progress);
}
