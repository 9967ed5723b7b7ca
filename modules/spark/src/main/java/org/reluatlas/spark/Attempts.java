package org.reluatlas.spark;

import java.util.concurrent.TimeUnit;
import org.apache.spark.TaskContext;
import org.reluatlas.task.CancelledException;
import org.reluatlas.task.ExplainedException;

/** How often a task that fails unexpectedly is tried before its failure is its result. */
final class Attempts {

  static final int ALLOWED = 3;

  /** How long a file system that does not answer is left alone after each attempt but the last. */
  private static final int[] PAUSE_SECONDS = {1, 20};

  private Attempts() {}

  /**
   * Waits and then fails here, so that Spark tries the task that this thread is at again; returns
   * at once when it was the last attempt.
   *
   * @throws IllegalStateException when there are attempts left
   * @throws CancelledException when the task is ended meanwhile
   */
  static void laterAgain(Throwable failure) {
    int attempt = TaskContext.get().attemptNumber();
    if (attempt < ALLOWED - 1) {
      try {
        TimeUnit.SECONDS.sleep(PAUSE_SECONDS[attempt]);
      } catch (InterruptedException e) {
        throw new CancelledException();
      }
      throw new IllegalStateException(failure.toString(), failure);
    }
  }

  /**
   * The failure of the last attempt of the task that this thread is at. A former one fails here, so
   * that Spark tries the task again.
   *
   * @param what the task is about, to begin a sentence with
   * @throws IllegalStateException when there are attempts left
   */
  static ExplainedException last(Throwable failure, Object what) {
    if (TaskContext.get().attemptNumber() < ALLOWED - 1) {
      throw new IllegalStateException(failure.toString(), failure);
    }
    return ExplainedException.about(failure)
        .orElseGet(
            () ->
                ExplainedException.whileRunning(
                    failure, "%s: failed %d times (%s)", what, ALLOWED, failure));
  }
}
