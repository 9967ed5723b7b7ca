package org.reluatlas.homology;

/** A result broke an identity that every right result keeps; it must not be used. */
public final class BettiIdentityException extends IllegalStateException {

  private static final long serialVersionUID = 1L;

  BettiIdentityException(String message) {
    super(message);
  }
}
