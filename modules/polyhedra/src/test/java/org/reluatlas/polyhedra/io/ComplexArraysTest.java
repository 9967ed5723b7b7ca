package org.reluatlas.polyhedra.io;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.reluatlas.network.LabeledPoints;
import org.reluatlas.polyhedra.AnnotatedRegions;
import org.reluatlas.polyhedra.Box;
import org.reluatlas.polyhedra.CellComplex;
import org.reluatlas.polyhedra.Decomposition;
import org.reluatlas.polyhedra.DualGraph;
import org.reluatlas.polyhedra.Reference;
import org.reluatlas.task.CancelledException;
import org.reluatlas.task.CancelledProgress;
import org.reluatlas.task.Progress;
import org.reluatlas.task.file.NpzFile;
import org.reluatlas.task.file.NpzWriter;

/** The arrays say what the JSON says, which is held against the reference complexes elsewhere. */
class ComplexArraysTest {

  private static DualGraph graph(String name, Box box) {
    CellComplex complex = new Decomposition(Reference.network(name), box).compute(Progress.NONE);
    return DualGraph.of(complex, DualGraph.Adjacency.FACET, Progress.NONE);
  }

  private static NpzFile arrays(DualGraph graph, AnnotatedRegions regions) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (NpzWriter arrays = new NpzWriter(out)) {
      ComplexArrays.write(graph, regions, arrays, Progress.NONE);
    }
    return new NpzFile(out.toByteArray());
  }

  private static JsonObject json(DualGraph graph, AnnotatedRegions regions) throws IOException {
    StringWriter out = new StringWriter();
    CellComplexJson.write(graph, regions, out, Progress.NONE);
    return JsonParser.parseString(out.toString()).getAsJsonObject();
  }

  @ParameterizedTest
  @ValueSource(strings = {"circles", "moons", "spheres3d", "deg_box", "deg_duplicate", "deg_int3d"})
  void sayWhatTheJsonSays(String name) throws IOException {
    compare(graph(name, Reference.box(Reference.json(name + "/truth.json"))));
  }

  @ParameterizedTest
  @ValueSource(strings = {"circles", "spheres3d", "deg_concurrent"})
  void leaveOutCellsAtInfinity(String name) throws IOException {
    int d = Reference.network(name).inputs();
    double[] low = new double[d];
    double[] high = new double[d];
    Arrays.fill(low, Double.NEGATIVE_INFINITY);
    Arrays.fill(high, Double.POSITIVE_INFINITY);
    high[0] = 1.5;
    compare(graph(name, Box.of(low, high)));
  }

  private static void compare(DualGraph graph) throws IOException {
    LabeledPoints points = points(graph.complex().network().inputs());
    AnnotatedRegions regions = AnnotatedRegions.of(graph.complex(), points, Progress.NONE);
    NpzFile npz = arrays(graph, regions);
    JsonObject json = json(graph, regions);
    assertArrayEquals(numbers(json.get("architecture")), npz.numbers("architecture"));
    int d = graph.complex().dimension();
    assertArrayEquals(new int[] {d, 2}, npz.shape("domain"));
    for (int axis = 0; axis < d; axis++) {
      double[] interval = {graph.complex().domain().low(axis), graph.complex().domain().high(axis)};
      assertArrayEquals(interval, npz.row("domain", axis));
    }
    for (int k = 0; k <= d; k++) {
      JsonArray cells = json.getAsJsonArray("cells").get(k).getAsJsonArray();
      assertEquals(cells.size(), npz.numbers("f_vector")[k]);
      compareSigns(cells, npz, "sign_vectors_" + k);
      compareSigns(json.getAsJsonArray("walls").get(k).getAsJsonArray(), npz, "walls_" + k);
      if (k > 0) {
        compareLists(json.getAsJsonArray("boundary").get(k).getAsJsonArray(), npz, "boundary_" + k);
      }
    }
    JsonArray coordinates = json.getAsJsonArray("coordinates");
    assertArrayEquals(new int[] {coordinates.size(), d}, npz.shape("coordinates"));
    for (int vertex = 0; vertex < coordinates.size(); vertex++) {
      assertArrayEquals(numbers(coordinates.get(vertex)), npz.row("coordinates", vertex));
    }
    compareRegions(json.getAsJsonArray("regions"), npz);
    compareEdges(json.getAsJsonArray("edges"), npz);
  }

  /** Of two classes, on a diagonal. */
  private static LabeledPoints points(int inputs) {
    double[] coordinates = new double[20 * inputs];
    double[] labels = new double[20];
    boolean[] training = new boolean[20];
    for (int i = 0; i < coordinates.length; i++) {
      int point = i / inputs;
      coordinates[i] = point / 20.0 - 0.4;
      labels[point] = point % 2;
      training[point] = point % 3 > 0;
    }
    return new LabeledPoints(inputs, coordinates, labels, List.of("inner", "outer"), training);
  }

  private static void compareSigns(JsonArray cells, NpzFile npz, String name) {
    assertEquals(cells.size(), npz.shape(name)[0]);
    for (int cell = 0; cell < cells.size(); cell++) {
      StringBuilder text = new StringBuilder();
      for (double sign : npz.row(name, cell)) {
        text.append(sign > 0 ? '+' : sign < 0 ? '-' : '0');
      }
      assertEquals(cells.get(cell).getAsString(), text.toString());
    }
  }

  private static void compareLists(JsonArray lists, NpzFile npz, String name) {
    assertEquals(lists.size() + 1, npz.shape(name + "_indptr")[0]);
    for (int i = 0; i < lists.size(); i++) {
      int[] expected =
          Arrays.stream(numbers(lists.get(i))).mapToInt(number -> (int) number).sorted().toArray();
      assertArrayEquals(expected, npz.list(name, i));
    }
  }

  private static double[] numbers(JsonElement array) {
    return StreamSupport.stream(array.getAsJsonArray().spliterator(), false)
        .mapToDouble(each -> each.isJsonNull() ? Double.POSITIVE_INFINITY : each.getAsDouble())
        .toArray();
  }

  private static void compareRegions(JsonArray regions, NpzFile npz) {
    for (int region = 0; region < regions.size(); region++) {
      JsonObject each = regions.get(region).getAsJsonObject();
      assertArrayEquals(numbers(each.get("interior")), npz.row("region_interior", region));
      double[] classes = npz.row("region_classes", region);
      assertEquals(counts(each).size(), classes.length);
      for (int i = 0; i < classes.length; i++) {
        assertEquals(counts(each).get(npz.texts("class_names").get(i)).getAsInt(), classes[i]);
      }
      JsonElement volume = each.get("volume");
      double expected = volume.isJsonNull() ? Double.POSITIVE_INFINITY : volume.getAsDouble();
      assertEquals(expected, npz.numbers("region_volume")[region]);
      for (String name : new String[] {"train", "test", "predicted", "piece", "map"}) {
        assertEquals(each.has(name), npz.has("region_" + name));
        if (each.has(name)) {
          assertEquals(each.get(name).getAsInt(), npz.numbers("region_" + name)[region]);
        }
      }
      assertArrayEquals(numbers(each.get("offsets")), npz.row("region_offsets", region));
      double[] gradients =
          StreamSupport.stream(each.getAsJsonArray("gradients").spliterator(), false)
              .flatMapToDouble(row -> Arrays.stream(numbers(row)))
              .toArray();
      assertArrayEquals(gradients, npz.row("region_gradients", region));
    }
  }

  private static JsonObject counts(JsonObject region) {
    return region.getAsJsonObject("classes");
  }

  private static void compareEdges(JsonArray edges, NpzFile npz) {
    assertArrayEquals(new int[] {2, edges.size()}, npz.shape("edge_index"));
    for (int edge = 0; edge < edges.size(); edge++) {
      JsonObject each = edges.get(edge).getAsJsonObject();
      assertEquals(each.get("source").getAsInt(), npz.row("edge_index", 0)[edge]);
      assertEquals(each.get("target").getAsInt(), npz.row("edge_index", 1)[edge]);
      Object[] neurons =
          IntStream.of(npz.list("edge_neurons", edge))
              .mapToObj(neuron -> npz.texts("neuron_names").get(neuron))
              .toArray();
      Object[] expected =
          StreamSupport.stream(each.getAsJsonArray("neurons").spliterator(), false)
              .map(JsonElement::getAsString)
              .toArray();
      assertArrayEquals(expected, neurons);
      int[] facets = Arrays.stream(numbers(each.get("facets"))).mapToInt(f -> (int) f).toArray();
      assertArrayEquals(facets, npz.list("edge_facets", edge));
    }
  }

  @Test
  void stopWhenCancelled() {
    DualGraph graph = graph("circles", Reference.box(Reference.json("circles/truth.json")));
    AnnotatedRegions regions = AnnotatedRegions.of(graph.complex(), Progress.NONE);
    Progress cancelled = new CancelledProgress();
    NpzWriter out = new NpzWriter(new ByteArrayOutputStream());
    assertThrows(
        CancelledException.class, () -> ComplexArrays.write(graph, regions, out, cancelled));
  }
}
