package org.reluatlas.task;

/** Waits for threads that must have ended, whatever happens, before anybody goes on. */
public final class ThreadEnds {

  private ThreadEnds() {}

  /**
   * Waits until all threads have ended. When the waiting thread is interrupted meanwhile, it goes
   * on to wait, and is interrupted when it returns.
   *
   * @param interruption tells the threads to end early
   */
  public static void await(Iterable<Thread> threads, Runnable interruption) {
    boolean interrupted = false;
    for (Thread thread : threads) {
      while (thread.isAlive()) {
        try {
          thread.join();
        } catch (InterruptedException e) {
          interrupted = true;
          interruption.run();
        }
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
