package org.reluatlas.cli;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.Optional;
import org.reluatlas.task.CancelledException;
import org.reluatlas.task.ExplainedException;
import org.reluatlas.task.ExplainedException.Fault;
import org.reluatlas.task.Setting;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** Turns what went wrong into one line and an exit code. */
final class Failures {

  private static final String DEBUG = "relu-atlas.debug";
  private static final String MORE_MEMORY = "give Java more memory (RELU_ATLAS_JAVA_OPTIONS=-Xmx…)";

  private Failures() {}

  /** Runs the last subcommand, and treats running out of memory as any other failure. */
  static int catchingErrors(ParseResult arguments) {
    try {
      return new CommandLine.RunLast().execute(arguments);
    } catch (OutOfMemoryError e) {
      return report(
          arguments.commandSpec().commandLine(), e, outOfMemory(), CommandLine.ExitCode.SOFTWARE);
    }
  }

  private static String outOfMemory() {
    return String.format(
        "out of memory with a heap of %d MB; make the domain smaller (--box), or %s",
        Runtime.getRuntime().maxMemory() >> 20, MORE_MEMORY);
  }

  static int ofParameters(ParameterException e, String[] args) {
    CommandLine command = e.getCommandLine();
    String name = command.getCommandSpec().qualifiedName();
    command.getErr().println(name + ": " + oneLine(e.getMessage()) + " (see " + name + " --help)");
    trace(command, e);
    return CommandLine.ExitCode.USAGE;
  }

  static int ofExecution(Exception e, CommandLine command, ParseResult arguments) {
    Optional<String> sentence = sentence(e);
    if (sentence.isEmpty()) {
      return reportDefect(command, e);
    }
    boolean isInput =
        e instanceof ExplainedException && ((ExplainedException) e).fault() == Fault.INPUT;
    int exitCode = isInput ? CommandLine.ExitCode.USAGE : CommandLine.ExitCode.SOFTWARE;
    return report(command, e, sentence.get(), exitCode);
  }

  /** Any other exception is told as a defect, with the stack that its report needs. */
  private static int reportDefect(CommandLine command, Exception e) {
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

  /** The sentence of a failure; empty when it is a defect. */
  private static Optional<String> sentence(Exception e) {
    if (e instanceof CancelledException) {
      return Optional.of("cancelled; nothing was written");
    }
    if (e instanceof ExplainedException) {
      return Optional.of(((ExplainedException) e).sentence(Failures::option));
    }
    if (e instanceof FileSystemException) {
      return Optional.of(fileFailure((FileSystemException) e));
    }
    return e instanceof IOException ? Optional.ofNullable(e.getMessage()) : Optional.empty();
  }

  private static String option(Setting setting) {
    return setting == Setting.MEMORY ? "RELU_ATLAS_JAVA_OPTIONS=-Xmx…" : "--" + setting;
  }

  private static String fileFailure(FileSystemException e) {
    String cause = e.getReason();
    if (cause == null && e instanceof AccessDeniedException) {
      cause = "permission denied";
    } else if (cause == null && e instanceof NoSuchFileException) {
      cause = "no such file or folder";
    }
    return e.getFile() + ": " + (cause == null ? e.getClass().getSimpleName() : cause);
  }

  private static String oneLine(String text) {
    return text.replaceAll("\\s*[\\r\\n]+\\s*", " ");
  }
}
