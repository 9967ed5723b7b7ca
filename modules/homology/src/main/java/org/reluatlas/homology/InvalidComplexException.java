package org.reluatlas.homology;

/** Boundary maps that are none; the message names the dimension and the cell at fault. */
public final class InvalidComplexException extends IllegalArgumentException {

  private static final long serialVersionUID = 1L;

  InvalidComplexException(String message) {
    super(message);
  }
}
