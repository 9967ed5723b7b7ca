package org.reluatlas.evolution;

import java.io.Serializable;
import java.nio.file.Path;

/** A checkpoint of a training run: a file and its epoch. Immutable. */
public final class CheckpointFile implements Serializable {

  private static final long serialVersionUID = 1L;

  private final SavedPath path;
  private final long epoch;

  /** A file and its epoch. */
  public CheckpointFile(Path path, long epoch) {
    this.path = new SavedPath(path);
    this.epoch = epoch;
  }

  /** Where the file is. */
  public Path path() {
    return path.path();
  }

  /** The epoch, or the step, after which it was saved. */
  public long epoch() {
    return epoch;
  }

  @Override
  public String toString() {
    return path() + " (epoch " + epoch + ")";
  }
}
