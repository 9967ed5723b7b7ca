package org.reluatlas.gephi.model;

import org.openide.util.NbBundle;
import org.reluatlas.task.ExplainedException;

/** A workspace holds no network where one is needed. */
public final class NoNetworkException extends ExplainedException {

  private static final long serialVersionUID = 1L;

  NoNetworkException(String message) {
    super(Fault.INPUT, null, "%s", message);
  }

  /** About a graph that was not made from a network. */
  public static NoNetworkException ofOtherGraph() {
    return new NoNetworkException(
        NbBundle.getMessage(NoNetworkException.class, "NoNetworkException.otherGraph"));
  }
}
