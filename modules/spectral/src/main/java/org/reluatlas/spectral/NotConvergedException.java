package org.reluatlas.spectral;

/** An eigenvector was not found to the residual asked for within the steps allowed. */
public final class NotConvergedException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  NotConvergedException(String message) {
    super(message);
  }
}
