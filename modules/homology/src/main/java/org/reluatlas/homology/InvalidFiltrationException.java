package org.reluatlas.homology;

/** An order of the cells that is no filtration; the message names the cell at fault. */
public final class InvalidFiltrationException extends IllegalArgumentException {

  private static final long serialVersionUID = 1L;

  InvalidFiltrationException(String message) {
    super(message);
  }
}
