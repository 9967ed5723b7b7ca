package org.reluatlas.cli;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.io.Writer;
import java.util.Locale;
import java.util.Map;
import org.reluatlas.polyhedra.AnnotatedRegions;
import org.reluatlas.polyhedra.Box;
import org.reluatlas.polyhedra.CellComplex;
import org.reluatlas.polyhedra.DualGraph;
import org.reluatlas.polyhedra.PatternsDigest;

/**
 * The file {@code summary.json}: a part per result, in the order they are added, each part on its
 * line. A further result is a further {@link #add}.
 */
final class SummaryJson {

  private final JsonObject parts = new JsonObject();

  /** Adds a part. */
  SummaryJson add(String name, JsonElement part) {
    parts.add(name, part);
    return this;
  }

  void write(Writer out) throws IOException {
    String separator = "{";
    for (Map.Entry<String, JsonElement> part : parts.entrySet()) {
      out.write(separator + "\n  \"" + part.getKey() + "\": " + part.getValue());
      separator = ",";
    }
    out.write("\n}\n");
  }

  /** File, format, architecture and notices of the network. */
  static JsonObject network(Problem problem) {
    JsonObject part = new JsonObject();
    part.addProperty("file", problem.file().toString());
    part.addProperty("format", problem.imported().format());
    part.add("architecture", numbers(problem.network().architecture()));
    JsonArray notices = new JsonArray();
    problem.imported().notices().forEach(notices::add);
    part.add("notices", notices);
    return part;
  }

  /** The intervals of the domain. */
  static JsonArray domain(Box box) {
    JsonArray intervals = new JsonArray();
    for (int axis = 0; axis < box.dimension(); axis++) {
      JsonArray interval = new JsonArray();
      interval.add(box.low(axis));
      interval.add(box.high(axis));
      intervals.add(interval);
    }
    return intervals;
  }

  /** Counts and fingerprint of the complex. */
  static JsonObject complex(CellComplex complex) {
    JsonObject part = new JsonObject();
    part.add("fVector", numbers(complex.fVector()));
    part.addProperty("eulerCharacteristic", complex.eulerCharacteristic());
    part.addProperty("exactSigns", complex.exactSigns());
    part.addProperty("patternsSha256", PatternsDigest.sha256(complex));
    return part;
  }

  /** Counts of the dual graph and of the points in it. */
  static JsonObject dualGraph(DualGraph graph, AnnotatedRegions regions) {
    JsonObject part = new JsonObject();
    part.addProperty("adjacency", graph.adjacency().name().toLowerCase(Locale.ROOT));
    part.addProperty("vertices", graph.vertices());
    part.addProperty("edges", graph.edges());
    part.addProperty("trainingPoints", regions.points().trainingTotal());
    part.addProperty("pointsOutside", regions.points().outside());
    part.addProperty("pointsMoved", regions.points().moved());
    return part;
  }

  /** The seconds of each step, to the millisecond. */
  static JsonObject seconds(StepTimes times) {
    JsonObject part = new JsonObject();
    times
        .seconds()
        .forEach((step, seconds) -> part.addProperty(step, Math.rint(1000 * seconds) / 1000));
    return part;
  }

  private static JsonArray numbers(int[] numbers) {
    JsonArray array = new JsonArray();
    for (int number : numbers) {
      array.add(number);
    }
    return array;
  }
}
