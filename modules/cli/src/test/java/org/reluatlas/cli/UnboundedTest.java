package org.reluatlas.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.reluatlas.cli.CommandRun.network;
import static org.reluatlas.cli.CommandRun.points;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Domains with infinite ends on the command line. */
class UnboundedTest {

  @TempDir private Path folder;

  private String export(String box, String format) throws IOException {
    Path out = folder.resolve("file." + format);
    CommandRun run =
        CommandRun.of(
            "export", network("two-circles"), "--box=" + box, "--format", format, "--out", out);
    assertEquals("", run.err);
    assertEquals(0, run.exitCode);
    return Files.readString(out);
  }

  @Test
  void analyzesTheWholePlane() throws IOException {
    Path out = folder.resolve("out");
    CommandRun run =
        CommandRun.of(
            "analyze",
            network("two-circles"),
            "--points",
            points("two-circles"),
            "--box=all",
            "--space",
            "compactified",
            "--trials",
            "2",
            "--out",
            out);
    assertEquals("", run.err);
    assertTrue(run.out.contains("107 + 220 + 114 = 441"), run.out);
    assertTrue(run.out.contains("(−∞, ∞) × (−∞, ∞)"), run.out);
    String summary = Files.readString(out.resolve("summary.json"));
    assertTrue(summary.contains("\"space\":\"compactified\""), summary);
    String report = Files.readString(out.resolve("report.html"));
    assertFalse(report.contains("Infinity"), "infinite numbers are ∞ in the report");
    assertFalse(report.contains("NaN"));
    assertFalse(Files.readString(out.resolve("dual-graph.gexf")).contains("Infinity"));
  }

  @Test
  void jsonHasTheCellsOfTheSpaceOnly() throws IOException {
    JsonObject json = JsonParser.parseString(export("-inf,inf;-1,inf", "json")).getAsJsonObject();
    assertEquals("[[null,null],[-1.0,null]]", json.get("domain").toString());
    JsonArray cells = json.getAsJsonArray("cells");
    JsonArray boundary = json.getAsJsonArray("boundary");
    assertEquals(cells.get(0).getAsJsonArray().size(), json.getAsJsonArray("coordinates").size());
    int euler = 0;
    for (int k = 0; k <= 2; k++) {
      int count = cells.get(k).getAsJsonArray().size();
      euler += k == 1 ? -count : count;
      assertEquals(count, json.getAsJsonArray("walls").get(k).getAsJsonArray().size());
      for (JsonElement facets : boundary.get(k).getAsJsonArray()) {
        for (JsonElement facet : facets.getAsJsonArray()) {
          int below = cells.get(k - 1).getAsJsonArray().size();
          assertTrue(facet.getAsInt() >= 0 && facet.getAsInt() < below);
        }
      }
    }
    assertEquals(0, euler, "−1 for two infinite ends times 0 for one");
    int unbounded = 0;
    for (JsonElement region : json.getAsJsonArray("regions")) {
      unbounded += region.getAsJsonObject().get("volume").isJsonNull() ? 1 : 0;
    }
    assertTrue(unbounded > 2, unbounded + " unbounded regions");
  }

  @Test
  void phatHasTheBoundaryMatrixOfTheSpace() throws IOException {
    List<String> lines = List.of(export("all", "phat").split("\n"));
    assertEquals(441, lines.size());
    long openEdges = lines.stream().filter(line -> line.matches("1 \\d+")).count();
    assertEquals(12, openEdges, "as many as unbounded regions");
  }

  @Test
  void offAndVtkShowWhatIsAroundTheVertices() throws IOException {
    assertTrue(export("all", "off").startsWith("OFF\n"));
    String vtk = export("all", "vtk");
    assertTrue(vtk.startsWith("# vtk DataFile"));
    assertFalse(vtk.contains("Infinity"));
  }

  @Test
  void saysWhatIsWrong() {
    Path out = folder.resolve("out");
    CommandRun run =
        CommandRun.of(
            "analyze", network("two-circles"), "--box=all", "--filtration", "volume", "--out", out);
    assertEquals(2, run.exitCode);
    assertEquals(
        "relu-atlas: --filtration volume: regions of an unbounded domain have infinite volumes;"
            + " choose another one"
            + System.lineSeparator(),
        run.err);
    run =
        CommandRun.of(
            "analyze",
            network("two-circles"),
            "--box=all",
            "--edge-weights",
            "finite-volume",
            "--out",
            out);
    assertEquals(2, run.exitCode);
    assertEquals(
        "relu-atlas: the weights finite-volume need finite volumes, but the domain"
            + " -inf,inf;-inf,inf is unbounded; choose other weights or a bounded domain (--box)"
            + System.lineSeparator(),
        run.err);
    run =
        CommandRun.of(
            "analyze",
            network("two-circles"),
            "--box=-1,1;-1,1",
            "--space",
            "borel-moore",
            "--out",
            out);
    assertEquals(2, run.exitCode);
    assertEquals(
        "relu-atlas: --space borel-moore is for domains with infinite ends, and -1.0,1.0;-1.0,1.0 is"
            + " bounded; leave it out, or see --box"
            + System.lineSeparator(),
        run.err);
    assertFalse(Files.exists(out));
  }
}
