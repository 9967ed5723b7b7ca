package org.reluatlas.evolution;

import java.nio.file.Path;

/** A checkpoint of a training run: a file and its epoch. Immutable. */
public final class CheckpointFile {

  private final Path path;
  private final long epoch;

  /** A file and its epoch. */
  public CheckpointFile(Path path, long epoch) {
    this.path = path;
    this.epoch = epoch;
  }

  /** Where the file is. */
  public Path path() {
    return path;
  }

  /** The epoch, or the step, after which it was saved. */
  public long epoch() {
    return epoch;
  }

  @Override
  public String toString() {
    return path + " (epoch " + epoch + ")";
  }
}
