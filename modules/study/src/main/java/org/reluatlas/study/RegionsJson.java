package org.reluatlas.study;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.List;
import org.reluatlas.analysis.GraphDistances;
import org.reluatlas.analysis.LocalComplexity;
import org.reluatlas.analysis.NumberSpread;
import org.reluatlas.analysis.RegionFunctions;
import org.reluatlas.analysis.RegionMeasures;

/** The parts of {@code summary.json} about regions as functions. */
final class RegionsJson {

  private RegionsJson() {}

  /** Adds a part each for functions, shapes, distances and, if it is asked for, complexity. */
  static void add(Findings findings, JsonObject parts) {
    RegionMeasures measures = findings.measures();
    parts.add("functions", functions(measures));
    JsonObject shapes = new JsonObject();
    shapes.add("inradius", spread(measures.inradii()));
    shapes.add("aspect", spread(measures.aspects()));
    parts.add("shapes", shapes);
    parts.add("distances", distances(findings.distances()));
    findings
        .localComplexity()
        .ifPresent(complexity -> parts.add("localComplexity", localComplexity(complexity)));
  }

  /** All three counts that the literature means by linear regions, norms and angles. */
  private static JsonObject functions(RegionMeasures measures) {
    RegionFunctions functions = measures.functions();
    JsonObject part = new JsonObject();
    part.addProperty("regions", functions.complex().regions());
    part.addProperty("affinePieces", functions.pieces().pieces());
    part.addProperty("affineMaps", functions.pieces().maps());
    part.addProperty("constantRegions", functions.constantRegions());
    JsonParts.addNumber(part, "lipschitz", functions.lipschitz());
    part.add("lipschitzOfRegions", spread(measures.lipschitz()));
    part.add("gradientAngle", spread(measures.angles()));
    return part;
  }

  private static JsonObject spread(NumberSpread spread) {
    JsonObject part = new JsonObject();
    part.addProperty("count", spread.count());
    JsonParts.addNumber(part, "min", spread.min());
    JsonParts.addNumber(part, "median", spread.median());
    JsonParts.addNumber(part, "mean", spread.mean());
    JsonParts.addNumber(part, "max", spread.max());
    return part;
  }

  /** Of the dual graph; the number of regions of each degree from 0. */
  private static JsonObject distances(GraphDistances distances) {
    JsonObject part = new JsonObject();
    part.addProperty("components", distances.components());
    part.addProperty("diameter", distances.diameter());
    JsonParts.addNumber(part, "meanDegree", distances.meanDegree());
    part.addProperty("maxDegree", distances.maxDegree());
    part.add("degrees", JsonParts.numbers(distances.degreeCounts()));
    return part;
  }

  private static JsonObject localComplexity(LocalComplexity complexity) {
    JsonObject part = new JsonObject();
    JsonParts.addNumber(part, "radius", complexity.radius());
    part.addProperty("points", complexity.counted());
    part.addProperty("ballsLeavingTheDomain", complexity.leaving());
    JsonParts.addNumber(part, "mean", complexity.mean());
    part.addProperty("max", complexity.max());
    JsonArray classes = new JsonArray();
    List<String> names = complexity.points().classNames();
    for (int i = 0; i < names.size(); i++) {
      JsonObject ofClass = new JsonObject();
      ofClass.addProperty("class", names.get(i));
      JsonParts.addNumber(ofClass, "mean", complexity.mean(i));
      classes.add(ofClass);
    }
    part.add("classes", classes);
    return part;
  }
}
