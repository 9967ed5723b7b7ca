package org.reluatlas.analysis.morse;

/** Critical sets do not satisfy an identity that correct ones satisfy: a defect. */
public final class MorseIdentityException extends IllegalStateException {

  private static final long serialVersionUID = 1L;

  MorseIdentityException(String message) {
    super(message);
  }
}
