package org.reluatlas.evolution;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.reluatlas.task.ExplainedException;
import org.reluatlas.task.Setting;

/** Where the losses of a run are, and which are missing. */
final class RunLosses {

  /** The file that is looked for in the folder of a run, or beside it. */
  static final String USUAL = "loss.csv";

  private final String losses;
  private final Path root;

  /**
   * How to find them.
   *
   * @param losses as of {@link TrainingRuns}, or null
   * @param root the folder that it is named from; null for that of the program
   */
  RunLosses(String losses, Path root) {
    this.losses = losses;
    this.root = root;
  }

  /** Those of the table, or else those that the checkpoints tell themselves. */
  LossTable of(String name, Path folder, Collection<CheckpointFile> checkpoints) {
    if (losses != null) {
      String named = losses.replace(TrainingRun.NAME, name);
      Path file = root == null ? Path.of(named) : root.resolve(named);
      if (!Files.exists(file)) {
        throw ExplainedException.ofInput("%s %s: there is no such file", Setting.LOSSES, file);
      }
      return LossTable.read(file);
    }
    Path usual = CheckpointFolder.beside(folder, USUAL);
    if (usual != null) {
      return LossTable.read(usual);
    }
    TreeMap<Long, Double> own = new TreeMap<>();
    for (CheckpointFile checkpoint : checkpoints) {
      CheckpointFolder.training(checkpoint.path())
          .loss()
          .ifPresent(loss -> own.put(checkpoint.epoch(), loss));
    }
    return LossTable.of(own);
  }

  /** A sentence about epochs without a loss; empty when there is none, or no loss at all. */
  Optional<String> missing(String name, LossTable table, Set<Long> epochs) {
    List<Long> missing =
        epochs.stream()
            .filter(epoch -> !Double.isFinite(table.loss(epoch)))
            .collect(Collectors.toList());
    return table.names().isEmpty() || missing.isEmpty()
        ? Optional.empty()
        : Optional.of(
            String.format(
                "%s: no finite loss is known for %d of %d epochs (%s)%s",
                name,
                missing.size(),
                epochs.size(),
                TrainingRuns.some(missing),
                otherEpochs(table, epochs)));
  }

  /** That a table has none of the epochs of a run; empty when it has some. */
  private static String otherEpochs(LossTable table, Set<Long> epochs) {
    List<Long> known = Arrays.stream(table.epochs()).boxed().collect(Collectors.toList());
    return table.file().isEmpty() || !Collections.disjoint(known, epochs)
        ? ""
        : String.format(
            "; the epochs in %s are others (%s), and %s says where the names of the checkpoints"
                + " have theirs",
            table.file().get(), TrainingRuns.some(known), Setting.EPOCH_PATTERN);
  }
}
