package org.reluatlas.console;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Ctrl-C: asks the running command to stop, and holds the end of the program until the command has
 * cleaned up, for a few seconds at most.
 */
public final class Interrupt {

  private static final long PATIENCE_SECONDS = 15;

  private final CountDownLatch finished = new CountDownLatch(1);
  private volatile boolean asked;

  private Interrupt() {}

  /** Listens to the interrupts of this process. */
  public static Interrupt install() {
    Interrupt interrupt = new Interrupt();
    Runtime.getRuntime().addShutdownHook(new Thread(interrupt::stop, "interrupt"));
    return interrupt;
  }

  private void stop() {
    asked = true;
    try {
      if (!finished.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        System.err.println("relu-atlas: stopped before it could clean up");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Whether the user has asked to stop. */
  public boolean isAsked() {
    return asked;
  }

  /** The command is over: the program may end. */
  public void finished() {
    finished.countDown();
  }
}
