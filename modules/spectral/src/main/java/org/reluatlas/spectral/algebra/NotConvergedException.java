package org.reluatlas.spectral.algebra;

import org.reluatlas.task.ExplainedException;

/** An iteration did not reach the accuracy asked for within its maximum number of steps. */
public final class NotConvergedException extends ExplainedException {

  private static final long serialVersionUID = 1L;

  /**
   * The failure of one iteration.
   *
   * @param message a sentence for the user, see {@link ExplainedException}
   */
  public NotConvergedException(String message) {
    super(Fault.RUN, null, "%s", message);
  }
}
