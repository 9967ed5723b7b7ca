package org.reluatlas.cli;

import java.nio.file.Path;
import org.reluatlas.console.QuestionOptions;
import org.reluatlas.network.NetworkFiles;
import org.reluatlas.study.Problem;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** What is to be decomposed: the arguments that several commands share. */
final class ProblemOptions {

  @Parameters(paramLabel = "NETWORK", description = "Network file: " + NetworkFiles.FORMATS + ".")
  private Path network;

  @Mixin private QuestionOptions question;

  /**
   * The problem, read and checked.
   *
   * @throws org.reluatlas.task.ExplainedException when a file cannot be read, or the options do not
   *     fit together or the files
   */
  Problem problem() {
    return question.applyTo(Problem.of(network)).build();
  }

  /** The network file as it was named. */
  Path network() {
    return network;
  }
}
