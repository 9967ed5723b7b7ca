package org.reluatlas.spark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** A master and two workers, one of which is killed in the middle of a sweep. */
@DisabledOnOs(OS.WINDOWS)
class ClusterIT {

  private static final Path RUN = Path.of("../evolution/src/test/resources/duffing/checkpoints");
  private static final int CHECKPOINTS = 101;
  private static final int SECONDS = 240;

  @TempDir private Path folder;
  private final List<Process> started = new ArrayList<>();

  @AfterEach
  void endAll() throws InterruptedException {
    for (Process process : started) {
      process.destroy();
      process.waitFor(20, TimeUnit.SECONDS);
    }
  }

  private Process start(String log, List<String> command) throws IOException {
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().put("SPARK_LOCAL_IP", "127.0.0.1");
    builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
    File file = folder.resolve(log).toFile();
    Process process = builder.redirectErrorStream(true).redirectOutput(file).start();
    started.add(process);
    return process;
  }

  private List<String> sweep(String master, String out) throws IOException {
    return command(
        master,
        out,
        RUN.toAbsolutePath().normalize().toString(),
        "--box=0,20;-1.5,1.5",
        // named from here, though an executor runs in another folder
        "--points=../../sample-networks/duffing/points.csv",
        "--trials=2");
  }

  private List<String> command(String master, String out, String... asked) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    java.lang.management.ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
        .filter(argument -> argument.startsWith("--add-opens"))
        .forEach(command::add);
    command.addAll(
        List.of(
            "-Dspark.executor.memory=600m",
            "-Dspark.driver.host=127.0.0.1",
            "-cp",
            System.getProperty("jar")
                + ":"
                + Files.readString(Path.of(System.getProperty("sparkPath"))),
            "org.reluatlas.spark.Main",
            "--master=" + master,
            "--out=" + folder.resolve(out)));
    command.addAll(List.of(asked));
    return command;
  }

  private long finished() throws IOException {
    Path kept = folder.resolve("cluster/checkpoints");
    if (!Files.isDirectory(kept)) {
      return 0;
    }
    try (Stream<Path> files = Files.list(kept)) {
      return files.filter(file -> file.toString().endsWith(".checkpoint")).count();
    }
  }

  /** All of it but the time that it took. */
  private static List<String> rows(SparkSession session, Path table) {
    return session
        .read()
        .parquet(table.toString())
        .drop("seconds")
        .orderBy("run", "epoch")
        .collectAsList()
        .stream()
        .map(Row::toString)
        .collect(Collectors.toList());
  }

  /** A master and two workers; returns the name of the master. */
  private String startCluster() throws IOException {
    int port;
    try (ServerSocket free = new ServerSocket(0)) {
      port = free.getLocalPort();
    }
    start(
        "cluster.log",
        List.of(
            "bin/cluster.sh",
            Files.readString(Path.of(System.getProperty("sparkPath"))),
            Integer.toString(port),
            "2",
            folder.resolve("daemons").toString()));
    return "spark://127.0.0.1:" + port;
  }

  @Test
  void aWorkerThatDiesCostsNothing() throws IOException, InterruptedException {
    Path daemons = folder.resolve("daemons");
    Process onCluster = start("sweep.log", sweep(startCluster(), "cluster"));
    boolean isKilled = false;
    for (int i = 0; i < 20 * SECONDS && onCluster.isAlive(); i++) {
      long count = finished();
      if (!isKilled && count >= 10 && count < CHECKPOINTS - 10) {
        kill(Long.parseLong(Files.readString(daemons.resolve("worker-1.pid")).strip()));
        isKilled = true;
      }
      TimeUnit.MILLISECONDS.sleep(50);
    }
    String log = Files.readString(folder.resolve("sweep.log"));
    assertTrue(!onCluster.isAlive(), log);
    assertEquals(0, onCluster.exitValue(), log);
    assertTrue(isKilled, "the sweep was over before a worker could be killed");
    run("embedded.log", sweep("local[2]", "embedded"));
    try (SparkSession session = Sessions.open("local[2]", "off")) {
      for (String table : List.of("evolution", "betti")) {
        List<String> expected = rows(session, folder.resolve("embedded").resolve(table));
        assertEquals(CHECKPOINTS, expected.size());
        assertEquals(expected, rows(session, folder.resolve("cluster").resolve(table)), table);
      }
    }
  }

  private void run(String log, List<String> command) throws IOException, InterruptedException {
    Process process = start(log, command);
    assertTrue(process.waitFor(SECONDS, TimeUnit.SECONDS), log);
    assertEquals(0, process.exitValue(), Files.readString(folder.resolve(log)));
  }

  /** Parts of a complex that are shuffled between two processes. */
  @Test
  void tilesAreThoseOfOneProcess() throws IOException, InterruptedException {
    String[] asked = {
      Path.of("../polyhedra/src/test/resources/reference/spheres3d/network.json")
          .toAbsolutePath()
          .normalize()
          .toString(),
      "--box=-1,1;-1,1;-1,1",
      "--tiles=12"
    };
    run("tiles.log", command(startCluster(), "cluster", asked));
    run("embedded.log", command("local[2]", "embedded", asked));
    String expected = counts("embedded");
    assertTrue(expected.contains("\"count\":12"), expected);
    assertEquals(expected, counts("cluster"));
  }

  /** The summary but for the time that it took. */
  private String counts(String out) throws IOException {
    return Files.readString(folder.resolve(out).resolve("summary.json"))
        .replaceAll("\"(seconds|all)\": ?[0-9.]+", "");
  }

  /** The worker with its executor, at once. */
  private static void kill(long worker) {
    ProcessHandle handle = ProcessHandle.of(worker).orElseThrow();
    List<ProcessHandle> executors = handle.descendants().collect(Collectors.toList());
    assertEquals(1, executors.size(), "executors of the worker");
    handle.destroyForcibly();
    executors.forEach(ProcessHandle::destroyForcibly);
  }
}
