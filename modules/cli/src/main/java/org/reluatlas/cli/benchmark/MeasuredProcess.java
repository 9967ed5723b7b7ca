package org.reluatlas.cli.benchmark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;
import org.reluatlas.task.CancelledException;
import org.reluatlas.task.Progress;

/** A process that was run to its end, or to a limit: how it ended, what it printed and cost. */
public final class MeasuredProcess {

  private static final int PACE_MILLIS = 20;
  private static final String PEAK = "VmHWM:";

  private final boolean isInTime;
  private final int exitCode;
  private final String printed;
  private final String errors;
  private final double seconds;
  private final OptionalLong peakBytes;

  private MeasuredProcess(
      Integer exitCode, String printed, String errors, double seconds, OptionalLong peakBytes) {
    isInTime = exitCode != null;
    this.exitCode = isInTime ? exitCode : -1;
    this.printed = printed;
    this.errors = errors;
    this.seconds = seconds;
    this.peakBytes = peakBytes;
  }

  /**
   * Runs a command and waits for it.
   *
   * @param folder for what it prints; the folder stays
   * @param limit in seconds, after which it is stopped
   * @throws IOException when there is no such program
   * @throws org.reluatlas.task.CancelledException when cancelled; the process is stopped then
   */
  public static MeasuredProcess run(
      List<String> command, Path folder, double limit, Progress progress) throws IOException {
    Path out = folder.resolve("printed.txt");
    Path err = folder.resolve("errors.txt");
    long begin = System.nanoTime();
    Process process =
        new ProcessBuilder(command)
            .redirectOutput(out.toFile())
            .redirectError(err.toFile())
            .start();
    try {
      OptionalLong peak = OptionalLong.empty();
      boolean runs = true;
      double seconds = 0;
      while (runs && seconds < limit) {
        runs = !process.waitFor(PACE_MILLIS, TimeUnit.MILLISECONDS);
        seconds = (System.nanoTime() - begin) * 1e-9;
        OptionalLong now = peakOf(process.pid());
        peak = now.isPresent() ? now : peak;
        progress.check();
      }
      Integer exitCode = runs ? null : process.exitValue();
      return new MeasuredProcess(exitCode, text(out), text(err), seconds, peak);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CancelledException();
    } finally {
      process.destroyForcibly();
    }
  }

  private static String text(Path file) throws IOException {
    return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
  }

  /** The largest resident size so far, where Linux tells it. */
  private static OptionalLong peakOf(long pid) {
    Path status = Path.of("/proc", Long.toString(pid), "status");
    if (!Files.isReadable(status)) {
      return OptionalLong.empty();
    }
    try {
      return Files.readAllLines(status).stream()
          .filter(line -> line.startsWith(PEAK))
          .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) << 10)
          .findFirst();
    } catch (IOException | UncheckedIOException e) {
      return OptionalLong.empty(); // it has just ended
    }
  }

  /** Whether it ended by itself within the limit. */
  public boolean isInTime() {
    return isInTime;
  }

  /** Whether it ended in time and well. */
  public boolean isDone() {
    return isInTime && exitCode == 0;
  }

  /** What it wrote to standard output. */
  public String printed() {
    return printed;
  }

  /** The last line that it wrote to standard error, or nothing. */
  public String lastError() {
    String[] lines = errors.strip().split("\n", -1);
    return lines[lines.length - 1];
  }

  /** From start to end, or to the limit. */
  public double seconds() {
    return seconds;
  }

  /** The largest resident size in bytes, where the system tells it. */
  public OptionalLong peakBytes() {
    return peakBytes;
  }
}
