package org.reluatlas.polyhedra.io;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.StringWriter;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.reluatlas.network.LabeledPoints;
import org.reluatlas.polyhedra.AnnotatedRegions;
import org.reluatlas.polyhedra.CellComplex;
import org.reluatlas.polyhedra.Decomposition;
import org.reluatlas.polyhedra.DualGraph;
import org.reluatlas.polyhedra.PatternsDigest;
import org.reluatlas.polyhedra.Reference;
import org.reluatlas.task.CancelledException;
import org.reluatlas.task.CancelledProgress;
import org.reluatlas.task.Progress;

/** What the JSON says, read without any of our classes, against the reference complexes. */
class CellComplexJsonTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "circles",
        "moons",
        "paraboloid",
        "spheres3d",
        "deg_box",
        "deg_concurrent",
        "deg_duplicate",
        "deg_int2d",
        "deg_int3d",
        "deg_zero_on_region"
      })
  void holdsTheReferenceComplex(String name) throws IOException {
    JsonObject truth = Reference.json(name + "/complex.json.gz");
    JsonArray names = truth.getAsJsonArray("sign_vectors");
    Set<String> expected = new HashSet<>();
    for (int i = 0; i < names.size(); i++) {
      Set<String> facets = new TreeSet<>();
      for (JsonElement facet : truth.getAsJsonArray("boundary").get(i).getAsJsonArray()) {
        facets.add(names.get(facet.getAsInt()).getAsString());
      }
      expected.add(names.get(i).getAsString() + facets);
    }
    assertEquals(expected, namedCells(json(name)));
  }

  private static Set<String> namedCells(JsonObject json) {
    Set<String> cells = new HashSet<>();
    for (int k = 0; k < json.getAsJsonArray("cells").size(); k++) {
      int count = list(json, "cells", k).size();
      for (int cell = 0; cell < count; cell++) {
        Set<String> facets = new TreeSet<>();
        if (k > 0) {
          for (JsonElement facet : list(json, "boundary", k).get(cell).getAsJsonArray()) {
            facets.add(name(json, k - 1, facet.getAsInt()));
          }
        }
        cells.add(name(json, k, cell) + facets);
      }
    }
    return cells;
  }

  private static String name(JsonObject json, int k, int cell) {
    return list(json, "cells", k).get(cell).getAsString()
        + "|"
        + list(json, "walls", k).get(cell).getAsString();
  }

  private static JsonArray list(JsonObject json, String member, int k) {
    return json.getAsJsonArray(member).get(k).getAsJsonArray();
  }

  @Test
  void regionsAreTheTopCells() throws IOException {
    JsonObject json = json("circles");
    JsonArray cells = list(json, "cells", 2);
    JsonArray regions = json.getAsJsonArray("regions");
    assertEquals(cells.size(), regions.size());
    double volume = 0;
    int training = 0;
    for (int i = 0; i < regions.size(); i++) {
      JsonObject region = regions.get(i).getAsJsonObject();
      String signs = cells.get(i).getAsString().replace('+', '1').replace('-', '0');
      assertEquals(signs, region.get("activation").getAsString());
      volume += region.get("volume").getAsDouble();
      training += region.get("train").getAsInt();
      int predicted = region.get("predicted").getAsInt();
      assertTrue(predicted == 0 || predicted == 1);
    }
    String hash = Reference.json("circles/truth.json").get("bits_sha256").getAsString();
    assertEquals(hash, PatternsDigest.sha256(graph("circles").complex()));
    assertEquals(9, volume, 1e-9);
    assertEquals(400, training);
  }

  /** Each edge names the neurons whose bits differ, and a facet that both regions have. */
  @ParameterizedTest
  @ValueSource(strings = {"circles", "deg_duplicate"})
  void edgesNameTheirNeurons(String name) throws IOException {
    JsonObject json = json(name);
    JsonArray regions = json.getAsJsonArray("regions");
    int firstLayer = json.getAsJsonArray("architecture").get(1).getAsInt();
    for (JsonElement element : json.getAsJsonArray("edges")) {
      JsonObject edge = element.getAsJsonObject();
      int source = edge.get("source").getAsInt();
      int target = edge.get("target").getAsInt();
      String a = regions.get(source).getAsJsonObject().get("activation").getAsString();
      String b = regions.get(target).getAsJsonObject().get("activation").getAsString();
      JsonArray neurons = new JsonArray();
      for (int i = 0; i < a.length(); i++) {
        if (a.charAt(i) != b.charAt(i)) {
          neurons.add(i < firstLayer ? "1:" + (i + 1) : "2:" + (i - firstLayer + 1));
        }
      }
      assertEquals(neurons, edge.getAsJsonArray("neurons"));
      JsonElement facet = edge.getAsJsonArray("facets").get(0);
      assertTrue(list(json, "boundary", 2).get(source).getAsJsonArray().contains(facet));
      assertTrue(list(json, "boundary", 2).get(target).getAsJsonArray().contains(facet));
    }
  }

  /** Its labels are real numbers. */
  @Test
  void aRegressionPredictsNoClass() throws IOException {
    DualGraph graph = graph("paraboloid");
    LabeledPoints points =
        new LabeledPoints(
            2,
            new double[] {0, 0, 0.1, 0.2},
            new double[] {0.5, 1.25},
            List.of(),
            new boolean[] {true, true});
    StringWriter out = new StringWriter();
    CellComplexJson.write(
        graph, AnnotatedRegions.of(graph.complex(), points, Progress.NONE), out, Progress.NONE);
    JsonObject json = JsonParser.parseString(out.toString()).getAsJsonObject();
    assertFalse(json.getAsJsonArray("regions").get(0).getAsJsonObject().has("predicted"));
  }

  /** Gradients and offsets are those of the network, and equal numbers are those of equal maps. */
  @ParameterizedTest
  @ValueSource(strings = {"moons", "spheres3d", "deg_duplicate", "deg_dead"})
  void regionsHaveTheirMaps(String name) throws IOException {
    CellComplex complex = graph(name).complex();
    JsonArray regions = json(name).getAsJsonArray("regions");
    Map<Integer, JsonElement> firstOfMaps = new HashMap<>();
    for (int region = 0; region < complex.regions(); region++) {
      JsonObject json = regions.get(region).getAsJsonObject();
      double[] x = complex.interiorPoint(region);
      double[] outputs = complex.network().forward(x);
      for (int output = 0; output < outputs.length; output++) {
        double value = json.getAsJsonArray("offsets").get(output).getAsDouble();
        JsonArray gradient = json.getAsJsonArray("gradients").get(output).getAsJsonArray();
        for (int input = 0; input < x.length; input++) {
          value += gradient.get(input).getAsDouble() * x[input];
        }
        assertEquals(outputs[output], value, 1e-9);
      }
      assertTrue(json.get("piece").getAsInt() <= region);
      JsonElement first = firstOfMaps.putIfAbsent(json.get("map").getAsInt(), json);
      if (first != null) {
        double other = first.getAsJsonObject().getAsJsonArray("offsets").get(0).getAsDouble();
        assertEquals(other, json.getAsJsonArray("offsets").get(0).getAsDouble(), 1e-12);
      }
    }
  }

  @Test
  void stopsWhenCancelled() {
    DualGraph graph = graph("circles");
    AnnotatedRegions regions = AnnotatedRegions.of(graph.complex(), Progress.NONE);
    Progress cancelled = new CancelledProgress();
    assertThrows(
        CancelledException.class,
        () -> CellComplexJson.write(graph, regions, new StringWriter(), cancelled));
  }

  private static DualGraph graph(String name) {
    CellComplex complex =
        new Decomposition(
                Reference.network(name), Reference.box(Reference.json(name + "/truth.json")))
            .compute(Progress.NONE);
    return DualGraph.of(complex, DualGraph.Adjacency.FACET, Progress.NONE);
  }

  private static JsonObject json(String name) throws IOException {
    DualGraph graph = graph(name);
    AnnotatedRegions regions = AnnotatedRegions.of(graph.complex(), Progress.NONE);
    if (name.equals("circles")) {
      LabeledPoints points = Reference.points(name);
      regions = AnnotatedRegions.of(graph.complex(), points, Progress.NONE);
    }
    StringWriter out = new StringWriter();
    CellComplexJson.write(graph, regions, out, Progress.NONE);
    return JsonParser.parseString(out.toString()).getAsJsonObject();
  }
}
