package org.reluatlas.gephi.window;

import java.util.function.Consumer;
import java.util.function.Supplier;
import javax.swing.SwingUtilities;
import org.openide.util.RequestProcessor;

/**
 * Reads a graph in the background, again and again, since nothing announces when a statistic or the
 * user has changed it. To be used in the event thread, which never waits.
 *
 * @param <T> what is read
 */
final class GraphWatch<T> {

  private static final RequestProcessor PROCESSOR = new RequestProcessor("ReLU graph watch");
  private static final long REST_NANOS = 500_000_000;

  /** It rests this many times longer than it looked. */
  private static final int REST_FACTOR = 10;

  private final Consumer<T> listener;
  private boolean isLooking;
  private Supplier<T> next;
  private long lookedUntil = System.nanoTime();
  private long rest;

  /** The listener receives in the event thread what was read. */
  GraphWatch(Consumer<T> listener) {
    this.listener = listener;
  }

  /** Looks, unless it does or has done just now. */
  void look(Supplier<T> reading) {
    if (!isLooking && System.nanoTime() - lookedUntil >= rest) {
      start(reading);
    }
  }

  /** Looks as soon as it can; of several readings that wait the last one counts. */
  void lookNow(Supplier<T> reading) {
    if (isLooking) {
      next = reading;
    } else {
      start(reading);
    }
  }

  private void start(Supplier<T> reading) {
    isLooking = true;
    PROCESSOR.post(
        () -> {
          long start = System.nanoTime();
          try {
            T found = reading.get();
            SwingUtilities.invokeLater(() -> listener.accept(found));
          } finally {
            long taken = System.nanoTime() - start;
            SwingUtilities.invokeLater(() -> rest(taken));
          }
        });
  }

  private void rest(long taken) {
    isLooking = false;
    lookedUntil = System.nanoTime();
    rest = Math.max(REST_NANOS, REST_FACTOR * taken);
    Supplier<T> waiting = next;
    next = null;
    if (waiting != null) {
      start(waiting);
    }
  }
}
