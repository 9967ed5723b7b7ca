package org.reluatlas.spark;

import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.spark.api.java.JavaFutureAction;
import org.apache.spark.api.java.JavaSparkContext;
import org.reluatlas.spark.hadoop.HadoopWords;
import org.reluatlas.task.CancelledException;
import org.reluatlas.task.ExplainedException;
import org.reluatlas.task.Progress;

/** Waits for what Spark is doing. */
final class SparkWork {

  private static final long PATIENCE_MILLIS = 100;

  /** So long an executor may take to come before it is told that there is none. */
  private static final long EXECUTOR_NANOS = 20_000_000_000L;

  private SparkWork() {}

  /** Tells now and then what has come of the work. */
  interface Watch {

    /**
     * Tells the progress.
     *
     * @throws ExplainedException when the work is in vain
     */
    void look(Progress progress);
  }

  /**
   * The result of a job.
   *
   * @param kept what is left of the work when Spark gives up, to end the sentence with
   * @throws ExplainedException when Spark gives up, or the watch says that the work is in vain
   * @throws CancelledException when cancelled
   */
  static <T> T await(
      JavaFutureAction<T> job,
      JavaSparkContext spark,
      Watch watch,
      String kept,
      Progress progress) {
    long start = System.nanoTime();
    boolean isTold = false;
    while (true) {
      if (!isTold && System.nanoTime() - start > EXECUTOR_NANOS) {
        isTold = true;
        if (!hasExecutors(spark)) {
          progress.begin(
              "waiting for an executor: the cluster has no worker with a free core and "
                  + spark.getConf().get("spark.executor.memory", "1g")
                  + " of memory (spark.executor.memory)");
        }
      }
      try {
        return job.get(PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
      } catch (TimeoutException e) {
        look(job, watch, progress);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new CancelledException();
      } catch (CancellationException e) {
        throw new CancelledException();
      } catch (ExecutionException e) {
        throw ExplainedException.whileRunning(
            e, "Spark has given up (%s)%s", HadoopWords.of(e.getCause()), kept);
      }
    }
  }

  /** Beside this process, which is one of them. */
  private static boolean hasExecutors(JavaSparkContext spark) {
    return spark.isLocal() || spark.statusTracker().getExecutorInfos().length > 1;
  }

  private static void look(JavaFutureAction<?> job, Watch watch, Progress progress) {
    try {
      progress.check();
      watch.look(progress);
    } catch (CancelledException | ExplainedException e) {
      job.cancel(true);
      throw e;
    }
  }
}
