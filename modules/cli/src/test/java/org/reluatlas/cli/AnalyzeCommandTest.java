package org.reluatlas.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.reluatlas.cli.CommandRun.network;
import static org.reluatlas.cli.CommandRun.points;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AnalyzeCommandTest {

  private static final Set<String> RESULTS = Set.of("dual-graph.gexf", "summary.json");
  private static final Set<String> PLANE_RESULTS =
      Set.of("dual-graph.gexf", "decomposition.svg", "summary.json");

  @TempDir private Path folder;

  private static JsonObject summary(Path out) throws IOException {
    return JsonParser.parseString(Files.readString(out.resolve("summary.json"))).getAsJsonObject();
  }

  private static Set<String> names(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .map(file -> file.getFileName().toString())
          .collect(Collectors.toCollection(TreeSet::new));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "two-circles, 400, 2",
    "two-moons, 400, 2",
    "paraboloid, 800, 2",
    "nested-spheres, 640, 3",
    "duffing, 1000, 2"
  })
  void analyzesTheSamples(String sample, int training, int inputs) throws IOException {
    Path out = folder.resolve("results").resolve(sample);
    CommandRun run =
        CommandRun.of("analyze", network(sample), "--points", points(sample), "--out", out);
    assertEquals("", run.err);
    assertEquals(0, run.exitCode);
    assertEquals(inputs == 2 ? PLANE_RESULTS : RESULTS, names(out));
    JsonObject summary = summary(out);
    JsonObject complex = summary.getAsJsonObject("complex");
    assertEquals(1, complex.get("eulerCharacteristic").getAsInt());
    assertEquals(64, complex.get("patternsSha256").getAsString().length());
    JsonArray counts = complex.getAsJsonArray("fVector");
    assertEquals(inputs + 1, counts.size());
    assertEquals(inputs, summary.getAsJsonArray("domain").size());
    JsonObject graph = summary.getAsJsonObject("dualGraph");
    assertEquals(counts.get(inputs), graph.get("vertices"));
    assertEquals(training, graph.get("trainingPoints").getAsInt());
    assertEquals(0, graph.get("pointsOutside").getAsInt());
    assertTrue(summary.getAsJsonObject("seconds").has("decomposition"));
    String gexf = Files.readString(out.resolve("dual-graph.gexf"));
    assertEquals(graph.get("vertices").getAsInt(), gexf.split("<node ", -1).length - 1);
    assertEquals(graph.get("edges").getAsInt(), gexf.split("<edge ", -1).length - 1);
  }

  /** What a person reads says the same as the file. */
  @Test
  void printsASummary() throws IOException {
    CommandRun run =
        CommandRun.of(
            "analyze", network("two-circles"), "--points", points("two-circles"), "--out", folder);
    JsonObject graph = summary(folder).getAsJsonObject("dualGraph");
    assertTrue(run.out.contains("(2, 6, 6, 2)"), run.out);
    assertTrue(
        run.out.contains(
            graph.get("vertices").getAsInt()
                + " regions, "
                + graph.get("edges").getAsInt()
                + " edges (facet adjacency)"),
        run.out);
    assertTrue(run.out.contains("400 of 400 inside"), run.out);
    assertTrue(run.out.contains(folder.resolve("summary.json").toString()), run.out);
    assertTrue(run.progress.startsWith("Polyhedral decomposition"), run.progress);
  }

  @ParameterizedTest
  @ValueSource(strings = {"--box=-1.5,1.5;-1,1", "--box -1.5,1.5;-1,1"})
  void takesABoxThatBeginsWithAMinus(String box) throws IOException {
    String[] words = box.split(" ", -1);
    CommandRun run =
        words.length == 1
            ? CommandRun.of("analyze", network("two-circles"), words[0], "--out", folder)
            : CommandRun.of("analyze", network("two-circles"), words[0], words[1], "--out", folder);
    assertEquals(0, run.exitCode, run.err);
    assertEquals("[[-1.5,1.5],[-1.0,1.0]]", summary(folder).get("domain").toString());
  }

  @Test
  void takesAMarginAndAnAdjacency() throws IOException {
    CommandRun run =
        CommandRun.of(
            "analyze",
            network("two-circles"),
            "--points",
            points("two-circles"),
            "--margin",
            "0",
            "--adjacency",
            "hamming",
            "--out",
            folder);
    assertEquals(0, run.exitCode, run.err);
    assertEquals(
        "hamming", summary(folder).getAsJsonObject("dualGraph").get("adjacency").getAsString());
  }

  @Test
  void replacesOnlyItsOwnFiles() throws IOException {
    Files.writeString(folder.resolve("summary.json"), "old");
    Files.writeString(folder.resolve("notes.txt"), "mine");
    CommandRun run =
        CommandRun.of("analyze", network("two-circles"), "--box", "0,1;0,1", "--out", folder);
    assertEquals(0, run.exitCode, run.err);
    Set<String> all = new TreeSet<>(PLANE_RESULTS);
    all.add("notes.txt");
    assertEquals(all, names(folder));
    assertEquals("mine", Files.readString(folder.resolve("notes.txt")));
    assertTrue(summary(folder).has("complex"));
  }

  @Test
  void countsPointsOutside() throws IOException {
    CommandRun run =
        CommandRun.of(
            "analyze",
            network("two-circles"),
            "--points",
            points("two-circles"),
            "--box",
            "0,2;-2,2",
            "--out",
            folder);
    JsonObject graph = summary(folder).getAsJsonObject("dualGraph");
    int outside = graph.get("pointsOutside").getAsInt();
    assertTrue(outside > 0);
    assertTrue(run.out.contains("500, of which " + outside + " outside"), run.out);
  }

  /** Cancelled at each of its questions in turn, it leaves nothing, be it a folder. */
  @Test
  void leavesNothingWhenCancelled() throws IOException {
    Path out = folder.resolve("a/b");
    boolean done = false;
    for (int leave = 0; !done; leave = leave < 8 ? leave + 1 : leave * 2) {
      AtomicInteger left = new AtomicInteger(leave);
      CommandRun run =
          CommandRun.cancelledWhen(
              () -> left.getAndDecrement() <= 0,
              "analyze",
              network("two-moons"),
              "--points",
              points("two-moons"),
              "--out",
              out);
      done = run.exitCode == 0;
      if (!done) {
        assertEquals(1, run.exitCode);
        assertEquals(
            "relu-atlas: cancelled; nothing was written" + System.lineSeparator(), run.err);
        assertFalse(Files.exists(folder.resolve("a")));
      }
    }
    assertEquals(PLANE_RESULTS, names(out));
  }

  @Test
  void leavesNothingWhenThereAreTooManyCells() {
    Path out = folder.resolve("results");
    CommandRun run =
        CommandRun.of(
            "analyze",
            network("duffing"),
            "--points",
            points("duffing"),
            "--max-cells",
            1000,
            "--out",
            out);
    assertEquals(1, run.exitCode);
    assertTrue(run.err.contains("--max-cells"), run.err);
    assertEquals(1, run.err.lines().count());
    assertFalse(Files.exists(out));
  }
}
