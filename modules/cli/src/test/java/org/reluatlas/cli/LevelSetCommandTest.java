package org.reluatlas.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.reluatlas.cli.CommandRun.network;
import static org.reluatlas.cli.CommandRun.points;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Level sets of |x| + |y| + … by the command line. */
class LevelSetCommandTest {

  @TempDir private Path folder;
  private Path plane;
  private Path space;

  @BeforeEach
  void write() throws IOException {
    plane = norm(2);
    space = norm(3);
  }

  private Path norm(int inputs) throws IOException {
    List<String> rows = new ArrayList<>();
    for (int i = 0; i < 2 * inputs; i++) {
      int row = i;
      rows.add(
          IntStream.range(0, inputs)
              .mapToObj(c -> c != row / 2 ? "0" : row % 2 == 0 ? "1" : "-1")
              .collect(Collectors.joining(",", "[", "]")));
    }
    String ones = String.join(",", Collections.nCopies(2 * inputs, "1"));
    return Files.writeString(
        folder.resolve("norm" + inputs + ".json"),
        "{\"format\": \"relu-mlp-v1\", \"activation\": \"relu\", \"layers\": [{\"W\": "
            + rows
            + "}, {\"W\": [["
            + ones
            + "]]}]}");
  }

  private static String box(int inputs) {
    return "--box=" + String.join(";", Collections.nCopies(inputs, "-2,2"));
  }

  private static CommandRun run(Object... arguments) {
    return CommandRun.of(arguments);
  }

  private String refusal(Object... arguments) {
    CommandRun run = run(arguments);
    assertEquals(2, run.exitCode);
    assertEquals("", run.out);
    return run.err.strip();
  }

  @Test
  void everyResultKnowsTheLevelSet() throws IOException {
    Path out = folder.resolve("out");
    CommandRun run =
        run(
            "analyze",
            plane,
            box(2),
            "--level",
            "1",
            "--filtration",
            "boundary-distance",
            "--out",
            out);
    assertEquals(0, run.exitCode, run.err);
    assertTrue(
        run.out.contains(
            "level set f = 1       1 piece (connected component) of 4 segments, measure 5.65685,"
                + " Betti numbers [1, 1]"),
        run.out);
    JsonObject boundary =
        JsonParser.parseString(Files.readString(out.resolve("summary.json")))
            .getAsJsonObject()
            .getAsJsonObject("decisionBoundary");
    assertEquals(
        "{\"output\":0,\"level\":1.0,\"flatRegions\":0,\"flatVolume\":0.0}",
        boundary.get("levelSet").toString());
    JsonObject below = boundary.getAsJsonArray("classes").get(0).getAsJsonObject();
    assertEquals("f ≤ 1", below.get("name").getAsString());
    assertEquals(2, below.get("volume").getAsDouble(), 1e-12);
    String report = Files.readString(out.resolve("report.html"));
    assertTrue(report.contains("Level set f = 1"));
    assertTrue(report.contains("Persistence by distance from the level set f = 1"));
    assertFalse(report.contains("class f"));
    String gexf = Files.readString(out.resolve("dual-graph.gexf"));
    assertTrue(gexf.contains("title=\"side\""));
    assertTrue(gexf.contains("title=\"crosses level set\""));
    assertTrue(gexf.contains("value=\"f > 1\"") || gexf.contains("f &gt; 1"));
    String figure = Files.readString(out.resolve("decomposition.svg"));
    assertTrue(figure.length() > 1000);
  }

  @Test
  void theUsualLevelMayBeTakenNowhereInside() throws IOException {
    CommandRun run = run("analyze", plane, "--box=1,2;1,2", "--out", folder.resolve("out"));
    assertEquals(0, run.exitCode, run.err);
    assertTrue(
        run.out.contains(
            "level set f = 0       none: f > 0 throughout, where f is between 2.00000 and 4.00000"),
        run.out);
  }

  @Test
  void aLevelThatWasAskedForMustBeTaken() {
    assertEquals(
        "relu-atlas: --level 5 is never taken: on the domain f is between 0.00000 and 4.00000;"
            + " choose a level in this range",
        refusal("analyze", plane, box(2), "--level", "5", "--out", folder.resolve("out")));
    assertEquals(
        "relu-atlas: --level -0.5 is never taken: on the domain f is between 0.00000 and 4.00000;"
            + " choose a level in this range",
        refusal(
            "export",
            plane,
            box(2),
            "--level=-0.5",
            "--what",
            "boundary",
            "--format",
            "vtk",
            "--out",
            folder.resolve("out.vtk")));
  }

  @Test
  void flatRegionsAreTold() throws IOException {
    Path hinge =
        Files.writeString(
            folder.resolve("hinge.json"),
            "{\"format\": \"relu-mlp-v1\", \"activation\": \"relu\", \"layers\":"
                + " [{\"W\": [[1, 0]]}, {\"W\": [[1]]}]}");
    CommandRun run = run("analyze", hinge, box(2), "--out", folder.resolve("out"));
    assertTrue(
        run.out.contains(
            "flat regions          f is 0 throughout 1 region (50.0 % of the domain), on the side of"
                + " f ≤ 0"),
        run.out);
    assertTrue(run.out.contains("1 piece (connected component) of 1 segment, measure 4.00000"));
  }

  private String exported(Path network, int inputs, String format) throws IOException {
    Path out = folder.resolve("boundary." + format);
    CommandRun run =
        run(
            "export",
            network,
            box(inputs),
            "--level",
            "1",
            "--what",
            "boundary",
            "--format",
            format,
            "--out",
            out);
    assertEquals(0, run.exitCode, run.err);
    return Files.readString(out);
  }

  @Test
  void theSurfaceIsAMesh() throws IOException {
    String off = exported(space, 3, "off");
    assertTrue(off.startsWith("OFF\n6 8 12\n"), off);
    assertEquals(2 + 6 + 8, off.lines().count());
    String vtk = exported(space, 3, "vtk");
    assertTrue(vtk.contains("DATASET POLYDATA\nPOINTS 6 double\n"), vtk);
    assertTrue(vtk.contains("\nPOLYGONS 8 32\n"), vtk);
    assertTrue(vtk.contains("CELL_DATA 8\nFIELD FieldData 2\nlower_class 1 8 int\n0\n"), vtk);
  }

  @Test
  void theCurveIsAPolyline() throws IOException {
    String vtk = exported(plane, 2, "vtk");
    assertTrue(vtk.contains("POINTS 4 double\n"), vtk);
    String[] line =
        vtk.lines()
            .dropWhile(text -> !text.equals("LINES 1 6"))
            .skip(1)
            .findFirst()
            .orElseThrow()
            .split(" ", -1);
    assertEquals("5", line[0]);
    assertEquals(line[1], line[5]);
    assertEquals(4, Arrays.stream(line).skip(1).distinct().count());
  }

  @Test
  void theBoundaryOfAClassifierIsAMeshToo() throws IOException {
    Path out = folder.resolve("spheres.off");
    CommandRun run =
        run(
            "export",
            network("nested-spheres"),
            "--points",
            points("nested-spheres"),
            "--what",
            "boundary",
            "--format",
            "off",
            "--out",
            out);
    assertEquals(0, run.exitCode, run.err);
    assertTrue(Files.readString(out).startsWith("OFF\n"));
  }

  @Test
  void oneSentenceForWhatCannotBeWritten() {
    Path out = folder.resolve("none");
    assertEquals(
        "relu-atlas: OFF holds a boundary in 3 dimensions and this one is in 2; VTK takes lines and"
            + " points too",
        refusal(
            "export",
            plane,
            box(2),
            "--level=1",
            "--what",
            "boundary",
            "--format",
            "off",
            "--out",
            out));
    assertEquals(
        "relu-atlas: --format json holds no mesh of the boundary; choose off or vtk",
        refusal(
            "export",
            plane,
            box(2),
            "--level=1",
            "--what",
            "boundary",
            "--format",
            "json",
            "--out",
            out));
    assertEquals(
        "relu-atlas: the labels are real numbers, so that the network is a regression without a"
            + " boundary; give --level for a level set",
        refusal(
            "export",
            network("paraboloid"),
            "--points",
            points("paraboloid"),
            "--what",
            "boundary",
            "--format",
            "vtk",
            "--out",
            out));
    assertEquals(
        "relu-atlas: --level is the level of one output, and the network has 2; choose one with"
            + " --output",
        refusal("analyze", network("two-circles"), box(2), "--level", "1", "--out", out));
  }

  /** A checkpoint without the level has no boundary, and the others have one. */
  @Test
  void aTrainingRunIsFollowed() throws IOException {
    Path run = Files.createDirectory(folder.resolve("run"));
    String network = Files.readString(plane);
    Files.writeString(run.resolve("epoch-1.json"), network.replace("[[1,1,1,1]]", "[[2,2,2,2]]"));
    Files.writeString(run.resolve("epoch-2.json"), network);
    Files.writeString(run.resolve("epoch-3.json"), network.replace("[[1,1,1,1]]", "[[0,0,0,1]]"));
    Path out = folder.resolve("evolution");
    CommandRun evolved = run("evolve", run, box(2), "--level", "3", "--trials", "2", "--out", out);
    assertEquals(0, evolved.exitCode, evolved.err);
    List<String> rows = Files.readAllLines(out.resolve("evolution.csv"));
    int measure = List.of(rows.get(0).split(",")).indexOf("boundaryMeasure");
    int pieces = List.of(rows.get(0).split(",")).indexOf("boundaryComponents");
    double[] lengths = {6 * Math.sqrt(2), 4 * Math.sqrt(2), 0};
    for (int epoch = 0; epoch < 3; epoch++) {
      String[] row = rows.get(epoch + 1).split(",", -1);
      assertEquals(lengths[epoch], Double.parseDouble(row[measure]), 1e-12);
      assertEquals(new int[] {1, 4, 0}[epoch], (int) Double.parseDouble(row[pieces]));
    }
    assertTrue(
        Files.readString(out.resolve("report.html")).contains("the boundary is where f is 3"));
  }

  /** A regression has the level set that is asked for, an output of several too. */
  @Test
  void anyOutputHasLevelSets() throws IOException {
    CommandRun regression =
        run(
            "analyze",
            network("paraboloid"),
            "--points",
            points("paraboloid"),
            "--level",
            "0.5",
            "--out",
            folder.resolve("a"));
    assertTrue(regression.out.contains("level set f = 0.5 "), regression.out + regression.err);
    assertTrue(regression.out.contains("Betti numbers [1, 1]"), regression.out);
    CommandRun one =
        run(
            "analyze",
            network("two-circles"),
            "--points",
            points("two-circles"),
            "--output",
            "1",
            "--level",
            "0",
            "--out",
            folder.resolve("b"));
    assertTrue(one.out.contains("level set f1 = 0 "), one.out + one.err);
  }
}
