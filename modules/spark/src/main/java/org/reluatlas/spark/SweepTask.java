package org.reluatlas.spark;

import java.io.Serializable;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.reluatlas.evolution.CheckpointFile;
import org.reluatlas.evolution.CheckpointQuestions;
import org.reluatlas.evolution.EpochRow;
import org.reluatlas.evolution.TrainingRun;
import org.reluatlas.task.CancelledException;

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
   * it has failed for the last time, that is its row.
   */
  EpochRow row(int run, int index) {
    try {
      return questions().row(run, index, new TaskProgress());
    } catch (CancelledException e) {
      throw e;
    } catch (RuntimeException | OutOfMemoryError | StackOverflowError e) {
      CheckpointFile checkpoint = runs.get(run).checkpoints().get(index);
      return EpochRow.failed(checkpoint, Attempts.last(e, checkpoint.path()));
    }
  }
}
