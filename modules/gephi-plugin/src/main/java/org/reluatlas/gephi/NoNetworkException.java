package org.reluatlas.gephi;

/** A workspace holds no network where one is needed. The message is a sentence for a person. */
public final class NoNetworkException extends IllegalStateException {

  private static final long serialVersionUID = 1L;

  NoNetworkException(String message) {
    super(message);
  }
}
