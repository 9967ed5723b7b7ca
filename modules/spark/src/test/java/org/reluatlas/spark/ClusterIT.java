package org.reluatlas.spark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
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
  private SparkCluster cluster;

  @BeforeEach
  void start() throws IOException {
    cluster = new SparkCluster(folder);
  }

  @AfterEach
  void end() {
    cluster.close();
  }

  private String[] sweep(String master, String out) {
    return new String[] {
      RUN.toAbsolutePath().normalize().toString(),
      "--box=0,20;-1.5,1.5",
      // named from here, though an executor runs in another folder
      "--points=../../sample-networks/duffing/points.csv",
      "--trials=2",
      "--master=" + master,
      "--out=" + folder.resolve(out)
    };
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

  @Test
  void aWorkerThatDiesCostsNothing() throws IOException, InterruptedException {
    Process onCluster = cluster.sweep("sweep.log", sweep(cluster.master(), "cluster"));
    boolean isKilled = false;
    for (int i = 0; i < 20 * SECONDS && onCluster.isAlive(); i++) {
      long count = finished();
      if (!isKilled && count >= 10 && count < CHECKPOINTS - 10) {
        kill(cluster.worker(1));
        isKilled = true;
      }
      TimeUnit.MILLISECONDS.sleep(50);
    }
    String log = cluster.log("sweep.log");
    assertTrue(!onCluster.isAlive(), log);
    assertEquals(0, onCluster.exitValue(), log);
    assertTrue(isKilled, "the sweep was over before a worker could be killed");
    cluster.run("embedded.log", sweep("local[2]", "embedded"));
    try (SparkSession session = Sessions.open("local[2]", "off")) {
      for (String table : List.of("evolution", "betti")) {
        List<String> expected =
            SparkCluster.rows(session, folder.resolve("embedded").resolve(table).toString());
        assertEquals(CHECKPOINTS, expected.size());
        String other = folder.resolve("cluster").resolve(table).toString();
        assertEquals(expected, SparkCluster.rows(session, other), table);
      }
    }
  }

  /** The worker with its executor, at once. */
  private static void kill(ProcessHandle worker) {
    List<ProcessHandle> executors = worker.descendants().collect(Collectors.toList());
    assertEquals(1, executors.size(), "executors of the worker");
    worker.destroyForcibly();
    executors.forEach(ProcessHandle::destroyForcibly);
  }
}
