package org.reluatlas.spectral.inverse;

import org.reluatlas.task.Progress;

/** Solves ∂ᵀ W_E ∂ y = b for right-hand sides b that sum to 0 over every component. */
public interface LaplacianInverse {

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
}
