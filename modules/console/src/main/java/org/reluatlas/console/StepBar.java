package org.reluatlas.console;

import java.io.PrintStream;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import me.tongfei.progressbar.DefaultProgressBarRenderer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarConsumer;
import me.tongfei.progressbar.ProgressBarStyle;
import me.tongfei.progressbar.ProgressState;
import org.reluatlas.task.text.SentenceCase;

/** The last line of a terminal with the step, its share, a bar, the time and the time left. */
final class StepBar extends ConsoleProgress {

  private static final int UNITS = 1000;
  private static final int REDRAW_MILLIS = 100;

  private final Line line;
  private ProgressBar bar;
  private volatile long reached;

  /**
   * Draws nothing yet.
   *
   * @param columns the width of the terminal, at least 1
   */
  StepBar(PrintStream terminal, int columns, BooleanSupplier cancelled) {
    super(cancelled);
    line = new Line(terminal, columns);
  }

  @Override
  public synchronized void begin(String step) {
    clear();
    reached = -1;
    bar =
        new ProgressBarBuilder()
            .setTaskName(line.shortened(SentenceCase.of(step)))
            .setInitialMax(-1)
            .setUpdateIntervalMillis(REDRAW_MILLIS)
            .continuousUpdate()
            .setRenderer(new ShareAndTime())
            .setConsumer(line)
            .build();
  }

  @Override
  public void advance(double fraction) {
    long units = Math.round(UNITS * fraction);
    if (units > reached) {
      advanceTo(units);
    }
  }

  /** Threads may come out of order, and the bar does not go back. */
  private synchronized void advanceTo(long units) {
    if (bar != null && units > reached) {
      reached = units;
      bar.maxHint(UNITS).stepTo(units);
    }
  }

  @Override
  public synchronized void clear() {
    if (bar != null) {
      bar.close();
      bar = null;
      // the library leaves a bar on the line that was closed before it was drawn
      line.erase();
    }
  }

  private static final class Line implements ProgressBarConsumer {

    private static final String ERASE_REST = "\u001B[K";
    // where the terminal became narrower, the line is cut rather than continued in the next
    private static final String WRAP_OFF = "\u001B[?7l";
    private static final String WRAP_ON = "\u001B[?7h";

    private final PrintStream terminal;
    private final int columns;

    Line(PrintStream terminal, int columns) {
      this.terminal = terminal;
      this.columns = columns;
    }

    /** Leaves at least a third of the line to the bar and the times. */
    String shortened(String step) {
      int length = Math.max(2 * columns / 3, 4);
      return step.length() <= length ? step : step.substring(0, length - 3) + "...";
    }

    /** Leaves room for the two characters that a terminal adds when Ctrl-C is pressed. */
    @Override
    public int getMaxRenderedLength() {
      return columns - 3;
    }

    @Override
    public void accept(String text) {
      terminal.print(WRAP_OFF + "\r" + text + ERASE_REST + WRAP_ON);
      terminal.flush();
    }

    void erase() {
      accept("");
    }

    @Override
    public void close() {}
  }

  /** As the library draws it, but for the number of units, which says nothing. */
  private static final class ShareAndTime extends DefaultProgressBarRenderer {

    ShareAndTime() {
      super(
          ProgressBarStyle.ASCII,
          "",
          1,
          false,
          null,
          ChronoUnit.SECONDS,
          true,
          ShareAndTime::timeLeft);
    }

    private static Optional<Duration> timeLeft(ProgressState state) {
      double share = state.getNormalizedProgress();
      long millis = state.getTotalElapsed().toMillis();
      return share == 0
          ? Optional.empty()
          : Optional.of(Duration.ofMillis(Math.round(millis * (1 - share) / share)));
    }

    @Override
    protected String etaString(ProgressState state) {
      return super.etaString(state) + " left";
    }

    @Override
    protected String ratio(ProgressState state) {
      return "";
    }
  }
}
