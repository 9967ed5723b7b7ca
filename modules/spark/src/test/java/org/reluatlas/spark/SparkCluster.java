package org.reluatlas.spark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/** A master and two workers on the loopback, and commands that use it, each a process. */
final class SparkCluster implements AutoCloseable {

  private static final int SECONDS = 240;

  private final Path folder;
  private final List<Process> started = new ArrayList<>();
  private final String master;

  /** Starts it, with its logs and those of the commands in a folder. */
  SparkCluster(Path folder) throws IOException {
    this.folder = folder;
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
    master = "spark://127.0.0.1:" + port;
  }

  String master() {
    return master;
  }

  /** The process of a worker, 1 or 2. */
  ProcessHandle worker(int number) throws IOException {
    Path file = folder.resolve("daemons").resolve("worker-" + number + ".pid");
    return ProcessHandle.of(Long.parseLong(Files.readString(file).strip())).orElseThrow();
  }

  /** Starts {@code sweep} with these arguments. */
  Process sweep(String log, String... arguments) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
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
            "org.reluatlas.spark.Main"));
    command.addAll(List.of(arguments));
    return start(log, command);
  }

  /** Runs {@code sweep} with these arguments to its end. */
  void run(String log, String... arguments) throws IOException, InterruptedException {
    Process process = sweep(log, arguments);
    assertTrue(process.waitFor(SECONDS, TimeUnit.SECONDS), log);
    assertEquals(0, process.exitValue(), log(log));
  }

  String log(String name) throws IOException {
    return Files.readString(folder.resolve(name));
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

  /** The rows of a table but for where the files are and the time that they took. */
  static List<String> rows(SparkSession session, String table) {
    return session
        .read()
        .parquet(table)
        .drop("seconds", "file")
        .orderBy("run", "epoch")
        .collectAsList()
        .stream()
        .map(Row::toString)
        .collect(Collectors.toList());
  }

  /** A summary but for where the file is and the time that it took. */
  static String counts(String summary) {
    return summary
        .replaceAll("\"(seconds|all)\": ?[0-9.]+", "")
        .replaceAll("\"file\":\"[^\"]*/", "\"file\":\"");
  }

  @Override
  public void close() {
    started.forEach(Process::destroy);
    started.forEach(
        process -> process.onExit().completeOnTimeout(null, 20, TimeUnit.SECONDS).join());
  }
}
