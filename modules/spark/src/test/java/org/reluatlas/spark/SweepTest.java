package org.reluatlas.spark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.reluatlas.console.ConsoleProgress;
import org.reluatlas.evolution.EpochPattern;
import org.reluatlas.evolution.EpochRow;
import org.reluatlas.evolution.EpochSelection;
import org.reluatlas.evolution.Evolution;
import org.reluatlas.evolution.EvolutionSettings;
import org.reluatlas.evolution.SampledCurves;
import org.reluatlas.evolution.TrainingRuns;
import org.reluatlas.polyhedra.Box;
import org.reluatlas.task.Progress;
import picocli.CommandLine;

/** A sweep over two runs with a poisoned file and a run of which nothing can be read. */
class SweepTest {

  private static final Path CHECKPOINTS =
      Path.of("../evolution/src/test/resources/duffing/checkpoints");
  private static final String BOX = "0.5,1;0.5,1";

  @TempDir private Path folder;
  private Path root;
  private Path out;
  private String err;
  private ByteArrayOutputStream shown;

  @BeforeEach
  void copyRuns() throws IOException {
    root = folder.resolve("runs");
    out = folder.resolve("o ut%20ü");
    copy("a/seed3/checkpoints", 0, 100, 200);
    copy("b/seed4", 9900, 10000);
    Files.write(root.resolve("a/seed3/checkpoints/epoch00150.safetensors"), new byte[] {1, 2, 3});
    Files.writeString(root.resolve("a/seed3/loss.csv"), "epoch,loss\n0,3\n100,2\n200,1\n");
    Files.writeString(root.resolve("b/seed4/loss.csv"), "epoch,loss\n9900,0.2\n10000,0.1\n");
    Files.createDirectories(root.resolve("c"));
    Files.write(root.resolve("c/epoch1.safetensors"), new byte[] {4, 5, 6});
    Files.writeString(root.resolve("c/loss.csv"), "epoch,loss\n1,5\n");
    Files.write(root.resolve("a/seed3/final.safetensors"), new byte[] {7}); // of no epoch
  }

  private void copy(String run, int... epochs) throws IOException {
    Files.createDirectories(root.resolve(run));
    for (int epoch : epochs) {
      String name = String.format("epoch%05d.safetensors", epoch);
      Files.copy(CHECKPOINTS.resolve(name), root.resolve(run).resolve(name));
    }
  }

  private int sweep(BooleanSupplier cancelled, String... more) {
    return sweep(root.toString(), out.toString(), cancelled, more);
  }

  private int sweep(String from, String there, BooleanSupplier cancelled, String... more) {
    StringWriter errors = new StringWriter();
    shown = new ByteArrayOutputStream();
    PrintStream steps = new PrintStream(shown, true, StandardCharsets.UTF_8);
    CommandLine line = Main.commandLine(ConsoleProgress.of(steps, 0, cancelled));
    line.setOut(new PrintWriter(new StringWriter())).setErr(new PrintWriter(errors, true));
    int exitCode =
        line.execute(
            Stream.concat(
                    Stream.of(
                        from,
                        "--box=" + BOX,
                        "--trials=2",
                        "--seed=7",
                        "--master=local[2]",
                        "--out=" + there),
                    Stream.of(more))
                .toArray(String[]::new));
    err = errors.toString();
    return exitCode;
  }

  private List<Row> table(String name) throws IOException {
    try (SparkSession session = Sessions.open("local[2]", "off")) {
      return session
          .read()
          .parquet(out.resolve(name).toString())
          .orderBy("run", "epoch")
          .collectAsList();
    }
  }

  private Map<String, FileTime> kept() throws IOException {
    Map<String, FileTime> times = new TreeMap<>();
    try (Stream<Path> files = Files.list(out.resolve("checkpoints"))) {
      for (Path file : files.collect(Collectors.toList())) {
        times.put(file.getFileName().toString(), Files.getLastModifiedTime(file));
      }
    }
    return times;
  }

  @Test
  void rowsAreThoseOfEvolve() throws IOException {
    assertEquals(0, sweep(() -> false, "--losses={run}/loss.csv"), () -> err);
    Evolution expected =
        Evolution.of(
            new TrainingRuns(EpochPattern.USUAL, EpochSelection.ALL, null)
                .find(List.of(root.resolve("a/seed3/checkpoints"), root.resolve("b/seed4"))),
            new EvolutionSettings(
                asked -> asked.box(Box.parse(BOX)), 2, 7, folder.resolve("kept"), "test"),
            Progress.NONE);
    List<Row> rows = table("evolution");
    List<Row> curves = table("betti");
    assertEquals(5, rows.size());
    assertEquals(5, curves.size());
    int next = 0;
    for (int run = 0; run < 2; run++) {
      for (EpochRow row : expected.rows(run)) {
        if (row.isPresent()) {
          requireEqual(row, rows.get(next));
          requireEqual(expected.curves(row), curves.get(next));
          next++;
        }
      }
    }
    assertEquals("a/seed3", rows.get(0).getAs("run"));
    assertEquals(3L, rows.get(0).<Long>getAs("seed"));
    assertEquals(3.0, rows.get(0).<Double>getAs("loss"));
    assertEquals(
        List.of(2, 50, 50, 50, 50, 1), rows.get(0).getList(rows.get(0).fieldIndex("architecture")));
    List<Row> failures = table("failures");
    assertEquals(2, failures.size());
    assertTrue(
        failures.get(0).<String>getAs("sentence").contains("epoch00150"),
        failures.get(0).toString());
    assertEquals("c", failures.get(1).getAs("run"));
    assertTrue(Files.readString(out.resolve("report.html")).contains("b/seed4"));
    assertTrue(Files.readString(out.resolve("summary.json")).contains("no epoch is known"));
    try (Stream<Path> files = Files.list(out)) {
      assertEquals(0, files.filter(file -> file.getFileName().toString().startsWith("_")).count());
    }
  }

  private static void requireEqual(EpochRow expected, Row row) {
    assertEquals(expected.epoch(), row.<Long>getAs("epoch"));
    for (String name : expected.measures().names()) {
      if (!name.equals("seconds")) {
        double value = expected.measures().get(name);
        assertEquals(Double.isNaN(value) ? null : (Double) value, row.<Double>getAs(name), name);
      }
    }
  }

  private static void requireEqual(SampledCurves expected, Row row) {
    assertEquals(
        java.util.Arrays.stream(expected.times()).boxed().collect(Collectors.toList()),
        row.getList(row.fieldIndex("cells")));
    List<List<Double>> beta = new java.util.ArrayList<>();
    for (int i = 0; i < expected.curves(); i++) {
      beta.add(java.util.Arrays.stream(expected.means(i)).boxed().collect(Collectors.toList()));
    }
    assertEquals(
        beta.toString(),
        row.getList(row.fieldIndex("beta"))
            .toString()
            .replaceAll("(ArraySeq|WrappedArray|ArrayBuffer)\\(([^)]*)\\)", "[$2]"));
  }

  @Test
  void whatIsFinishedIsNotComputedAgain() throws IOException {
    assertEquals(0, sweep(() -> false, "--run-pattern=a/.*"), () -> err);
    Map<String, FileTime> before = kept();
    assertEquals(3, before.size());
    assertEquals(0, sweep(() -> false), () -> err);
    Map<String, FileTime> after = kept();
    assertEquals(5, after.size());
    before.forEach((name, time) -> assertEquals(time, after.get(name), name));
    assertEquals(5, table("evolution").size());
  }

  @Test
  void cancelledLeavesNoTables() throws InterruptedException {
    assertEquals(1, sweep(() -> true));
    assertTrue(err.contains("cancelled; nothing was written"), err);
    assertFalse(Files.exists(out));
    assertEquals(1, sweep(() -> shown.toString(StandardCharsets.UTF_8).contains("Checkpoints")));
    awaitTasks();
    assertTrue(err.contains("cancelled; finished checkpoints are kept"), err);
    assertFalse(Files.exists(out.resolve("evolution")));
    assertFalse(Files.exists(out.resolve("report.html")));
  }

  /** Those that have been cancelled may still be at the files of the test. */
  private static void awaitTasks() throws InterruptedException {
    for (Thread thread : Thread.getAllStackTraces().keySet()) {
      if (thread.getName().startsWith("Executor task launch worker")) {
        thread.join(TimeUnit.SECONDS.toMillis(30));
      }
    }
  }

  /** On Ctrl-C Spark stops, and what it was doing fails in ways of its own. */
  @Test
  void stoppedWhileTablesAreWritten() {
    AtomicBoolean isStopped = new AtomicBoolean();
    BooleanSupplier stop =
        () -> {
          boolean wasStopped = isStopped.get();
          if (!wasStopped && shown.toString(StandardCharsets.UTF_8).contains("Tables")) {
            SparkSession.active().stop();
            isStopped.set(true);
          }
          return wasStopped;
        };
    assertEquals(1, sweep(stop), () -> err);
    assertTrue(err.contains("cancelled; finished checkpoints are kept"), err);
    assertEquals(1, err.lines().count(), err);
    assertFalse(Files.exists(out.resolve("evolution")));
  }

  /** No checkpoint is to blame. */
  @Test
  void filesThatAreOutOfReachEndTheSweep() {
    FlakyFileSystem.install();
    FlakyFileSystem.goDown();
    try {
      assertEquals(1, sweep(FlakyFileSystem.uri(root), out.toString(), () -> false), () -> err);
    } finally {
      FlakyFileSystem.uninstall();
    }
    assertTrue(err.contains(": there is no answer; finished checkpoints are kept"), err);
    assertEquals(1, err.lines().count(), err);
    assertFalse(Files.exists(out.resolve("failures")));
  }

  @Test
  void aFileSystemWithoutItsClassesIsRefused() {
    assertEquals(2, sweep(root.toString(), "s3a://bucket/out", () -> false));
    assertTrue(err.contains("nothing can be written there"), err);
    assertEquals(1, err.lines().count(), err);
  }

  /** Results are on a file system where each task fails once. */
  @Test
  void aTaskThatFailsIsTriedAgainAndHasItsRowOnce() throws IOException {
    FlakyFileSystem.install();
    try {
      String there = FlakyFileSystem.uri(out);
      assertEquals(0, sweep(root.toUri().toString(), there, () -> false), () -> err);
    } finally {
      FlakyFileSystem.uninstall();
    }
    assertEquals(5, FlakyFileSystem.failures());
    List<Row> rows = table("evolution");
    assertEquals(
        List.of(0L, 100L, 200L, 9900L, 10000L),
        rows.stream().map(row -> row.<Long>getAs("epoch")).collect(Collectors.toList()));
    assertEquals(2, table("failures").size());
  }

  /** The same rows from a file system of its own, two of whose files cannot be read at first. */
  @Test
  void runsAreReadFromAnyFileSystem() throws IOException {
    Path points = root.resolve("a/seed3/own.csv");
    Files.writeString(points, "x,v,label\n0.6,0.6,0\n0.9,0.9,1\n");
    Files.createDirectory(root.resolve("secret"));
    String[] asked = {"--losses={run}/loss.csv", "--points=" + points};
    assertEquals(0, sweep(() -> false, asked), () -> err);
    List<String> expected = withoutFiles("evolution");
    List<String> curves = withoutFiles("betti");
    out = folder.resolve("other");
    FlakyFileSystem.install();
    try {
      String there = FlakyFileSystem.uri(root);
      asked[1] = "--points=" + FlakyFileSystem.uri(points);
      assertEquals(0, sweep(there, out.toString(), () -> false, asked), () -> err);
    } finally {
      FlakyFileSystem.uninstall();
    }
    assertEquals(2, FlakyFileSystem.failures());
    assertEquals(expected, withoutFiles("evolution"));
    assertEquals(curves, withoutFiles("betti"));
    assertEquals(
        FlakyFileSystem.uri(root.resolve("a/seed3/checkpoints/epoch00000.safetensors")),
        table("evolution").get(0).<String>getAs("file"));
    List<Row> failures = table("failures");
    assertEquals(2, failures.size());
    assertTrue(failures.get(1).<String>getAs("sentence").contains("epoch1.safetensors"));
    String summary = Files.readString(out.resolve("summary.json"));
    assertTrue(summary.contains("secret: permission denied"), summary);
  }

  private List<String> withoutFiles(String name) throws IOException {
    try (SparkSession session = Sessions.open("local[2]", "off")) {
      return SparkCluster.rows(session, out.resolve(name).toString());
    }
  }
}
