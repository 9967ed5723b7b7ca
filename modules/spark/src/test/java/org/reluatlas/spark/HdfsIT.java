package org.reluatlas.spark;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.hdfs.MiniDFSCluster;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.reluatlas.console.ConsoleProgress;
import picocli.CommandLine;

/**
 * A cluster whose runs and results are on a distributed file system, which is no folder of any
 * machine.
 */
@DisabledOnOs(OS.WINDOWS)
class HdfsIT {

  private static final Path RUN = Path.of("../evolution/src/test/resources/duffing/checkpoints");
  private static final Path NETWORK =
      Path.of("../polyhedra/src/test/resources/reference/spheres3d/network.json");
  private static final int[] EPOCHS = {0, 100, 200, 9900, 10000};

  @TempDir private Path folder;

  @Test
  void theWorkersOfAClusterReadAndWriteThere() throws IOException, InterruptedException {
    makeRun("study/seed1/checkpoints");
    makeRun("study/seed2/checkpoints");
    Files.write(folder.resolve("study/seed2/checkpoints/epoch00150.safetensors"), new byte[] {1});
    try (MiniDFSCluster hdfs = start();
        SparkCluster cluster = new SparkCluster(folder)) {
      FileSystem files = hdfs.getFileSystem();
      String top = files.getUri().toString();
      files.copyFromLocalFile(hadoop(folder.resolve("study")), hadoop(top + "/study"));
      files.copyFromLocalFile(hadoop(NETWORK), hadoop(top + "/network.json"));
      Files.copy(NETWORK, folder.resolve("network.json"));
      String local = "file:" + folder;
      cluster.run("sweep.log", sweep(top, cluster.master()));
      embedded(sweep(local, "local[2]"));
      requireEqualTables(top, local);
      cluster.run("tiles.log", tiles(top, cluster.master()));
      embedded(tiles(local, "local[2]"));
      try (InputStream in = files.open(hadoop(top + "/tiles/summary.json"))) {
        assertEquals(
            SparkCluster.counts(Files.readString(folder.resolve("tiles/summary.json"))),
            SparkCluster.counts(new String(in.readAllBytes(), UTF_8)));
      }
    }
  }

  private void makeRun(String name) throws IOException {
    Path run = Files.createDirectories(folder.resolve(name));
    StringBuilder losses = new StringBuilder("epoch,loss\n");
    for (int epoch : EPOCHS) {
      String file = String.format("epoch%05d.safetensors", epoch);
      Files.copy(RUN.resolve(file), run.resolve(file));
      losses.append(epoch).append(',').append(1.0 / (1 + epoch)).append('\n');
    }
    Files.writeString(run.resolveSibling("loss.csv"), losses);
    Files.copy(
        Path.of("../../sample-networks/duffing/points.csv"), run.resolveSibling("points.csv"));
  }

  private MiniDFSCluster start() throws IOException {
    Configuration configuration = new Configuration();
    configuration.set(MiniDFSCluster.HDFS_MINIDFS_BASEDIR, folder.resolve("hdfs").toString());
    return new MiniDFSCluster.Builder(configuration).numDataNodes(1).build();
  }

  private static void embedded(String... arguments) {
    PrintStream steps = new PrintStream(OutputStream.nullOutputStream(), false, UTF_8);
    ConsoleProgress progress = ConsoleProgress.of(steps, 0, () -> false);
    CommandLine line = Main.commandLine(progress).setOut(new PrintWriter(steps, false, UTF_8));
    assertEquals(0, line.execute(arguments));
  }

  private static String[] sweep(String top, String master) {
    return new String[] {
      top + "/study",
      "--box=0,20;-1.5,1.5",
      "--trials=2",
      "--losses={run}/loss.csv",
      "--points=" + top + "/study/{run}/points.csv",
      "--master=" + master,
      "--out=" + top + "/sweep"
    };
  }

  private static String[] tiles(String top, String master) {
    return new String[] {
      top + "/network.json",
      "--box=-1,1;-1,1;-1,1",
      "--tiles=12",
      "--master=" + master,
      "--out=" + top + "/tiles"
    };
  }

  private static void requireEqualTables(String there, String here) throws IOException {
    try (SparkSession session = Sessions.open("local[2]", "off")) {
      for (String table : List.of("evolution", "betti", "failures")) {
        List<String> expected = SparkCluster.rows(session, here + "/sweep/" + table);
        assertEquals(table.equals("failures") ? 1 : 2 * EPOCHS.length, expected.size());
        assertEquals(expected, SparkCluster.rows(session, there + "/sweep/" + table), table);
      }
      String file =
          session.read().parquet(there + "/sweep/failures").collectAsList().get(0).getAs("file");
      assertTrue(file.startsWith(there + "/study/seed2/checkpoints/epoch00150"), file);
    }
  }

  private static org.apache.hadoop.fs.Path hadoop(Object name) {
    return new org.apache.hadoop.fs.Path(name.toString());
  }
}
