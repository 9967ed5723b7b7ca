package org.reluatlas.gephi.task;

import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;
import javax.swing.SwingUtilities;

/** Asks and acts on the event thread, and waits for what happens there. */
public final class EventThread {

  private static final int PATIENCE_SECONDS = 120;
  private static final int PACE_MILLIS = 20;

  private EventThread() {}

  /** What it returns there. */
  public static <T> T call(Callable<T> question) throws Exception {
    FutureTask<T> task = new FutureTask<>(question);
    SwingUtilities.invokeAndWait(task);
    return task.get();
  }

  /** Runs to the end there. */
  public static void run(Runnable action) throws Exception {
    call(
        () -> {
          action.run();
          return null;
        });
  }

  /** Asks until it is so. */
  public static void await(String what, Callable<Boolean> condition) throws Exception {
    long end = System.nanoTime() + PATIENCE_SECONDS * 1_000_000_000L;
    while (!call(condition)) {
      if (System.nanoTime() > end) {
        throw new AssertionError("waited in vain for " + what);
      }
      Thread.sleep(PACE_MILLIS);
    }
  }
}
