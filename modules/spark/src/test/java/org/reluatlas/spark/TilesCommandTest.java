package org.reluatlas.spark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.reluatlas.console.ConsoleProgress;
import org.reluatlas.network.AffineLayer;
import org.reluatlas.network.LabeledPoints;
import org.reluatlas.network.ReluNetwork;
import org.reluatlas.network.json.NetworkJson;
import org.reluatlas.polyhedra.AnnotatedRegions;
import org.reluatlas.polyhedra.Box;
import org.reluatlas.polyhedra.CellComplex;
import org.reluatlas.polyhedra.DecisionBoundary;
import org.reluatlas.polyhedra.Decomposition;
import org.reluatlas.polyhedra.DualGraph;
import org.reluatlas.study.Problem;
import org.reluatlas.task.Progress;
import picocli.CommandLine;

/** One network in tiles: the counts of the command are those of the complex in one piece. */
class TilesCommandTest {

  private static final Path REFERENCE = Path.of("../polyhedra/src/test/resources/reference");

  @TempDir private Path folder;
  private String printed;
  private String err;

  private Path out() {
    return folder.resolve("out");
  }

  private int run(BooleanSupplier cancelled, Object network, String... more) {
    StringWriter output = new StringWriter();
    StringWriter errors = new StringWriter();
    PrintStream steps = new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8);
    CommandLine line = Main.commandLine(ConsoleProgress.of(steps, 0, cancelled));
    line.setOut(new PrintWriter(output)).setErr(new PrintWriter(errors, true));
    Stream<String> first = Stream.of(network.toString(), "--out=" + out());
    int exitCode = line.execute(Stream.concat(first, Stream.of(more)).toArray(String[]::new));
    printed = output.toString();
    err = errors.toString();
    return exitCode;
  }

  private JsonObject summary() throws IOException {
    return JsonParser.parseString(Files.readString(out().resolve("summary.json")))
        .getAsJsonObject();
  }

  private void requireWhole(Path network, Box box, int tiles) throws IOException {
    String threads = "--master=local[2]";
    assertEquals(
        0, run(() -> false, network, "--box=" + box, "--tiles=" + tiles, threads), () -> err);
    Problem problem = Problem.of(network).box(box).build();
    CellComplex complex = new Decomposition(problem.network(), box).compute(Progress.NONE);
    DualGraph graph = DualGraph.of(complex, DualGraph.Adjacency.FACET, Progress.NONE);
    LabeledPoints none = LabeledPoints.none(complex.dimension());
    DecisionBoundary boundary =
        DecisionBoundary.of(
            AnnotatedRegions.of(complex, none, problem.outputs(), Progress.NONE), Progress.NONE);
    JsonObject summary = summary();
    assertEquals(
        JsonParser.parseString(Arrays.toString(complex.fVector())),
        summary.getAsJsonObject("complex").get("fVector"));
    assertEquals(graph.vertices(), number(summary, "dualGraph", "vertices").getAsLong());
    assertEquals(graph.edges(), number(summary, "dualGraph", "edges").getAsLong());
    assertEquals(tiles, number(summary, "tiles", "each").getAsJsonArray().size());
    assertEquals(boundary.isPresent(), summary.has("decisionBoundary"));
    if (boundary.isPresent()) {
      assertEquals(boundary.facets(), number(summary, "decisionBoundary", "facets").getAsLong());
      double measure = number(summary, "decisionBoundary", "measure").getAsDouble();
      assertEquals(boundary.measure(), measure, 1e-9 * (1 + measure));
    }
  }

  private static JsonElement number(JsonObject summary, String part, String name) {
    return summary.getAsJsonObject(part).get(name);
  }

  @ParameterizedTest
  @CsvSource({
    "circles, 2",
    "spheres3d, 9",
    "deg_int2d, 16",
    "deg_int3d, 8",
    "deg_touch, 5",
    "deg_zero_on_region, 64"
  })
  void countsOfReferenceNetworks(String name, int tiles) throws IOException {
    JsonObject truth =
        JsonParser.parseString(Files.readString(REFERENCE.resolve(name).resolve("truth.json")))
            .getAsJsonObject();
    String box =
        truth.getAsJsonArray("box").asList().stream()
            .map(interval -> interval.toString().replaceAll("[\\[\\]]", ""))
            .collect(Collectors.joining(";"));
    requireWhole(REFERENCE.resolve(name).resolve("network.json"), Box.parse(box), tiles);
  }

  /** The cuts of two and of four tiles are at 0, where kinks are, and one begins. */
  @ParameterizedTest
  @CsvSource({"2", "4", "16"})
  void kinksInCuts(int tiles) throws IOException {
    double[] hidden = {1, 0, 0, 1, -1, 1, 2, -2, 1, 1, 0, 0};
    double[] more = {1, -1, 0, 0, 0, 0, 0, 0, 1, -1, 1, 0};
    double[] outputs = {1, 1, -2};
    Path network = folder.resolve("kinks.json");
    NetworkJson.write(
        new ReluNetwork(
            List.of(
                new AffineLayer(2, hidden, new double[] {0, 0, 0, 0, -0.5, 0}),
                new AffineLayer(6, more, new double[2]),
                new AffineLayer(2, Arrays.copyOf(outputs, 2), new double[] {-0.5}))),
        network);
    requireWhole(network, Box.cube(2, -1, 1), tiles);
  }

  /** A network with some 10⁵ cells. */
  private Path large() throws IOException {
    Random random = new Random(5);
    int[] widths = {2, 150, 60, 1};
    AffineLayer[] layers = new AffineLayer[3];
    for (int layer = 0; layer < 3; layer++) {
      double[] weights = new double[widths[layer] * widths[layer + 1]];
      Arrays.setAll(weights, i -> random.nextGaussian());
      double[] bias = new double[widths[layer + 1]];
      Arrays.setAll(bias, i -> 0.3 * random.nextGaussian());
      layers[layer] = new AffineLayer(widths[layer], weights, bias);
    }
    Path network = folder.resolve("large.json");
    NetworkJson.write(new ReluNetwork(List.of(layers)), network);
    return network;
  }

  @Test
  void resultsDoNotDependOnThreads() throws IOException {
    Path network = large();
    String box = "--box=-1,1;-1,1";
    assertEquals(0, run(() -> false, network, box, "--tiles=6", "--master=local[1]"), () -> err);
    JsonObject one = withoutSeconds(summary());
    assertEquals(0, run(() -> false, network, box, "--tiles=6", "--master=local[3]"), () -> err);
    assertEquals(one, withoutSeconds(summary()));
    assertTrue(printed.contains("regions, "), printed);
    assertTrue(printed.contains("tiles                 6 with "), printed);
    assertTrue(printed.contains("were shuffled"), printed);
    try (SparkSession session = Sessions.open("local[2]", "off")) {
      List<Row> rows =
          session.read().parquet(out().resolve("tiles").toString()).orderBy("tile").collectAsList();
      assertEquals(6, rows.size());
      long cells = rows.stream().mapToLong(row -> row.<Long>getAs("cells")).sum();
      assertEquals(number(one, "tiles", "pieces").getAsLong(), cells);
      assertEquals(List.of(-1.0, -1.0), rows.get(0).getList(rows.get(0).fieldIndex("low")));
    }
  }

  private static JsonObject withoutSeconds(JsonObject summary) {
    summary.remove("seconds");
    for (JsonElement tile : summary.getAsJsonObject("tiles").getAsJsonArray("each")) {
      tile.getAsJsonObject().remove("seconds");
    }
    return summary;
  }

  @Test
  void cancelledLeavesNothing() throws IOException {
    AtomicInteger asked = new AtomicInteger();
    String box = "--box=-1,1;-1,1";
    BooleanSupplier later = () -> asked.incrementAndGet() > 3;
    assertEquals(1, run(later, large(), box, "--tiles=16", "--master=local[1]"), () -> printed);
    assertTrue(err.contains("cancelled; nothing was written"), err);
    assertFalse(Files.exists(out()));
  }

  @Test
  void aTileThatFailsIsNamed() throws IOException {
    Path network = large();
    String[] arguments = {"--box=-1,1;-1,1", "--tiles=4", "--max-cells=50", "--master=local[2]"};
    assertEquals(1, run(() -> false, network, arguments));
    assertTrue(
        err.matches(
            "relu-atlas: tile [1-4] of 4, [-01,;.]+: the complex has more than 50 cells .*"
                + "--max-cells.*\\R"),
        err);
    assertFalse(Files.exists(out()));
  }

  @Test
  void whatMakesNoSenseIsRefused() throws IOException {
    Path network = REFERENCE.resolve("circles/network.json");
    requireRefused("--losses is about training runs", network, "--box=-1,1;-1,1", "--losses=l.csv");
    requireRefused("--trials is about training runs", network, "--box=-1,1;-1,1", "--trials=5");
    requireRefused("share a facet", network, "--box=-1,1;-1,1", "--adjacency=hamming");
    requireRefused("cannot be reached", "no-such:/there/net.pt", "--box=-1,1;-1,1");
    requireRefused("is no path or URI", "file://there/a", "--box=-1,1;-1,1");
    requireRefused("S3AFileSystem not found", "s3a://there/net.pt", "--box=-1,1;-1,1");
    requireRefused("has infinite ends", network, "--box=-1,inf;-1,1");
    requireRefused("domain", network);
    requireRefused("--spark-log is one of off,", network, "--box=-1,1;-1,1", "--spark-log=loud");
    assertEquals(2, run(() -> false, network, "--box=-1,1;-1,1", "--tiles=0"));
    assertTrue(err.contains("1 tile or more, not 0"), err);
  }

  private void requireRefused(String words, Object network, String... more) {
    Stream<String> first = Stream.of("--tiles=4", "--master=local[1]");
    String[] arguments = Stream.concat(first, Stream.of(more)).toArray(String[]::new);
    assertEquals(2, run(() -> false, network, arguments), () -> err);
    assertTrue(err.contains(words), err);
    assertEquals(1, err.lines().count(), err);
    assertFalse(Files.exists(out()));
  }
}
