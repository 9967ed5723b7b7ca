package org.reluatlas.evolution;

import java.util.Arrays;

/**
 * The epochs of the checkpoints of a run as times. What is seen at a checkpoint is there from its
 * epoch until the epoch of the next one, which does not belong to it; what is seen at the last one
 * is there at its epoch. Immutable.
 */
public final class EpochTimeline {

  private final long[] epochs;

  /** Rising epochs. */
  EpochTimeline(long... epochs) {
    this.epochs = epochs.clone();
  }

  /** The number of checkpoints, skipped ones left out. */
  public int checkpoints() {
    return epochs.length;
  }

  /** The epoch of a checkpoint. */
  public long epoch(int checkpoint) {
    return epochs[checkpoint];
  }

  /** The checkpoint whose epoch is the largest that is not larger; the first one for less. */
  public int at(double epoch) {
    int at = Arrays.binarySearch(epochs, (long) Math.floor(epoch));
    return Math.max(0, at >= 0 ? at : -at - 2);
  }

  /** When that which is seen at a checkpoint begins. */
  public double start(int checkpoint) {
    return epochs[checkpoint];
  }

  /**
   * The last moment of that which is seen at a checkpoint: the largest double below the next epoch,
   * since intervals of Gephi are closed.
   */
  public double end(int checkpoint) {
    return checkpoint == epochs.length - 1
        ? epochs[checkpoint]
        : Math.nextDown((double) epochs[checkpoint + 1]);
  }
}
