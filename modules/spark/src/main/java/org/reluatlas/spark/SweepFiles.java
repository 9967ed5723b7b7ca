package org.reluatlas.spark;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import org.apache.hadoop.fs.Path;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;
import org.reluatlas.charts.evolution.EvolutionFiles;
import org.reluatlas.evolution.CheckpointQuestions;
import org.reluatlas.evolution.EpochRow;
import org.reluatlas.evolution.EvolutionReport;
import org.reluatlas.evolution.TrainingRun;
import org.reluatlas.task.Progress;
import org.reluatlas.task.file.WholeFiles;

/** The tables of a sweep as Parquet and its report, all of them or none. */
final class SweepFiles {

  private final SparkSession session;
  private final SweepTask task;
  private final SweepResult result;
  private final RunPattern pattern;
  private final ResultFolder folder;
  private final Drafts drafts;

  SweepFiles(
      SparkSession session,
      SweepTask task,
      SweepResult result,
      RunPattern pattern,
      ResultFolder folder) {
    this.session = session;
    this.task = task;
    this.result = result;
    this.pattern = pattern;
    this.folder = folder;
    drafts = new Drafts(folder);
  }

  /**
   * Writes all of it and returns where it is.
   *
   * @param notices what was left out of the runs, a sentence for each
   * @throws IOException when a file cannot be written
   * @throws org.reluatlas.task.CancelledException when cancelled
   */
  List<String> write(List<String> notices, Progress progress) throws IOException {
    try (drafts) {
      progress.begin("Tables");
      writeRows();
      progress.check();
      writeCurves();
      progress.check();
      writeReport(notices, progress);
      progress.check();
      return drafts.publish();
    } finally {
      task.forget();
    }
  }

  private void writeRows() {
    CheckpointQuestions questions = task.questions();
    List<String> measures = SweepTables.measures(result);
    List<Row> rows = new ArrayList<>();
    List<Row> failures = new ArrayList<>();
    for (int run = 0; run < result.rows().size(); run++) {
      TrainingRun of = task.runs().get(run);
      int[] architecture = questions.architecture(run).orElse(null);
      for (EpochRow row : result.rows().get(run)) {
        if (row.isPresent()) {
          rows.add(SweepTables.evolution(of, pattern.seed(of.name()), architecture, row, measures));
        } else {
          failures.add(SweepTables.failure(of.name(), row));
        }
      }
    }
    write("evolution", session.createDataFrame(rows, SweepTables.evolution(measures)));
    write("failures", session.createDataFrame(failures, SweepTables.FAILURES));
  }

  /**
   * Read on the workers, run by run, since all curves may be more than one machine has room for.
   */
  private void writeCurves() {
    JavaSparkContext spark = JavaSparkContext.fromSparkContext(session.sparkContext());
    Broadcast<SweepTask> everywhere = spark.broadcast(task);
    List<CurvesOf> present = new ArrayList<>();
    for (int run = 0; run < result.rows().size(); run++) {
      for (EpochRow row : result.rows().get(run)) {
        if (row.isPresent()) {
          present.add(new CurvesOf(task.runs().get(run).name(), row));
        }
      }
    }
    JavaRDD<Row> rows =
        spark
            .parallelize(present)
            .map(
                of ->
                    SweepTables.betti(
                        of.run(), of.row(), everywhere.value().questions().curves(of.row())));
    write("betti", session.createDataFrame(rows, SweepTables.BETTI));
  }

  private record CurvesOf(String run, EpochRow row) implements java.io.Serializable {}

  /** A file for each run, by ascending epoch. */
  private void write(String name, Dataset<Row> table) {
    Column run = table.col(SweepTables.RUN);
    StructType schema = table.schema();
    table
        .repartition(run)
        .sortWithinPartitions(run, table.col(schema.fieldNames()[schema.fieldIndex("epoch")]))
        .write()
        .partitionBy(SweepTables.RUN)
        .parquet(drafts.add(name).toString());
  }

  private void writeReport(List<String> notices, Progress progress) throws IOException {
    EvolutionReport report =
        EvolutionReport.of(task.questions().evolution(result.rows()), progress);
    java.nio.file.Path local = Files.createTempDirectory("relu-atlas");
    try {
      try (WholeFiles files = new WholeFiles()) {
        new EvolutionFiles(report, null, local, files).writeReport(notices, progress);
        files.commit();
      }
      try (DirectoryStream<java.nio.file.Path> files = Files.newDirectoryStream(local)) {
        for (java.nio.file.Path file : files) {
          folder
              .fileSystem()
              .copyFromLocalFile(
                  true, true, new Path(file.toUri()), drafts.add(file.getFileName().toString()));
        }
      }
    } finally {
      try (DirectoryStream<java.nio.file.Path> files = Files.newDirectoryStream(local)) {
        for (java.nio.file.Path file : files) {
          Files.delete(file);
        }
      }
      Files.delete(local);
    }
  }
}
