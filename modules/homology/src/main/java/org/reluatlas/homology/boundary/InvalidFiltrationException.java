package org.reluatlas.homology.boundary;

/** An order or values of cells that give no filtration. The message names the cell at fault. */
public final class InvalidFiltrationException extends IllegalArgumentException {

  private static final long serialVersionUID = 1L;

  /**
   * Refuses an order or values.
   *
   * @param message names the cell at fault
   */
  public InvalidFiltrationException(String message) {
    super(message);
  }
}
