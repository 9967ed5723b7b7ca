package org.reluatlas.console;

import org.reluatlas.evolution.EpochPattern;
import org.reluatlas.evolution.EpochSelection;
import org.reluatlas.evolution.TrainingRuns;
import picocli.CommandLine.Option;

/** Which checkpoints of training runs are looked at, and where their losses are. */
public final class RunOptions {

  @Option(
      names = "--losses",
      paramLabel = "CSV",
      description =
          "Table with a column epoch or step, one that is the loss (loss, train_loss, value), and"
              + " others. {run} in the name stands for the name of each run. Default: loss.csv in"
              + " the folder of the run or beside it.")
  private String losses;

  @Option(
      names = "--epochs",
      paramLabel = "A:B:STEP",
      description = "Only the epochs A, A + STEP, A + 2 STEP, … up to B. Default: all.")
  private String epochs = ":";

  @Option(
      names = "--epoch-pattern",
      paramLabel = "REGEX",
      description =
          "Where the epoch stands in the name of a file: its only group, such as"
              + " \"epoch=([0-9]+)\". Default: the number after epoch or ep,"
              + " or else after step or iter, or else the last one; decimal numbers do not count.")
  private String epochPattern;

  /**
   * Finds the runs as the options say.
   *
   * @throws org.reluatlas.task.ExplainedException when an option cannot be understood
   */
  public TrainingRuns finder() {
    EpochPattern pattern =
        epochPattern == null ? EpochPattern.USUAL : EpochPattern.parse(epochPattern);
    return new TrainingRuns(pattern, EpochSelection.parse(epochs), losses);
  }
}
