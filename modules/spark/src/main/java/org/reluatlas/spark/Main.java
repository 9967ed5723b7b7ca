package org.reluatlas.spark;

import java.nio.file.Path;
import java.util.Arrays;
import org.reluatlas.console.ConsoleProgress;
import org.reluatlas.console.Failures;
import org.reluatlas.console.Interrupt;
import picocli.CommandLine;

/** The program behind {@code relu-atlas sweep}, and of {@code spark-submit}. */
public final class Main {

  /** Set by the launcher: the width of the terminal, or 0 when standard error is none. */
  private static final String COLUMNS = "relu-atlas.columns";

  private Main() {}

  /** Runs the sweep that the arguments describe and ends the program with its exit code. */
  public static void main(String[] args) {
    Interrupt interrupt = Interrupt.install();
    ConsoleProgress progress =
        ConsoleProgress.of(System.err, Integer.getInteger(COLUMNS, 0), interrupt::isAsked);
    int exitCode = commandLine(progress).execute(withoutCommand(args));
    interrupt.finished();
    System.exit(exitCode);
  }

  /** Launchers that cannot drop an argument hand on the word {@code sweep}. */
  private static String[] withoutCommand(String[] args) {
    boolean isNamed = args.length > 0 && args[0].equals("sweep");
    return isNamed ? Arrays.copyOfRange(args, 1, args.length) : args;
  }

  /** The command line, for running in the same process. */
  static CommandLine commandLine(ConsoleProgress progress) {
    return parser(new SweepCommand(progress))
        .setUsageHelpAutoWidth(true)
        .setExecutionStrategy(Failures::catchingErrors)
        .setExecutionExceptionHandler(Failures::ofExecution)
        .setParameterExceptionHandler(Failures::ofParameters);
  }

  /** Reads the arguments, the same on any machine. */
  static CommandLine parser(SweepCommand command) {
    return new CommandLine(command)
        .setCaseInsensitiveEnumValuesAllowed(true)
        .registerConverter(Path.class, new PathConverter());
  }
}
