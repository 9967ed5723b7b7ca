package org.reluatlas.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.reluatlas.network.AffineLayer;
import org.reluatlas.network.ReluNetwork;
import org.reluatlas.network.json.NetworkJson;

/** A network with five inputs, decomposed on slices. */
class SliceTest {

  private static final int POINTS = 60;

  @TempDir private Path folder;
  private Path network;
  private Path csv;
  private Path out;

  @BeforeEach
  void writeNetworkAndPoints() throws IOException {
    Random random = new Random(11);
    network = folder.resolve("five.json");
    NetworkJson.write(
        new ReluNetwork(List.of(layer(random, 5, 8), layer(random, 8, 4), layer(random, 4, 2))),
        network);
    csv = folder.resolve("five.csv");
    out = folder.resolve("out");
    try (Writer text = Files.newBufferedWriter(csv)) {
      text.write("a,b,c,d,e,label\n");
      for (int i = 0; i < POINTS; i++) {
        for (int axis = 0; axis < 5; axis++) {
          text.write(
              String.format(Locale.ROOT, "%.6f,", axis + random.nextGaussian() / (1 + axis)));
        }
        text.write(i % 2 + "\n");
      }
    }
  }

  private static AffineLayer layer(Random random, int inputs, int outputs) {
    double[] weights = random.doubles((long) inputs * outputs, -1, 1).toArray();
    return new AffineLayer(inputs, weights, random.doubles(outputs, -0.5, 0.5).toArray());
  }

  private CommandRun analyze(Object... arguments) {
    List<Object> all = new ArrayList<>(List.of("analyze", network, "--out", out));
    all.addAll(List.of(arguments));
    return CommandRun.of(all.toArray());
  }

  private JsonObject summary() throws IOException {
    return JsonParser.parseString(Files.readString(out.resolve("summary.json"))).getAsJsonObject();
  }

  @ParameterizedTest
  @CsvSource({
    "pca, 2, pc1 pc2, the first 2 principal components of the training points",
    "pca3, 3, pc1 pc2 pc3, the first 3 principal components of the training points",
    "'a,3', 2, a d, 'coordinates a, d, the others at the mean of the training points'",
    "'points:0, 5,7', 2, u v, 'through rows 0, 5, 7 of the points'",
    "'points:0,5,7,9', 3, u v w, 'through rows 0, 5, 7, 9 of the points'"
  })
  void analyzesASlice(String spec, int dimension, String coordinates, String description)
      throws IOException {
    CommandRun run = analyze("--points", csv, "--slice", spec);
    assertEquals("", run.err);
    assertEquals(0, run.exitCode);
    assertTrue(run.out.contains("slice                 " + description), run.out);
    assertTrue(run.out.contains("notice                the points are "), run.out);
    assertTrue(run.out.contains("architecture          (5, 8, 4, 2)"), run.out);
    JsonObject summary = summary();
    assertEquals(dimension, summary.getAsJsonArray("domain").size());
    assertEquals(dimension + 1, fVector(summary).size());
    JsonObject slice = summary.getAsJsonObject("network").getAsJsonObject("slice");
    assertEquals(description, slice.get("description").getAsString());
    List<String> names = new ArrayList<>();
    slice.getAsJsonArray("coordinates").forEach(name -> names.add(name.getAsString()));
    assertEquals(List.of(coordinates.split(" ", -1)), names);
    assertEquals(5, slice.getAsJsonArray("origin").size());
    assertEquals(dimension, slice.getAsJsonArray("axes").size());
    double mean = slice.get("meanDistance").getAsDouble();
    assertTrue(0 < mean && mean < slice.get("largestDistance").getAsDouble());
    JsonObject graph = summary.getAsJsonObject("dualGraph");
    assertEquals(POINTS, graph.get("trainingPoints").getAsInt());
    assertTrue(Files.readString(out.resolve("report.html")).contains(description));
    Path drawing = out.resolve("decomposition.svg");
    assertEquals(dimension == 2, Files.exists(drawing));
    for (String name : dimension == 2 ? names : List.<String>of()) {
      assertTrue(Files.readString(drawing).contains(">" + name + "<"), name);
    }
  }

  private static JsonArray fVector(JsonObject summary) {
    return summary.getAsJsonObject("complex").getAsJsonArray("fVector");
  }

  /** Without {@code --slice} the plane of the first two principal components is taken. */
  @Test
  void manyInputsAreSlicedUnasked() throws IOException {
    assertEquals(0, analyze("--points", csv, "--slice", "pca").exitCode);
    JsonObject asked = summary();
    CommandRun run = analyze("--points", csv);
    assertEquals("", run.err);
    assertEquals(asked.get("complex"), summary().get("complex"));
    String told = "it was taken because the network has 5 inputs; the slice ";
    assertTrue(run.out.contains(told), run.out);
    assertTrue(Files.readString(out.resolve("report.html")).contains(told));
  }

  @Test
  void theWholeInputSpaceIsTakenWhenItIsAskedFor() throws IOException {
    assertEquals(0, analyze("--points", csv, "--slice", "none", "--margin", "0").exitCode);
    assertEquals(6, fVector(summary()).size());
    assertEquals(0, analyze("--points", csv, "--box=0,1;0,1;0,1;0,1;0,1").exitCode);
    assertEquals(6, fVector(summary()).size());
    assertFalse(summary().getAsJsonObject("network").has("slice"));
  }

  /** The slice x1 = x2 = x4 = 0 is the network with these columns left out. */
  @Test
  void coordinatesWithoutPointsAreTheColumnsOfTheNetwork() throws IOException {
    CommandRun run = analyze("--slice", "x3,x0", "--box=-2,2;-1,1");
    assertEquals("", run.err);
    assertTrue(run.out.contains("coordinates x3, x0, the others at 0"), run.out);
    assertFalse(run.out.contains("the points are"), run.out);
    JsonObject slice = summary();
    Random random = new Random(11);
    AffineLayer first = layer(random, 5, 8);
    double[] columns = new double[16];
    for (int row = 0; row < 8; row++) {
      columns[2 * row] = first.weight(row, 3);
      columns[2 * row + 1] = first.weight(row, 0);
    }
    NetworkJson.write(
        new ReluNetwork(
            List.of(
                new AffineLayer(2, columns, first.biases()),
                layer(random, 8, 4),
                layer(random, 4, 2))),
        network);
    assertEquals(0, analyze("--box=-2,2;-1,1").exitCode);
    assertEquals(summary().get("complex"), slice.get("complex"));
    assertFalse(summary().getAsJsonObject("network").has("slice"));
    assertTrue(fVector(slice).get(2).getAsInt() > 4);
  }

  @Test
  void theOtherInputsAreWhereTheyAreNamed() throws IOException {
    CommandRun run = analyze("--points", csv, "--slice", "a,3", "--at", "b=0.5,row:17,4=-0.25");
    assertEquals("", run.err);
    String told = "coordinates a, d, with b = 0.5, e = -0.25, the others at row 17 of the points";
    assertTrue(run.out.contains("slice                 " + told), run.out);
    assertTrue(Files.readString(out.resolve("report.html")).contains(told));
    JsonObject slice = summary().getAsJsonObject("network").getAsJsonObject("slice");
    assertEquals(told, slice.get("description").getAsString());
    String third = Files.readAllLines(csv).get(18).split(",", -1)[2];
    assertEquals(
        List.of(0.0, 0.5, Double.parseDouble(third), 0.0, -0.25),
        numbers(slice.getAsJsonArray("origin")));
  }

  private static List<Double> numbers(JsonArray array) {
    List<Double> numbers = new ArrayList<>();
    array.forEach(number -> numbers.add(number.getAsDouble()));
    return numbers;
  }

  @Test
  void otherInputsThatThereAreNot() {
    refused("--at q=1: 'q' is none of the", analyze("--points", csv, "--slice=a", "--at", "q=1"));
    refused("--at a=1: a varies on the", analyze("--points", csv, "--slice", "a", "--at", "a=1"));
    refused("--at b=x: 'x' is no finite", analyze("--points", csv, "--slice=a", "--at", "b=x"));
    refused(
        "--at row:60: '60' is no row of the points, which are numbered from 0 to 59",
        analyze("--points", csv, "--slice", "a", "--at", "row:60"));
    refused(
        "--at row:0: there are no points to take a row of; give --points too",
        analyze("--box=0,1", "--slice", "x0", "--at", "row:0"));
    refused(
        "--at b=1: inputs are fixed on a slice by coordinates only; give --slice too, such as"
            + " --slice a,b",
        analyze("--points", csv, "--at", "b=1"));
  }

  @Test
  void anIntervalOfLengthZeroFixesItsInput() throws IOException {
    CommandRun run = analyze("--box=-2,2;-1,1;0.5,0.5;0,0;1,1");
    assertEquals("", run.err);
    String told = "coordinates x0, x1, with x2 = 0.5, x3 = 0.0, x4 = 1.0";
    String notice = "3 intervals of the domain have length 0, so that these inputs are fixed";
    assertTrue(run.out.contains("slice                 " + told), run.out);
    assertTrue(run.out.contains("notice                " + notice), run.out);
    assertTrue(Files.readString(out.resolve("report.html")).contains(notice));
    JsonObject network = summary().getAsJsonObject("network");
    assertEquals(told, network.getAsJsonObject("slice").get("description").getAsString());
    assertTrue(network.get("notices").toString().contains(notice));
    assertEquals(3, fVector(summary()).size());
  }

  @Test
  void aPropertyIsTheDomain() throws IOException {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 5; i++) {
      text.append("(declare-const X_" + i + " Real)\n(assert (<= -1 X_" + i + " 1))\n");
    }
    Path property = Files.writeString(folder.resolve("prop.vnnlib"), text);
    CommandRun run = analyze("--vnnlib", property, "--slice", "x0,x3", "--at", "x1=0.25");
    assertEquals("", run.err);
    String told =
        "coordinates x0, x3, with x1 = 0.25, the others at the middle of their intervals in"
            + " prop.vnnlib";
    assertTrue(run.out.contains("slice                 " + told), run.out);
    assertTrue(run.out.contains("the domain is the box of the inputs in prop.vnnlib"), run.out);
    assertEquals("[[-1.0,1.0],[-1.0,1.0]]", summary().getAsJsonArray("domain").toString());
    CommandRun both =
        CommandRun.of(
            "analyze", network, "--vnnlib", property, "--box=0,1", "--out", folder.resolve("no"));
    assertTrue(both.err.contains("--box and --vnnlib are mutually exclusive"), both.err);
    Files.writeString(property, text + "(");
    CommandRun cut =
        CommandRun.of("analyze", network, "--vnnlib", property, "--out", folder.resolve("no"));
    assertEquals(2, cut.exitCode);
    assertEquals(
        "relu-atlas: prop.vnnlib: line 11 has a parenthesis that is never closed", cut.err.strip());
  }

  @Test
  void theLowestOutputIsTheClass() throws IOException {
    assertEquals(0, analyze("--slice=0,1", "--box=-2,2;-2,2").exitCode);
    JsonObject largest = summary();
    CommandRun run = analyze("--slice=0,1", "--box=-2,2;-2,2", "--lowest");
    assertEquals("", run.err);
    assertTrue(run.out.contains("notice                the class is the lowest output: "), run.out);
    assertTrue(
        Files.readString(out.resolve("report.html")).contains("the class is the lowest output"));
    assertEquals(largest.get("complex"), summary().get("complex"));
    JsonArray classes = summary().getAsJsonObject("decisionBoundary").getAsJsonArray("classes");
    JsonArray before = largest.getAsJsonObject("decisionBoundary").getAsJsonArray("classes");
    for (int c = 0; c < 2; c++) {
      assertEquals(volume(before, c), volume(classes, 1 - c), 1e-12);
    }
  }

  private static double volume(JsonArray classes, int of) {
    return classes.get(of).getAsJsonObject().get("volume").getAsDouble();
  }

  @Test
  void exportsASlice() throws IOException {
    Path file = folder.resolve("slice.json");
    CommandRun run =
        CommandRun.of(
            "export",
            network,
            "--points",
            csv,
            "--slice",
            "pca",
            "--format",
            "json",
            "--out",
            file);
    assertEquals("", run.err);
    JsonObject json = JsonParser.parseString(Files.readString(file)).getAsJsonObject();
    assertEquals("[2,8,4,2]", json.get("architecture").toString());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "pca4 | 'pca4' is none of the inputs a, b, c, d, e, nor their number from 0 to 4; other slices are pca",
        "a,f | 'f' is none of the inputs",
        "0,5 | '5' is none of the inputs",
        "a, | '' is none of the inputs",
        "a,0 | input 0 is named twice",
        "points:0,60,3 | '60' is no row of the points, which are numbered from 0 to 59",
        "points:0,-1,3 | '-1' is no row of the points",
        "points: | '' is no row of the points",
        "points:7 | a slice goes through two points at least",
        "points:0,1,1 | row 1 is named twice",
        "points:4,1,4 | row 4 is named twice"
      })
  void slicesThatThereAreNot(String spec, String said) {
    refused("--slice " + spec + ": " + said, analyze("--points", csv, "--slice", spec));
  }

  private void refused(String said, CommandRun run) {
    assertEquals(2, run.exitCode, run.err);
    assertEquals(1, run.err.lines().count(), run.err);
    assertTrue(run.err.contains(said), run.err);
    assertFalse(Files.exists(out));
  }

  @Test
  void optionsThatDoNotFit() throws IOException {
    refused("give --points too", analyze("--slice", "pca", "--box=0,1;0,1"));
    refused("give --points too", analyze("--slice", "points:0,1,2", "--box=0,1;0,1"));
    refused(
        "--box has 3 intervals but the slice of " + network + " has 2 coordinates",
        analyze("--slice", "0,1", "--box=0,1;0,1;0,1"));
    refused("give --box with 2 intervals, or --points", analyze("--slice", "0,1"));
    refused(
        "--box has 2 intervals but "
            + network
            + " has 5 inputs; to vary some inputs only, give their names, such as --slice x0,x1",
        analyze("--box=0,1;0,1"));
    refused(
        "interval 2 of --box has length 0; leave x1 out of the --slice",
        analyze("--slice", "0,1", "--box=0,1;1,1"));
    Files.writeString(csv, "a,b,c,d,e\n1,2,3,4,5\n2,2,3,4,5\n");
    refused(
        "the training points vary in no more than 1 of 2 directions",
        analyze("--points", csv, "--slice", "pca"));
  }
}
