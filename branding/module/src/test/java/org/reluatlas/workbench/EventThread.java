package org.reluatlas.workbench;

import java.util.function.BooleanSupplier;
import javax.swing.SwingUtilities;

/** Runs on the event thread, and waits for what happens there. */
public final class EventThread {

  private static final int PATIENCE = 20_000;
  private static final int PACE = 10;

  private EventThread() {}

  /** Runs to the end, after all that is queued. */
  public static void run(Runnable work) throws Exception {
    SwingUtilities.invokeAndWait(work);
  }

  /** Waits until it is so, asked on the event thread. */
  public static void await(BooleanSupplier condition) throws Exception {
    boolean[] isSo = {false};
    long end = System.nanoTime() + PATIENCE * 1_000_000L;
    while (!isSo[0]) {
      if (System.nanoTime() > end) {
        throw new AssertionError("Waited in vain");
      }
      Thread.sleep(PACE);
      run(() -> isSo[0] = condition.getAsBoolean());
    }
  }
}
