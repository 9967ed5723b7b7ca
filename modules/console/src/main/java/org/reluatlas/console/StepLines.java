package org.reluatlas.console;

import java.io.PrintStream;
import java.util.Locale;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;
import org.reluatlas.task.text.SentenceCase;

/** A line per step, with the time that the step before took when it was long. */
final class StepLines extends ConsoleProgress {

  private static final double LONG_SECONDS = 2;

  private final PrintStream out;
  private final LongSupplier nanoTime;
  private String step;
  private long begun;

  /**
   * Prints nothing yet.
   *
   * @param nanoTime as {@link System#nanoTime}
   */
  StepLines(PrintStream out, LongSupplier nanoTime, BooleanSupplier cancelled) {
    super(cancelled);
    this.out = out;
    this.nanoTime = nanoTime;
  }

  @Override
  public synchronized void begin(String newStep) {
    if (newStep.equals(step)) {
      return;
    }
    long now = nanoTime.getAsLong();
    double seconds = (now - begun) / 1e9;
    boolean tellsTime = step != null && seconds >= LONG_SECONDS;
    out.println(SentenceCase.of(newStep) + (tellsTime ? tookTime(seconds) : ""));
    step = newStep;
    begun = now;
  }

  private static String tookTime(double seconds) {
    return String.format(Locale.ROOT, " (the step before took %.1f s)", seconds);
  }

  @Override
  public synchronized void clear() {
    step = null;
  }
}
