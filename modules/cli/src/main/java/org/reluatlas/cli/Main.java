package org.reluatlas.cli;

import java.util.logging.Level;
import java.util.logging.Logger;
import org.reluatlas.console.ConsoleProgress;
import org.reluatlas.console.Failures;
import org.reluatlas.console.Interrupt;
import org.reluatlas.console.Version;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The program {@code relu-atlas}. */
@Command(
    name = "relu-atlas",
    description =
        "Exact polyhedral decompositions of ReLU networks, their dual graphs and topology.",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    synopsisSubcommandLabel = "COMMAND",
    footer = {
      "",
      "Sweeps over many training runs, with Apache Spark, are a program of their own:"
          + " relu-atlas sweep --help."
    },
    subcommands = {
      AnalyzeCommand.class,
      BenchmarkCommand.class,
      EvolveCommand.class,
      ExportCommand.class,
      InfoCommand.class,
      GephiCommand.class
    })
public final class Main implements Runnable {

  /** Set by the launcher: the width of the terminal, or 0 when standard error is none. */
  private static final String COLUMNS = "relu-atlas.columns";

  private final ConsoleProgress progress;

  @Spec private CommandSpec spec;

  private Main(ConsoleProgress progress) {
    this.progress = progress;
  }

  /** Runs the command that the arguments name and ends the program with its exit code. */
  public static void main(String[] args) {
    // Gephi and NetBeans log much that is of no use here
    Logger.getLogger("").setLevel(Level.SEVERE);
    Interrupt interrupt = Interrupt.install();
    ConsoleProgress progress =
        ConsoleProgress.of(System.err, Integer.getInteger(COLUMNS, 0), interrupt::isAsked);
    int exitCode = commandLine(progress).execute(args);
    interrupt.finished();
    System.exit(exitCode);
  }

  /** The command line, for running in the same process. */
  static CommandLine commandLine(ConsoleProgress progress) {
    return new CommandLine(new Main(progress))
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setUsageHelpAutoWidth(true)
        .setExecutionStrategy(Failures::catchingErrors)
        .setExecutionExceptionHandler(Failures::ofExecution)
        .setParameterExceptionHandler(Failures::ofParameters);
  }

  ConsoleProgress progress() {
    return progress;
  }

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "a command is missing");
  }
}
