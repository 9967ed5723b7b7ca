package org.reluatlas.cli;

import java.io.PrintStream;
import java.util.Locale;
import java.util.function.BooleanSupplier;
import org.reluatlas.task.Progress;

/**
 * Progress for a person: on a terminal one line that keeps changing and leaves no trace, elsewhere
 * a line per step.
 */
final class ConsoleProgress implements Progress {

  private static final long REDRAW_NANOS = 100_000_000;
  private static final String ERASE_LINE = "\r\u001B[K";

  private final PrintStream out;
  private final boolean terminal;
  private final BooleanSupplier cancelled;
  private String step = "";
  private boolean drawn;
  private volatile long lastDrawn;

  /**
   * Prepares.
   *
   * @param terminal whether {@code out} is a terminal
   * @param cancelled asked whether to go on, from any thread
   */
  ConsoleProgress(PrintStream out, boolean terminal, BooleanSupplier cancelled) {
    this.out = out;
    this.terminal = terminal;
    this.cancelled = cancelled;
    lastDrawn = System.nanoTime() - REDRAW_NANOS;
  }

  @Override
  public synchronized void begin(String newStep) {
    step = newStep;
    if (!terminal) {
      out.println(newStep);
      return;
    }
    draw(newStep + " …");
  }

  @Override
  public void advance(double fraction) {
    if (!terminal || System.nanoTime() - lastDrawn < REDRAW_NANOS) {
      return;
    }
    synchronized (this) {
      draw(String.format(Locale.ROOT, "%s … %d %%", step, (int) (100 * fraction)));
    }
  }

  private void draw(String text) {
    lastDrawn = System.nanoTime();
    out.print(ERASE_LINE + text);
    out.flush();
    drawn = true;
  }

  /** Clears the line for what comes next. */
  synchronized void clear() {
    if (drawn) {
      out.print(ERASE_LINE);
      out.flush();
      drawn = false;
    }
  }

  @Override
  public boolean isCancelled() {
    return cancelled.getAsBoolean();
  }
}
