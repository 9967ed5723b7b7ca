package org.reluatlas.gephi.model;

import org.openide.util.NbBundle;

/** A workspace holds no network where one is needed. The message is a sentence for a person. */
public final class NoNetworkException extends IllegalStateException {

  private static final long serialVersionUID = 1L;

  NoNetworkException(String message) {
    super(message);
  }

  /** About a graph that was not made from a network. */
  public static NoNetworkException ofOtherGraph() {
    return new NoNetworkException(
        NbBundle.getMessage(NoNetworkException.class, "NoNetworkException.otherGraph"));
  }
}
