package org.reluatlas.spark;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.spark.api.java.JavaFutureAction;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.util.CollectionAccumulator;
import org.apache.spark.util.LongAccumulator;
import org.reluatlas.evolution.EpochRow;
import org.reluatlas.task.ExplainedException;
import org.reluatlas.task.Progress;

/** All checkpoints of all runs, each of them a task of Spark. */
final class SweepJob {

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
   * @throws org.reluatlas.task.ExplainedException when the question cannot be asked, or Spark gives
   *     up
   * @throws org.reluatlas.task.CancelledException when cancelled; finished checkpoints are kept
   */
  SweepResult run() {
    task.questions(); // what is wrong with it is told here
    List<int[]> places = places();
    Broadcast<SweepTask> everywhere = spark.broadcast(task);
    LongAccumulator done = spark.sc().longAccumulator();
    CollectionAccumulator<String> vain = spark.sc().collectionAccumulator();
    progress.begin("Checkpoints");
    spark.setJobGroup("sweep", "checkpoints", true);
    JavaFutureAction<List<EpochRow>> job =
        spark
            .parallelize(places, places.size())
            .map(
                place -> {
                  EpochRow row = everywhere.value().row(place[0], place[1], vain);
                  done.add(1);
                  return row;
                })
            .collectAsync();
    SparkWork.Watch watch =
        watched -> {
          requireUse(vain);
          watched.advance(Math.min(1, done.value() / (double) places.size()));
        };
    List<EpochRow> rows =
        SparkWork.await(job, spark, watch, "; finished checkpoints are kept", progress);
    requireUse(vain);
    return byRun(rows);
  }

  private static void requireUse(CollectionAccumulator<String> vain) {
    vain.value().stream()
        .min(Comparator.naturalOrder())
        .ifPresent(
            sentence -> {
              throw ExplainedException.whileRunning(
                  null, "%s; finished checkpoints are kept, start again", sentence);
            });
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
