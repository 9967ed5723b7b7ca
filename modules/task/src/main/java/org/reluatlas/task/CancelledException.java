package org.reluatlas.task;

/** A computation ended because it was asked to; it has changed nothing. */
public final class CancelledException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** Made by {@link Progress#check()}. */
  public CancelledException() {
    super("cancelled");
  }
}
