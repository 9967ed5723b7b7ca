package org.reluatlas.spectral;

import org.reluatlas.task.ExplainedException;

/** An eigenvector was not found to the residual asked for within the steps allowed. */
public final class NotConvergedException extends ExplainedException {

  private static final long serialVersionUID = 1L;

  NotConvergedException(String message) {
    super(Fault.RUN, null, "%s", message);
  }
}
