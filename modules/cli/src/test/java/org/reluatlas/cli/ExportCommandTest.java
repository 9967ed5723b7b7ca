package org.reluatlas.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.reluatlas.cli.CommandRun.network;
import static org.reluatlas.cli.CommandRun.points;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.reluatlas.task.file.NpzFile;

class ExportCommandTest {

  @TempDir private Path folder;

  private String export(String sample, String format) throws IOException {
    Path out = folder.resolve("new").resolve("file." + format);
    CommandRun run =
        CommandRun.of(
            "export",
            network(sample),
            "--points",
            points(sample),
            "--format",
            format,
            "--out",
            out);
    assertEquals("", run.err);
    assertEquals(0, run.exitCode);
    assertEquals("written " + out + System.lineSeparator(), run.out);
    return Files.readString(out);
  }

  @ParameterizedTest
  @CsvSource({
    "two-circles, gexf, <?xml",
    "two-circles, graphml, <?xml",
    "two-circles, OFF, OFF",
    "nested-spheres, off, OFF",
    "nested-spheres, vtk, # vtk DataFile Version 3.0",
    "paraboloid, vtk, # vtk DataFile Version 3.0",
    "two-moons, phat, 0"
  })
  void writesEveryFormat(String sample, String format, String start) throws IOException {
    assertTrue(export(sample, format).startsWith(start));
  }

  /** Weights alone tell no layers: what was assumed of them is told, also where it is exported. */
  @Test
  void whatWasAssumedIsTold() {
    Path weights = network("duffing").resolveSibling("network.safetensors");
    Path out = folder.resolve("file.gexf");
    CommandRun run =
        CommandRun.of("export", weights, "--box=0,1;0,1", "--format=gexf", "--out", out);
    assertEquals(0, run.exitCode, run.err);
    assertTrue(run.err.startsWith("note: "), run.err);
    assertTrue(run.err.contains("it was assumed that the layers"), run.err);
    assertEquals(1, run.err.lines().count(), run.err);
  }

  @Test
  void jsonHoldsTheWholeComplex() throws IOException {
    JsonObject json = JsonParser.parseString(export("two-circles", "json")).getAsJsonObject();
    assertEquals(
        "[architecture, domain, adjacency, cells, walls, boundary, coordinates, regions, edges]",
        json.keySet().toString());
    JsonObject region = json.getAsJsonArray("regions").get(0).getAsJsonObject();
    assertEquals(
        "[activation, interior, volume, train, test, classes, predicted, gradients, offsets,"
            + " piece, map]",
        region.keySet().toString());
  }

  /** Of an unbounded domain the filtration has the cells at infinity, which have no number. */
  @ParameterizedTest
  @CsvSource({"'-1.5,1.5;-1.5,1.5', output", "'-1.5,inf;-inf,inf', training-points"})
  void npzHoldsPersistenceByAFiltration(String box, String filtration) throws IOException {
    Path out = folder.resolve("complex.npz");
    CommandRun run =
        CommandRun.of(
            "export",
            network("two-circles"),
            "--points",
            points("two-circles"),
            "--box=" + box,
            "--format=npz",
            "--filtration=" + filtration,
            "--out",
            out);
    assertEquals("", run.err);
    NpzFile npz = new NpzFile(Files.readAllBytes(out));
    int[] expected = Arrays.stream(npz.numbers("f_vector")).mapToInt(n -> (int) n).toArray();
    int[] counts = new int[expected.length];
    double[] cells = npz.numbers("filtration_cell");
    for (int t = 0; t < cells.length; t++) {
      counts[(int) npz.numbers("filtration_dimension")[t]] += cells[t] >= 0 ? 1 : 0;
    }
    assertArrayEquals(expected, counts);
    assertEquals(box.contains("inf"), cells.length > Arrays.stream(expected).sum());
    assertEquals(1, npz.numbers("persistence_essential").length);
    assertEquals(cells.length, 2 * npz.shape("persistence_pairs")[0] + 1);
  }

  /** Whatever reads them is not here; they are whole files, and a failure leaves none of them. */
  @Test
  void parquetIsThreeTables() throws IOException {
    Path out = folder.resolve("tables");
    CommandRun run =
        CommandRun.of(
            "export", network("two-circles"), "--box=-1,1;-1,1", "--format=parquet", "--out", out);
    assertEquals("", run.err);
    StringBuilder printed = new StringBuilder();
    for (String name : List.of("cells", "regions", "edges")) {
      Path file = out.resolve(name + ".parquet");
      printed.append("written ").append(file).append(System.lineSeparator());
      byte[] bytes = Files.readAllBytes(file);
      String end = new String(bytes, bytes.length - 4, 4, StandardCharsets.US_ASCII);
      assertEquals("PAR1", end);
    }
    assertEquals(printed.toString(), run.out);
    Path blocked = folder.resolve("blocked");
    Files.createDirectories(blocked.resolve("edges.parquet").resolve("full"));
    CommandRun failed =
        CommandRun.of(
            "export",
            network("two-circles"),
            "--box=-1,1;-1,1",
            "--format=parquet",
            "--out",
            blocked);
    assertTrue(failed.exitCode != 0, failed.err);
    assertEquals(1, failed.err.lines().count(), failed.err);
  }

  @Test
  void otherFormatsHaveNoFiltration() {
    CommandRun run =
        CommandRun.of(
            "export",
            network("two-circles"),
            "--format=phat",
            "--filtration=output",
            "--out",
            folder.resolve("file.phat"));
    assertEquals(
        "relu-atlas: --filtration output goes with npz only; leave it out, or choose --format npz"
            + System.lineSeparator(),
        run.err);
    assertEquals(2, run.exitCode);
  }

  @Test
  void refusesADimensionThatTheFormatHasNot() throws IOException {
    Path network = folder.resolve("line.json");
    Files.writeString(
        network,
        "{\"format\": \"relu-mlp-v1\", \"arch\": [1, 1, 1], \"dtype\": \"float64\","
            + " \"layers\": [{\"W\": [[1]], \"b\": [0]}, {\"W\": [[1]], \"b\": [0]}]}");
    Path out = folder.resolve("line.off");
    CommandRun run =
        CommandRun.of("export", network, "--box=-1,1", "--format", "off", "--out", out);
    assertEquals(2, run.exitCode);
    assertEquals(
        "relu-atlas: OFF holds complexes of 2 or 3 dimensions and this one has 1; JSON and PHAT"
            + " take every dimension"
            + System.lineSeparator(),
        run.err);
    assertFalse(Files.exists(out));
  }
}
