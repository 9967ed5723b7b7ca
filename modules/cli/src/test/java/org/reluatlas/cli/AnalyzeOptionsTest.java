package org.reluatlas.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.reluatlas.cli.CommandRun.network;
import static org.reluatlas.cli.CommandRun.points;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What analyze is told, and what it refuses. */
class AnalyzeOptionsTest {
  @TempDir private Path folder;

  /** Figures of another network would be mistaken for those of this one. */
  @Test
  void resultsOfAnotherNetworkDoNotStay() throws IOException {
    Files.writeString(folder.resolve("notes.svg"), "mine");
    String[] samples = {"duffing", "nested-spheres"};
    String[] boxes = {"--box=0,1;0,1", "--box=0,1;0,1;0,1"};
    for (int i = 0; i < 2; i++) {
      CommandRun run = CommandRun.of("analyze", network(samples[i]), boxes[i], "--out", folder);
      assertEquals(0, run.exitCode, run.err);
      assertEquals(i == 0, Files.exists(folder.resolve("decomposition.svg")));
      assertEquals(i == 0, Files.exists(folder.resolve("critical-points.csv")));
      assertTrue(Files.exists(folder.resolve("dual-graph.gexf")));
    }
    assertEquals("mine", Files.readString(folder.resolve("notes.svg")));
    assertEquals(
        AnalyzeResults.names(folder),
        filesOf(AnalyzeResults.summary(folder), "notes.svg", "summary.json"));
  }

  private static Set<String> filesOf(JsonObject summary, String... more) {
    Set<String> names = new TreeSet<>(Set.of(more));
    summary.getAsJsonArray("files").forEach(name -> names.add(name.getAsString()));
    return names;
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "-1", "NaN", "Infinity"})
  void refusesARadiusThatIsNone(String radius) throws IOException {
    Path out = folder.resolve("none");
    CommandRun run =
        CommandRun.of("analyze", network("two-circles"), "--radius=" + radius, "--out", out);
    assertEquals(2, run.exitCode);
    assertEquals(1, run.err.lines().count(), run.err);
    assertTrue(run.err.contains("--radius"), run.err);
    assertFalse(Files.exists(out));
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
    assertEquals(
        "[[-1.5,1.5],[-1.0,1.0]]", AnalyzeResults.summary(folder).get("domain").toString());
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
        "hamming",
        AnalyzeResults.summary(folder).getAsJsonObject("dualGraph").get("adjacency").getAsString());
  }

  @Test
  void replacesOnlyItsOwnFiles() throws IOException {
    Files.writeString(folder.resolve("summary.json"), "old");
    Files.writeString(folder.resolve("notes.txt"), "mine");
    CommandRun run =
        CommandRun.of("analyze", network("two-circles"), "--box", "0,1;0,1", "--out", folder);
    assertEquals(0, run.exitCode, run.err);
    Set<String> all = new TreeSet<>(AnalyzeResults.PLANE_RESULTS);
    all.addAll(AnalyzeResults.BOUNDARY_RESULTS);
    all.add("notes.txt");
    assertEquals(all, AnalyzeResults.names(folder));
    assertEquals("mine", Files.readString(folder.resolve("notes.txt")));
    assertTrue(AnalyzeResults.summary(folder).has("complex"));
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
    JsonObject graph = AnalyzeResults.summary(folder).getAsJsonObject("dualGraph");
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
    Set<String> all = new TreeSet<>(AnalyzeResults.PLANE_RESULTS);
    all.addAll(AnalyzeResults.BOUNDARY_RESULTS);
    all.add("cycles.svg");
    assertEquals(all, AnalyzeResults.names(out));
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
    assertTrue(
        run.err
            .strip()
            .endsWith("; raise the limit (--max-cells), or make the domain smaller (--box)"),
        run.err);
    assertEquals(1, run.err.lines().count());
    assertFalse(Files.exists(out));
  }

  @Test
  void aBoxOfTooManyDimensionsAsksForASlice() {
    CommandRun run =
        CommandRun.of(
            "analyze",
            network("two-circles"),
            "--points",
            points("two-circles"),
            "--max-cells",
            8,
            "--out",
            folder.resolve("results"));
    assertEquals(1, run.exitCode);
    assertTrue(run.err.strip().endsWith("; choose a slice of fewer dimensions (--slice)"), run.err);
  }
}
