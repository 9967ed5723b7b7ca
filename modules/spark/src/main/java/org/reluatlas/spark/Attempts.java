package org.reluatlas.spark;

import org.apache.spark.TaskContext;
import org.reluatlas.task.ExplainedException;

/** How often a task that fails unexpectedly is tried before its failure is its result. */
final class Attempts {

  static final int ALLOWED = 3;

  private Attempts() {}

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
