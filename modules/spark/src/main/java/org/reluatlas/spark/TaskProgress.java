package org.reluatlas.spark;

import org.apache.spark.TaskContext;
import org.reluatlas.task.Progress;

/** The progress of a task on a worker, which is cancelled when Spark ends it. */
final class TaskProgress implements Progress {

  private final TaskContext context = TaskContext.get();

  @Override
  public boolean isCancelled() {
    return context.isInterrupted();
  }
}
