package org.reluatlas.gephi.window;

import java.awt.Color;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javax.swing.SwingUtilities;
import org.openide.util.RequestProcessor;

/**
 * Finds the colours of regions anew in the background, for nobody says when a statistic or a person
 * has changed a graph's colours or columns. To be used in the event thread.
 */
final class ColorWatch {

  private static final RequestProcessor PROCESSOR = new RequestProcessor("ReLU colours");
  private static final long REST_NANOS = 500_000_000;

  /** It rests this many times longer than it looked. */
  private static final int REST_FACTOR = 10;

  private boolean isLooking;
  private long lookedUntil = System.nanoTime();
  private long rest;

  /**
   * Looks, unless it does or has done just now.
   *
   * @param colors asked in the background
   * @param listener told in the event thread
   */
  void look(Supplier<Color[]> colors, Consumer<Color[]> listener) {
    if (isLooking || System.nanoTime() - lookedUntil < rest) {
      return;
    }
    isLooking = true;
    PROCESSOR.post(
        () -> {
          long start = System.nanoTime();
          try {
            Color[] found = colors.get();
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
  }
}
