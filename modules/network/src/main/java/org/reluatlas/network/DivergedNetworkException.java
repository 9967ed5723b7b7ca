package org.reluatlas.network;

/** A weight is not a finite number, as happens when training diverges. */
public final class DivergedNetworkException extends NetworkFormatException {

  private static final long serialVersionUID = 1L;

  /** Made with a sentence that names the file, the place and the remedy. */
  public DivergedNetworkException(String message) {
    super(message);
  }
}
