package org.reluatlas.network;

import java.util.OptionalDouble;
import java.util.OptionalLong;

/** What a file says about how far its network was trained. Immutable. */
public final class TrainingState {

  /** Nothing is known. */
  public static final TrainingState UNKNOWN = new TrainingState(null, null);

  private final Long epoch;
  private final Double loss;

  /**
   * What is told.
   *
   * @param epoch or step after which the file was saved; null when it is not known
   * @param loss at that epoch, possibly not finite; null when it is not known
   */
  public TrainingState(Long epoch, Double loss) {
    this.epoch = epoch;
    this.loss = loss;
  }

  /** The epoch, or the step, after which the file was saved. */
  public OptionalLong epoch() {
    return epoch == null ? OptionalLong.empty() : OptionalLong.of(epoch);
  }

  /** The loss at that epoch, possibly not finite. */
  public OptionalDouble loss() {
    return loss == null ? OptionalDouble.empty() : OptionalDouble.of(loss);
  }
}
