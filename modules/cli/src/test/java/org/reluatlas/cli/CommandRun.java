package org.reluatlas.cli;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.function.BooleanSupplier;
import org.reluatlas.console.ConsoleProgress;
import picocli.CommandLine;

/** One run of the command line in this process, with what it printed. */
final class CommandRun {

  static final Path SAMPLES = Path.of("../../sample-networks");

  final int exitCode;
  final String out;
  final String err;
  final String progress;

  private CommandRun(int exitCode, String out, String err, String progress) {
    this.exitCode = exitCode;
    this.out = out;
    this.err = err;
    this.progress = progress;
  }

  static CommandRun of(Object... arguments) {
    return cancelledWhen(() -> false, arguments);
  }

  static CommandRun cancelledWhen(BooleanSupplier cancelled, Object... arguments) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    ByteArrayOutputStream progress = new ByteArrayOutputStream();
    PrintStream stream = new PrintStream(progress, true, StandardCharsets.UTF_8);
    CommandLine commandLine = Main.commandLine(ConsoleProgress.of(stream, 0, cancelled));
    commandLine.setOut(new PrintWriter(out, true)).setErr(new PrintWriter(err, true));
    String[] texts = new String[arguments.length];
    for (int i = 0; i < texts.length; i++) {
      texts[i] = arguments[i].toString();
    }
    int exitCode = commandLine.execute(texts);
    return new CommandRun(
        exitCode, out.toString(), err.toString(), progress.toString(StandardCharsets.UTF_8));
  }

  static Path network(String sample) {
    return SAMPLES.resolve(sample).resolve("network.onnx");
  }

  static Path points(String sample) {
    return SAMPLES.resolve(sample).resolve("points.csv");
  }
}
