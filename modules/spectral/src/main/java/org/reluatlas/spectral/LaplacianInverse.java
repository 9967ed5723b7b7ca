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
}
