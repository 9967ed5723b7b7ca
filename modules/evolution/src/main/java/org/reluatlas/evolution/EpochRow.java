package org.reluatlas.evolution;

import java.io.Serializable;
import java.util.Optional;
import org.reluatlas.network.DivergedNetworkException;
import org.reluatlas.task.ExplainedException;

/** What was found out about one checkpoint, or why nothing was. Immutable. */
public final class EpochRow implements Serializable {

  private static final long serialVersionUID = 1L;

  private final CheckpointFile checkpoint;
  private final Measures measures;
  private final String key;
  private final ExplainedException failure;

  private EpochRow(
      CheckpointFile checkpoint, Measures measures, String key, ExplainedException failure) {
    this.checkpoint = checkpoint;
    this.measures = measures;
    this.key = key;
    this.failure = failure;
  }

  static EpochRow of(CheckpointFile checkpoint, CheckpointRecord record) {
    return new EpochRow(checkpoint, record.measures(), record.key(), null);
  }

  /** The row of a checkpoint that nothing is known of. */
  public static EpochRow failed(CheckpointFile checkpoint, ExplainedException failure) {
    return new EpochRow(checkpoint, Measures.NONE, null, failure);
  }

  /** The checkpoint. */
  public CheckpointFile checkpoint() {
    return checkpoint;
  }

  /** The epoch of the checkpoint. */
  public long epoch() {
    return checkpoint.epoch();
  }

  /** The measures; none when there was a failure. */
  public Measures measures() {
    return measures;
  }

  /** Why the checkpoint was skipped, in one sentence; empty when it was not. */
  public Optional<String> failure() {
    return Optional.ofNullable(failure).map(Throwable::getMessage);
  }

  /** The same as an exception, whose sentence can name settings as a face does. */
  public Optional<ExplainedException> explanation() {
    return Optional.ofNullable(failure);
  }

  /** Whether the checkpoint was skipped since a weight is no finite number. */
  public boolean isDiverged() {
    return failure instanceof DivergedNetworkException;
  }

  /** Whether there are measures. */
  public boolean isPresent() {
    return failure == null;
  }

  String key() {
    return key;
  }
}
