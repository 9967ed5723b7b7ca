package org.reluatlas.homology.boundary;

/** Arrays that are no boundary maps. The message names the dimension and the cell at fault. */
public final class InvalidComplexException extends IllegalArgumentException {

  private static final long serialVersionUID = 1L;

  InvalidComplexException(String message) {
    super(message);
  }
}
