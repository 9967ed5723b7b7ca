package org.reluatlas.console;

import java.util.Optional;
import org.reluatlas.task.CancelledException;
import org.reluatlas.task.ExplainedException;
import org.reluatlas.task.ExplainedException.Fault;
import org.reluatlas.task.Setting;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** Turns what went wrong into one line and an exit code. */
public final class Failures {

  private static final String DEBUG = "relu-atlas.debug";

  private Failures() {}

  /** Runs the last subcommand, and treats running out of memory as any other failure. */
  public static int catchingErrors(ParseResult arguments) {
    try {
      return new CommandLine.RunLast().execute(arguments);
    } catch (OutOfMemoryError e) {
      return ofFailure(e, arguments.commandSpec().commandLine());
    }
  }

  /** Tells of wrong use, and returns the exit code. */
  public static int ofParameters(ParameterException e, String[] args) {
    CommandLine command = e.getCommandLine();
    String name = command.getCommandSpec().qualifiedName();
    command.getErr().println(name + ": " + oneLine(e.getMessage()) + " (see " + name + " --help)");
    trace(command, e);
    return CommandLine.ExitCode.USAGE;
  }

  /** Tells of a failure, and returns the exit code. */
  public static int ofExecution(Exception e, CommandLine command, ParseResult arguments) {
    return ofFailure(e, command);
  }

  private static int ofFailure(Throwable e, CommandLine command) {
    if (e instanceof CancelledException) {
      return report(command, e, "cancelled; nothing was written", CommandLine.ExitCode.SOFTWARE);
    }
    Optional<ExplainedException> explained = ExplainedException.about(e);
    if (explained.isEmpty()) {
      return reportDefect(command, e);
    }
    boolean isInput = explained.get().fault() == Fault.INPUT;
    int exitCode = isInput ? CommandLine.ExitCode.USAGE : CommandLine.ExitCode.SOFTWARE;
    return report(command, e, sentence(explained.get()), exitCode);
  }

  /** Any other exception is told as a defect, with the stack that its report needs. */
  private static int reportDefect(CommandLine command, Throwable e) {
    command
        .getErr()
        .println(
            "relu-atlas: this is a defect of ReLU Atlas ("
                + oneLine(e.toString())
                + "); please report it with the lines below");
    e.printStackTrace(command.getErr());
    return CommandLine.ExitCode.SOFTWARE;
  }

  private static int report(CommandLine command, Throwable e, String sentence, int exitCode) {
    command.getErr().println("relu-atlas: " + oneLine(sentence));
    trace(command, e);
    return exitCode;
  }

  private static void trace(CommandLine command, Throwable e) {
    if (Boolean.getBoolean(DEBUG)) {
      e.printStackTrace(command.getErr());
    }
  }

  /** On one line, with settings named by their options. */
  public static String sentence(ExplainedException e) {
    return oneLine(e.sentence(Failures::option));
  }

  private static String option(Setting setting) {
    return setting == Setting.MEMORY ? "RELU_ATLAS_JAVA_OPTIONS=-Xmx…" : "--" + setting;
  }

  private static String oneLine(String text) {
    return text.replaceAll("\\s*[\\r\\n]+\\s*", " ");
  }
}
