package org.reluatlas.task;

/** Cancelled from the beginning. */
public final class CancelledProgress implements Progress {

  @Override
  public boolean isCancelled() {
    return true;
  }
}
