package org.reluatlas.console;

import java.io.PrintStream;
import java.util.function.BooleanSupplier;
import org.reluatlas.task.Progress;

/**
 * Progress for the user: on a terminal a bar that leaves no trace, elsewhere a line per step. Steps
 * may be told from several threads.
 */
public abstract class ConsoleProgress implements Progress {

  private final BooleanSupplier cancelled;

  ConsoleProgress(BooleanSupplier cancelled) {
    this.cancelled = cancelled;
  }

  /**
   * Shows nothing yet.
   *
   * @param columns the width of the terminal that {@code out} is, or 0 when it is none
   * @param cancelled asked whether to go on, from any thread
   */
  public static ConsoleProgress of(PrintStream out, int columns, BooleanSupplier cancelled) {
    return columns > 0
        ? new StepBar(out, columns, cancelled)
        : new StepLines(out, System::nanoTime, cancelled);
  }

  /** Clears the line for what comes next. */
  public abstract void clear();

  @Override
  public final boolean isCancelled() {
    return cancelled.getAsBoolean();
  }
}
