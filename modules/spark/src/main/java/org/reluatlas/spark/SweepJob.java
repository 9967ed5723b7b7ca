package org.reluatlas.spark;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.spark.api.java.JavaFutureAction;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.util.LongAccumulator;
import org.reluatlas.evolution.EpochRow;
import org.reluatlas.task.CancelledException;
import org.reluatlas.task.ExplainedException;
import org.reluatlas.task.Progress;

/** All checkpoints of all runs, each of them a task of Spark. */
final class SweepJob {

  private static final long PATIENCE_MILLIS = 100;

  private final JavaSparkContext spark;
  private final SweepTask task;
  private final Progress progress;

  SweepJob(SparkSession session, SweepTask task, Progress progress) {
    spark = JavaSparkContext.fromSparkContext(session.sparkContext());
    this.task = task;
    this.progress = progress;
  }

  /**
   * Waits until every checkpoint has its row.
   *
   * @throws ExplainedException when the question cannot be asked, or Spark gives up
   * @throws CancelledException when cancelled; finished checkpoints are kept
   */
  SweepResult run() {
    task.questions(); // what is wrong with it is told here
    List<int[]> places = places();
    Broadcast<SweepTask> everywhere = spark.broadcast(task);
    LongAccumulator done = spark.sc().longAccumulator();
    progress.begin("Checkpoints");
    spark.setJobGroup("sweep", "checkpoints", true);
    JavaFutureAction<List<EpochRow>> job =
        spark
            .parallelize(places, places.size())
            .map(
                place -> {
                  EpochRow row = everywhere.value().row(place[0], place[1]);
                  done.add(1);
                  return row;
                })
            .collectAsync();
    return byRun(await(job, done, places.size()));
  }

  private List<int[]> places() {
    List<int[]> places = new ArrayList<>();
    for (int run = 0; run < task.runs().size(); run++) {
      for (int i = 0; i < task.runs().get(run).checkpoints().size(); i++) {
        places.add(new int[] {run, i});
      }
    }
    return places;
  }

  private List<EpochRow> await(
      JavaFutureAction<List<EpochRow>> job, LongAccumulator done, int total) {
    while (true) {
      try {
        return job.get(PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
      } catch (TimeoutException e) {
        if (progress.isCancelled()) {
          job.cancel(true);
          throw new CancelledException();
        }
        progress.advance(Math.min(1, done.value() / (double) total));
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new CancelledException();
      } catch (CancellationException e) {
        throw new CancelledException();
      } catch (ExecutionException e) {
        throw ExplainedException.whileRunning(
            e, "Spark has given up (%s); finished checkpoints are kept", e.getCause().getMessage());
      }
    }
  }

  private SweepResult byRun(List<EpochRow> all) {
    List<List<EpochRow>> rows = new ArrayList<>();
    int from = 0;
    for (int run = 0; run < task.runs().size(); run++) {
      int to = from + task.runs().get(run).checkpoints().size();
      rows.add(List.copyOf(all.subList(from, to)));
      from = to;
    }
    return new SweepResult(rows);
  }
}
