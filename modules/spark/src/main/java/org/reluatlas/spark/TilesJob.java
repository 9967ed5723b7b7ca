package org.reluatlas.spark;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.spark.HashPartitioner;
import org.apache.spark.api.java.JavaFutureAction;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.util.CollectionAccumulator;
import org.apache.spark.util.LongAccumulator;
import org.reluatlas.polyhedra.tiles.TileCounts;
import org.reluatlas.study.Problem;
import org.reluatlas.task.CancelledException;
import org.reluatlas.task.ExplainedException;
import org.reluatlas.task.Progress;
import scala.Tuple2;

/**
 * One complex in tiles, each of them a task of Spark. What other tiles may have pieces of goes by
 * ranges of keys to tasks that count a range each; the rest of a tile is counted where it is
 * decomposed.
 */
final class TilesJob {

  private final JavaSparkContext spark;
  private final Problem problem;
  private final int tiles;
  private final Progress progress;

  TilesJob(SparkSession session, Problem problem, int tiles, Progress progress) {
    spark = JavaSparkContext.fromSparkContext(session.sparkContext());
    this.problem = problem;
    this.tiles = tiles;
    this.progress = progress;
  }

  /** What one task of the second kind has: counts of a range, or the results of all tiles. */
  private record Answer(TileCounts counts, ArrayList<TileResult> results) implements Serializable {}

  /**
   * Waits until all of it is counted.
   *
   * @throws ExplainedException when the domain cannot be cut so, a tile fails, or Spark gives up
   * @throws CancelledException when cancelled
   */
  TilesResult run() {
    CollectionAccumulator<String> failures = spark.sc().collectionAccumulator();
    TileTask task = new TileTask(problem, tiles, failures);
    LongAccumulator decomposed = spark.sc().longAccumulator();
    LongAccumulator counted = spark.sc().longAccumulator();
    Broadcast<TileTask> everywhere = spark.broadcast(task);
    long start = System.nanoTime();
    progress.begin("Tiles");
    spark.setJobGroup("tiles", "tiles", true);
    JavaFutureAction<List<Answer>> job =
        spark
            .parallelize(IntStream.range(0, tiles).boxed().toList(), tiles)
            .flatMapToPair(
                tile -> {
                  Iterator<Tuple2<Integer, TileMessage>> messages =
                      everywhere.value().decompose(tile);
                  decomposed.add(1);
                  return messages;
                })
            .partitionBy(new HashPartitioner(task.ranges() + 1))
            .mapPartitions(
                messages -> {
                  Answer answer = answer(everywhere.value(), messages);
                  counted.add(1);
                  return List.of(answer).iterator();
                })
            .collectAsync();
    Watch watch = new Watch(failures, decomposed, tiles, counted, task.ranges());
    List<Answer> answers = SparkWork.await(job, spark, watch, "", progress);
    watch.requireNoFailure();
    return result(answers, (System.nanoTime() - start) / 1e9);
  }

  private static Answer answer(TileTask task, Iterator<Tuple2<Integer, TileMessage>> messages) {
    List<TileMessage> shares = new ArrayList<>();
    ArrayList<TileResult> results = new ArrayList<>();
    messages.forEachRemaining(
        sent -> {
          TileMessage message = sent._2();
          if (message.result() == null) {
            shares.add(message);
          } else {
            results.add(message.result());
          }
        });
    return new Answer(task.count(shares), results);
  }

  private static TilesResult result(List<Answer> answers, double seconds) {
    List<TileResult> results = new ArrayList<>();
    answers.forEach(answer -> results.addAll(answer.results()));
    results.sort(Comparator.comparingInt(TileResult::tile));
    List<TileCounts> counts = new ArrayList<>();
    results.forEach(result -> counts.add(result.own()));
    answers.forEach(answer -> counts.add(answer.counts()));
    return new TilesResult(TileCounts.ofWhole(counts), results, seconds);
  }

  /** Tells how many tiles are done, and when one has failed. */
  private record Watch(
      CollectionAccumulator<String> failures,
      LongAccumulator decomposed,
      int tiles,
      LongAccumulator counted,
      int ranges)
      implements SparkWork.Watch {

    @Override
    public void look(Progress progress) {
      requireNoFailure();
      if (decomposed.value() < tiles) {
        progress.advance(decomposed.value() / (double) tiles);
      } else if (counted.value() == 0) {
        progress.begin("Cells between tiles");
      } else {
        progress.advance(Math.min(1, counted.value() / (double) (ranges + 1)));
      }
    }

    private void requireNoFailure() {
      failures.value().stream()
          .min(Comparator.naturalOrder())
          .ifPresent(
              sentence -> {
                throw ExplainedException.whileRunning(null, "%s", sentence);
              });
    }
  }
}
