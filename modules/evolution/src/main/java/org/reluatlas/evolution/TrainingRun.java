package org.reluatlas.evolution;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The checkpoints of one training run, by ascending epoch, and its losses. Immutable. */
public final class TrainingRun {

  /** Stands in the name of a file for the name of the run. */
  static final String NAME = "{run}";

  private final String name;
  private final Path folder;
  private final List<CheckpointFile> checkpoints;
  private final LossTable losses;
  private final Path pointsBeside;

  TrainingRun(
      String name,
      Path folder,
      List<CheckpointFile> checkpoints,
      LossTable losses,
      Path pointsBeside) {
    this.name = name;
    this.folder = folder;
    this.checkpoints = List.copyOf(checkpoints);
    this.losses = losses;
    this.pointsBeside = pointsBeside;
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
    return folder;
  }

  /** The checkpoints by ascending epoch. */
  public List<CheckpointFile> checkpoints() {
    return checkpoints;
  }

  /** The losses; none when there is no table. */
  public LossTable losses() {
    return losses;
  }

  /** The file {@code points.csv} in the folder of the run or beside it, if there is one. */
  public Optional<Path> pointsBeside() {
    return Optional.ofNullable(pointsBeside);
  }
}
