package org.reluatlas.homology;

/** A result does not satisfy an identity that every correct result satisfies: a defect. */
public final class BettiIdentityException extends IllegalStateException {

  private static final long serialVersionUID = 1L;

  BettiIdentityException(String message) {
    super(message);
  }
}
