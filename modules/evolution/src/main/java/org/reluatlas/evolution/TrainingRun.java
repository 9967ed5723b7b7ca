package org.reluatlas.evolution;

import java.io.Serializable;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The checkpoints of one training run, by ascending epoch, and its losses. Immutable. The losses
 * stay behind when it is serialised: no computation on a checkpoint needs them.
 */
public final class TrainingRun implements Serializable {

  private static final long serialVersionUID = 1L;

  /** Stands in the name of a file for the name of the run. */
  static final String NAME = "{run}";

  private final String name;
  private final SavedPath folder;
  private final List<CheckpointFile> checkpoints;
  private final transient LossTable losses;
  private final SavedPath pointsBeside;

  TrainingRun(
      String name,
      Path folder,
      List<CheckpointFile> checkpoints,
      LossTable losses,
      Path pointsBeside) {
    this.name = name;
    this.folder = new SavedPath(folder);
    this.checkpoints = List.copyOf(checkpoints);
    this.losses = losses;
    this.pointsBeside = pointsBeside == null ? null : new SavedPath(pointsBeside);
  }

  /** What it is called: the folder, with those above it as far as runs are told apart by them. */
  public String name() {
    return name;
  }

  /** A text in which {@code {run}} is replaced by the name of the run. */
  String inName(String text) {
    return text.replace(NAME, name);
  }

  /** The folder of the first checkpoint. */
  public Path folder() {
    return folder.path();
  }

  /** The checkpoints by ascending epoch. */
  public List<CheckpointFile> checkpoints() {
    return checkpoints;
  }

  /** The losses; none when there is no table. */
  public LossTable losses() {
    return losses == null ? LossTable.NONE : losses;
  }

  /** The file {@code points.csv} in the folder of the run or beside it, if there is one. */
  public Optional<Path> pointsBeside() {
    return Optional.ofNullable(pointsBeside).map(SavedPath::path);
  }
}
