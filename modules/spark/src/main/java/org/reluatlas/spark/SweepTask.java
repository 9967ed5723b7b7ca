package org.reluatlas.spark;

import java.io.Serializable;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.spark.util.CollectionAccumulator;
import org.reluatlas.evolution.CheckpointFile;
import org.reluatlas.evolution.CheckpointQuestions;
import org.reluatlas.evolution.EpochRow;
import org.reluatlas.evolution.TrainingRun;
import org.reluatlas.task.CancelledException;
import org.reluatlas.task.ExplainedException;

/**
 * What a worker does about one checkpoint. It carries the arguments of the sweep, from which each
 * Java virtual machine finds domain and points once.
 */
final class SweepTask implements Serializable {

  private static final long serialVersionUID = 1L;

  /** What this Java virtual machine has found, by sweep. */
  private static final Map<String, CheckpointQuestions> FOUND = new ConcurrentHashMap<>();

  private final String id = UUID.randomUUID().toString();
  private final ArrayList<String> arguments;
  private final String start;
  private final String version;
  private final ArrayList<TrainingRun> runs;
  private final ResultFolder folder;

  /**
   * A sweep.
   *
   * @param start the folder that files are named from
   */
  SweepTask(
      List<String> arguments,
      Path start,
      String version,
      List<TrainingRun> runs,
      ResultFolder folder) {
    this.start = start.toString();
    this.arguments = new ArrayList<>(arguments);
    this.version = version;
    this.runs = new ArrayList<>(runs);
    this.folder = folder;
  }

  List<TrainingRun> runs() {
    return runs;
  }

  /** What is asked about all checkpoints, found in this Java virtual machine. */
  CheckpointQuestions questions() {
    return FOUND.computeIfAbsent(
        id,
        sweep ->
            new CheckpointQuestions(
                runs, SweepCommand.settings(arguments, Path.of(start), version, folder)));
  }

  /** The sweep is over. */
  void forget() {
    FOUND.remove(id);
  }

  /**
   * The row of one checkpoint, on a worker. What fails unexpectedly is tried again by Spark; when
   * it has failed for the last time, that is its row. When the question cannot be asked, rows
   * cannot be kept, or the files of the run are out of reach, no other would fare better.
   *
   * @param vain where it is told then, in a sentence, that the work is in vain
   */
  EpochRow row(int run, int index, CollectionAccumulator<String> vain) {
    CheckpointFile checkpoint = runs.get(run).checkpoints().get(index);
    try {
      return questions().row(run, index, new TaskProgress());
    } catch (CancelledException e) {
      throw e;
    } catch (ExplainedException e) {
      Attempts.laterAgain(e);
      vain.add(e.getMessage());
      return EpochRow.failed(checkpoint, e);
    } catch (UncheckedIOException e) {
      Attempts.laterAgain(e);
      ExplainedException failure = ExplainedException.about(e).orElseThrow();
      if (!isInReach(runs.get(run).folder())) {
        vain.add(failure.getMessage());
      }
      return EpochRow.failed(checkpoint, failure);
    } catch (RuntimeException | OutOfMemoryError | StackOverflowError e) {
      return EpochRow.failed(checkpoint, Attempts.last(e, checkpoint.path()));
    }
  }

  private static boolean isInReach(Path folder) {
    try {
      return Files.exists(folder);
    } catch (UncheckedIOException e) {
      return false;
    }
  }
}
