package org.reluatlas.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.reluatlas.cli.CommandRun.network;
import static org.reluatlas.cli.CommandRun.points;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AnalyzeCommandTest {
  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource({
    "two-circles, 400, 2, 2",
    "two-moons, 400, 2, 2",
    "paraboloid, 800, 2, 1",
    "nested-spheres, 640, 3, 2",
    "duffing, 1000, 2, 1"
  })
  void analyzesTheSamples(String sample, int training, int inputs, int outputs) throws IOException {
    Path out = folder.resolve("results").resolve(sample);
    CommandRun run =
        CommandRun.of("analyze", network(sample), "--points", points(sample), "--out", out);
    assertEquals("", run.err);
    assertEquals(0, run.exitCode);
    Set<String> expected =
        new TreeSet<>(inputs == 2 ? AnalyzeResults.PLANE_RESULTS : AnalyzeResults.RESULTS);
    expected.addAll(outputs == 1 ? AnalyzeResults.OUTPUT_RESULTS : AnalyzeResults.BOUNDARY_RESULTS);
    JsonObject summary = AnalyzeResults.summary(out);
    boolean hasLoopsOrPairs = summary.getAsJsonObject("cycles").get("classes").getAsInt() > 1;
    expected.addAll(hasLoopsOrPairs ? Set.of("cycles.svg") : Set.of());
    assertEquals(expected, AnalyzeResults.names(out));
    checkCycles(out, summary, outputs > 1);
    assertEquals(outputs == 1, summary.has("criticalPoints"));
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
    JsonObject fit = summary.getAsJsonObject("fit");
    assertEquals(training, fit.get("points").getAsInt());
    assertEquals(outputs == 1, fit.has("meanSquaredError"));
    assertTrue(!fit.has("accuracy") || fit.get("accuracy").getAsDouble() > 0.9);
    String gexf = Files.readString(out.resolve("dual-graph.gexf"));
    assertEquals(graph.get("vertices").getAsInt(), gexf.split("<node ", -1).length - 1);
    assertEquals(graph.get("edges").getAsInt(), gexf.split("<edge ", -1).length - 1);
  }

  /** The tables have as many cycles as the summary counts classes and Betti numbers. */
  private static void checkCycles(Path out, JsonObject summary, boolean hasBoundary)
      throws IOException {
    JsonObject cycles = summary.getAsJsonObject("cycles");
    List<String> rows = Files.readAllLines(out.resolve("persistence.csv"));
    assertEquals("dimension,birth,death,cells", rows.get(0));
    int withCycle = 0;
    for (String row : rows.subList(1, rows.size())) {
      String[] fields = row.split(",", -1);
      boolean isMomentary = fields[1].equals(fields[2]);
      assertEquals(isMomentary, fields[3].isEmpty(), row);
      withCycle += isMomentary ? 0 : 1;
    }
    assertEquals(withCycle, cycles.get("classes").getAsInt());
    assertEquals(withCycle, cycles.get("withCycle").getAsInt());
    assertEquals(hasBoundary, cycles.has("boundary"));
    if (hasBoundary) {
      JsonArray betti = summary.getAsJsonObject("decisionBoundary").getAsJsonArray("betti");
      assertEquals(betti, cycles.getAsJsonObject("boundary").getAsJsonArray("cycles"));
      int[] numbers = new int[betti.size()];
      for (String row : Files.readAllLines(out.resolve("boundary-cycles.csv"))) {
        String[] fields = row.split(",", -1);
        if (!fields[0].equals("dimension")) {
          numbers[Integer.parseInt(fields[0])] = Integer.parseInt(fields[1]);
        }
      }
      for (int k = 0; k < numbers.length; k++) {
        assertEquals(betti.get(k).getAsInt(), numbers[k]);
      }
    }
  }

  @Test
  void summarizesRegionsAsFunctions() throws IOException {
    CommandRun run =
        CommandRun.of(
            "analyze",
            network("two-circles"),
            "--points",
            points("two-circles"),
            "--radius",
            "0.2",
            "--out",
            folder);
    assertEquals(0, run.exitCode);
    JsonObject summary = AnalyzeResults.summary(folder);
    JsonObject functions = summary.getAsJsonObject("functions");
    int regions = functions.get("regions").getAsInt();
    int pieces = functions.get("affinePieces").getAsInt();
    int maps = functions.get("affineMaps").getAsInt();
    assertTrue(1 <= maps && maps <= pieces && pieces <= regions);
    assertTrue(functions.get("lipschitz").getAsDouble() > 0);
    JsonObject distances = summary.getAsJsonObject("distances");
    assertEquals(1, distances.get("components").getAsInt());
    int edges = summary.getAsJsonObject("dualGraph").get("edges").getAsInt();
    assertEquals(2.0 * edges / regions, distances.get("meanDegree").getAsDouble(), 1e-12);
    JsonObject complexity = summary.getAsJsonObject("localComplexity");
    assertEquals(400, complexity.get("points").getAsInt());
    assertEquals(2, complexity.getAsJsonArray("classes").size());
    List<String> lines = Files.readAllLines(folder.resolve("local-complexity.csv"));
    assertEquals("point,region,label,neurons,ball in domain", lines.get(0));
    assertEquals(401, lines.size());
    double sum = 0;
    for (String line : lines.subList(1, lines.size())) {
      sum += Integer.parseInt(line.split(",", -1)[3]);
    }
    assertEquals(sum / 400, complexity.get("mean").getAsDouble(), 1e-12);
    assertTrue(run.out.contains("affine pieces"), run.out);
    assertTrue(run.out.contains("neurons within 0.2 of a training point"), run.out);
  }

  /** The library's figures stand in the summary; the eigenvalues belong to the sample. */
  @Test
  void summarizesTheTopology() throws IOException {
    CommandRun.of(
        "analyze",
        network("two-circles"),
        "--points",
        points("two-circles"),
        "--trials",
        7,
        "--seed",
        5,
        "--out",
        folder);
    JsonObject summary = AnalyzeResults.summary(folder);
    JsonObject fiedler = summary.getAsJsonObject("fiedler");
    assertEquals(Set.of("unweighted", "weighted", "recommended"), fiedler.keySet());
    for (String partition : fiedler.keySet()) {
      JsonObject part = fiedler.getAsJsonObject(partition);
      assertTrue(part.get("residual").getAsDouble() < 1e-8, partition);
      assertTrue(
          part.get("rayleighQuotient").getAsDouble() >= part.get("eigenvalue").getAsDouble());
      assertEquals(67, part.get("labelledRegions").getAsInt());
      assertEquals(2, part.get("parts").getAsInt());
    }
    assertEquals(0, fiedler.getAsJsonObject("recommended").get("misclassified").getAsInt());
    JsonObject betti = summary.getAsJsonObject("betti");
    JsonArray counts = summary.getAsJsonObject("complex").getAsJsonArray("fVector");
    assertEquals(7, betti.get("trials").getAsInt());
    assertEquals(5, betti.get("seed").getAsInt());
    assertEquals(counts.get(0), betti.getAsJsonArray("peak").get(0));
    assertEquals(counts.get(2), betti.getAsJsonArray("peak").get(1));
    JsonObject boundary = summary.getAsJsonObject("decisionBoundary");
    assertEquals("[1,1]", boundary.get("betti").toString());
    assertEquals(1, boundary.get("pieces").getAsInt());
    assertEquals(12, boundary.get("facets").getAsInt());
    assertEquals(2, boundary.getAsJsonArray("classes").size());
    String gexf = Files.readString(folder.resolve("dual-graph.gexf"));
    assertTrue(gexf.contains("title=\"weighted fiedler partition\""));
    assertTrue(
        Files.readString(folder.resolve("betti-curves.csv")).lines().count() > 400,
        "a line per cell");
  }

  @Test
  void criticalPointsAtInfinityAreReportedApart() throws IOException {
    CommandRun run =
        CommandRun.of("analyze", network("paraboloid"), "--box", "all", "--out", folder);
    assertEquals("", run.err);
    JsonObject part = AnalyzeResults.summary(folder).getAsJsonObject("criticalPoints");
    assertEquals(1, part.get("alternatingSum").getAsInt());
    assertEquals("[0,0,0]", part.get("multiplicitiesOnWalls").toString());
    JsonArray all = part.getAsJsonArray("multiplicities");
    JsonArray inside = part.getAsJsonArray("multiplicitiesInside");
    JsonArray far = part.getAsJsonArray("multiplicitiesAtInfinity");
    for (int k = 0; k <= 2; k++) {
      assertEquals(all.get(k).getAsInt(), inside.get(k).getAsInt() + far.get(k).getAsInt());
    }
    assertTrue(
        Files.readString(folder.resolve("report.html")).contains(">at infinity</th>"), "column");
  }

  /** Counts as the library finds them; that they are right is tested there. */
  @Test
  void findsTheCriticalPointsOfAChosenOutput() throws IOException {
    CommandRun run =
        CommandRun.of(
            "analyze",
            network("two-spirals"),
            "--points",
            points("two-spirals"),
            "--output",
            1,
            "--out",
            folder);
    assertTrue(run.out.contains("5 minima, 6 saddles, 2 maxima; by index 5 − 6 + 2 = 1"), run.out);
    JsonObject part = AnalyzeResults.summary(folder).getAsJsonObject("criticalPoints");
    assertEquals(1, part.get("output").getAsInt());
    assertEquals("[5,6,2]", part.get("multiplicities").toString());
    assertEquals("[3,2,0]", part.get("multiplicitiesOnWalls").toString());
    assertEquals(13, part.get("sets").getAsInt());
    assertEquals(1, part.get("alternatingSum").getAsInt());
    List<String> lines = Files.readAllLines(folder.resolve("critical-points.csv"));
    assertEquals(
        "value,kind,index,multiplicity0,multiplicity1,multiplicity2,place,dimension,vertices,x0,x1",
        lines.get(0));
    assertEquals(14, lines.size());
    assertEquals(
        2, lines.stream().filter(line -> line.contains(",maximum,2,0,0,1,interior,")).count());
    lines = Files.readAllLines(folder.resolve("sublevel-betti.csv"));
    assertEquals("value,beta0,beta1,beta2", lines.get(0));
    assertTrue(lines.get(1).endsWith(",1,0,0") && lines.get(13).endsWith(",1,0,0"));
    String report = Files.readString(folder.resolve("report.html"));
    assertTrue(report.contains("Critical points of f1"), "heading");
    assertTrue(report.contains("5 − 6 + 2 = 1, the Euler characteristic"), "sum");
    String gexf = Files.readString(folder.resolve("dual-graph.gexf"));
    assertTrue(gexf.contains("title=\"extremum\""), "column");
    assertTrue(gexf.contains("value=\"minimum\"") && gexf.contains("value=\"maximum\""), "words");
  }

  @Test
  void theReportHoldsItsFiguresAndNamesTheWeightsThatWereChosen() throws IOException {
    CommandRun run =
        CommandRun.of(
            "analyze",
            network("two-moons"),
            "--points",
            points("two-moons"),
            "--edge-weights",
            "finite-volume",
            "--vertex-weights",
            "Volume",
            "--filtration",
            "boundary-distance",
            "--out",
            folder);
    assertEquals(0, run.exitCode, run.err);
    String report = Files.readString(folder.resolve("report.html"));
    assertEquals(9, report.split("data:image/svg\\+xml;base64,", -1).length - 1);
    assertFalse(report.contains("http:") || report.contains("https:"), "is self-contained");
    assertTrue(report.contains("<th>chosen</th>"), "names the choice");
    assertTrue(report.contains("facet volume / distance"));
    assertTrue(report.contains("Persistence by distance from the decision boundary"));
    assertTrue(AnalyzeResults.summary(folder).getAsJsonObject("fiedler").has("chosen"));
  }

  /** What a person reads says the same as the file. */
  @Test
  void printsASummary() throws IOException {
    CommandRun run =
        CommandRun.of(
            "analyze", network("two-circles"), "--points", points("two-circles"), "--out", folder);
    JsonObject graph = AnalyzeResults.summary(folder).getAsJsonObject("dualGraph");
    assertTrue(run.out.contains("(2, 6, 6, 2)"), run.out);
    assertTrue(
        run.out.contains(
            graph.get("vertices").getAsInt()
                + " regions, "
                + graph.get("edges").getAsInt()
                + " edges (facet adjacency)"),
        run.out);
    assertTrue(run.out.contains("400 of 400 inside"), run.out);
    String pieces = "1 piece (connected component) of 12 segments";
    assertTrue(run.out.contains(pieces), run.out);
    String report = Files.readString(folder.resolve("report.html"));
    assertTrue(report.contains(pieces), "the report names the pieces as the summary does");
    assertTrue(run.out.contains(folder.resolve("summary.json").toString()), run.out);
    assertTrue(run.progress.startsWith("Polyhedral decomposition"), run.progress);
  }
}
