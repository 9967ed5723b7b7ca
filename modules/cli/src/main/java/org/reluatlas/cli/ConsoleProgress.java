package org.reluatlas.cli;

import java.io.PrintStream;
import java.util.function.BooleanSupplier;
import org.reluatlas.task.Progress;

/**
 * Progress for the user: on a terminal a bar that leaves no trace, elsewhere a line per step. Steps
 * may be told from several threads.
 */
final class ConsoleProgress implements Progress {

  private final StepDisplay display;
  private final BooleanSupplier cancelled;

  /**
   * Prepares.
   *
   * @param columns the width of the terminal that {@code out} is, or 0 when it is none
   * @param cancelled asked whether to go on, from any thread
   */
  ConsoleProgress(PrintStream out, int columns, BooleanSupplier cancelled) {
    display = columns > 0 ? new StepBar(out, columns) : new StepLines(out, System::nanoTime);
    this.cancelled = cancelled;
  }

  @Override
  public void begin(String step) {
    display.begin(step);
  }

  @Override
  public void advance(double fraction) {
    display.advance(fraction);
  }

  /** Clears the line for what comes next. */
  void clear() {
    display.end();
  }

  @Override
  public boolean isCancelled() {
    return cancelled.getAsBoolean();
  }
}
