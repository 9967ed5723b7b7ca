package org.reluatlas.polyhedra;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.reluatlas.network.LabeledPoints;
import org.reluatlas.task.Progress;

/**
 * Every reference network, in all its boxes, against truth computed in exact integer arithmetic.
 */
class ReferenceComplexesTest {

  @ParameterizedTest
  @CsvSource({
    "circles, truth.json",
    "moons, truth.json",
    "paraboloid, truth.json",
    "spheres3d, truth.json",
    "wide2d, truth.json",
    "duffing, truth.json",
    "duffing, truth_data.json",
    "duffing_epoch00000, truth.json",
    "duffing_epoch00000, truth_data.json",
    "deg_box, truth.json",
    "deg_concurrent, truth.json",
    "deg_dead, truth.json",
    "deg_duplicate, truth.json",
    "deg_int2d, truth.json",
    "deg_int3d, truth.json",
    "deg_nobias, truth.json",
    "deg_parallel, truth.json",
    "deg_sliver, truth.json",
    "deg_touch, truth.json",
    "deg_ulp, truth.json",
    "deg_zero_on_region, truth.json",
  })
  void agreesWithTruth(String name, String truthFile) {
    JsonObject truth = Reference.json(name + "/" + truthFile);
    CellComplex complex =
        new Decomposition(Reference.network(name), Reference.box(truth)).compute(Progress.NONE);

    assertArrayEquals(Reference.ints(truth.getAsJsonArray("f_vector")), complex.fVector());
    assertEquals(truth.get("euler").getAsLong(), complex.eulerCharacteristic());
    assertEquals(truth.get("bits_sha256").getAsString(), patternsSha256(complex));
    DualGraph facet = DualGraph.of(complex, DualGraph.Adjacency.FACET, Progress.NONE);
    DualGraph hamming = DualGraph.of(complex, DualGraph.Adjacency.HAMMING, Progress.NONE);
    assertEquals(truth.get("n_facet_pairs").getAsInt(), facet.edges());
    assertEquals(truth.get("n_hamming1").getAsInt(), hamming.edges());
    assertEquals(
        truth.has("n_hamming1_not_facet") ? truth.get("n_hamming1_not_facet").getAsInt() : 0,
        IntStream.range(0, hamming.edges()).filter(e -> hamming.facets(e).length == 0).count());
    assertEquals(
        truth.get("n_facet_not_hamming1").getAsInt(),
        IntStream.range(0, facet.edges()).filter(e -> facet.neurons(e).length != 1).count());
    if (truth.has("train_by_bits")) {
      checkTrainingCounts(complex, Reference.points(name), truth);
    }
  }

  /**
   * The truth counts a point outside the box in the region of its activation pattern, if there is
   * one; here a point outside is in no region.
   */
  private static void checkTrainingCounts(
      CellComplex complex, LabeledPoints points, JsonObject truth) {
    RegionPoints counts = RegionPoints.count(complex, points, Progress.NONE);
    Map<String, Integer> byPattern = new TreeMap<>();
    for (int region = 0; region < complex.regions(); region++) {
      if (counts.training(region) > 0) {
        byPattern.put(complex.pattern(region).toString(), counts.training(region));
      }
    }
    int outsideWithPattern = 0;
    JsonObject expected = truth.getAsJsonObject("train_by_bits");
    for (int i = 0; i < points.size(); i++) {
      String bits = complex.network().activationPattern(points.point(i)).toString();
      if (points.isTraining(i)
          && counts.regionOf(i) == PointLocator.OUTSIDE
          && expected.has(bits)) {
        byPattern.merge(bits, 1, Integer::sum);
        outsideWithPattern++;
      }
    }
    Map<String, Integer> truthByPattern = new TreeMap<>();
    expected.entrySet().forEach(e -> truthByPattern.put(e.getKey(), e.getValue().getAsInt()));
    assertEquals(truthByPattern, byPattern);
    assertEquals(truth.get("train_total").getAsInt(), counts.trainingTotal() + outsideWithPattern);
    if (truth.has("points_outside_box")) {
      assertEquals(truth.get("points_outside_box").getAsInt(), counts.outside());
    }
  }

  static String patternsSha256(CellComplex complex) {
    String joined =
        IntStream.range(0, complex.regions())
            .mapToObj(region -> complex.pattern(region).toString())
            .sorted()
            .collect(Collectors.joining("\n"));
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(joined.getBytes(StandardCharsets.US_ASCII));
      StringBuilder hex = new StringBuilder();
      for (byte b : hash) {
        hex.append(String.format("%02x", b));
      }
      return hex.toString();
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError(e);
    }
  }

  /** The whole complex up to renumbering: sign vectors name the cells, facets follow by name. */
  @ParameterizedTest
  @MethodSource("org.reluatlas.polyhedra.Reference#names")
  void wholeComplexAgrees(String name) {
    JsonObject truth = Reference.json(name + "/truth.json");
    CellComplex complex =
        new Decomposition(Reference.network(name), Reference.box(truth)).compute(Progress.NONE);
    JsonObject expected = Reference.json(name + "/complex.json.gz");
    Set<String> expectedCells = new HashSet<>();
    JsonArray names = expected.getAsJsonArray("sign_vectors");
    JsonArray boundary = expected.getAsJsonArray("boundary");
    for (int i = 0; i < names.size(); i++) {
      TreeSet<String> facets = new TreeSet<>();
      for (JsonElement facet : boundary.get(i).getAsJsonArray()) {
        facets.add(names.get(facet.getAsInt()).getAsString());
      }
      expectedCells.add(names.get(i).getAsString() + " " + facets);
    }
    assertEquals(expectedCells, namedCells(complex));
  }

  private static Set<String> namedCells(CellComplex complex) {
    Set<String> cells = new HashSet<>();
    for (int k = 0; k <= complex.dimension(); k++) {
      for (int cell = 0; cell < complex.count(k); cell++) {
        TreeSet<String> facets = new TreeSet<>();
        for (int facet : complex.facets(k, cell)) {
          facets.add(name(complex, k - 1, facet));
        }
        cells.add(name(complex, k, cell) + " " + facets);
      }
    }
    return cells;
  }

  private static String name(CellComplex complex, int k, int cell) {
    return complex.signs(k, cell) + "|" + complex.walls(k, cell);
  }
}
