package org.reluatlas.study;

import com.google.gson.JsonObject;
import java.util.Arrays;
import java.util.Map;
import org.reluatlas.analysis.CriticalKind;
import org.reluatlas.analysis.CriticalPlace;
import org.reluatlas.analysis.CriticalPoints;
import org.reluatlas.polyhedra.ValueLimitException;

/**
 * The part {@code criticalPoints} of {@code summary.json}: counts; the sets stand in a CSV file.
 */
final class CriticalPointsJson {

  private static final Map<CriticalPlace, String> NAMES =
      Map.of(
          CriticalPlace.INTERIOR,
          "Inside",
          CriticalPlace.WALL,
          "OnWalls",
          CriticalPlace.INFINITY,
          "AtInfinity");

  private CriticalPointsJson() {}

  /** Why there are none. */
  static JsonObject leftOut(ValueLimitException limit) {
    JsonObject part = new JsonObject();
    part.addProperty("leftOut", limit.getMessage());
    return part;
  }

  static JsonObject of(CriticalPoints critical) {
    JsonObject part = new JsonObject();
    part.addProperty("output", critical.output());
    part.addProperty("sets", critical.sets().size());
    part.addProperty("minima", critical.count(CriticalKind.MINIMUM));
    part.addProperty("saddles", critical.count(CriticalKind.SADDLE));
    part.addProperty("maxima", critical.count(CriticalKind.MAXIMUM));
    int[] all = new int[critical.dimension() + 1];
    Arrays.setAll(all, critical::multiplicity);
    part.add("multiplicities", JsonParts.numbers(all));
    for (CriticalPlace place : CriticalPlace.values()) {
      int[] there = new int[all.length];
      Arrays.setAll(there, k -> critical.multiplicity(k, place));
      part.add("multiplicities" + NAMES.get(place), JsonParts.numbers(there));
    }
    int sum = 0;
    for (int k = 0; k < all.length; k++) {
      sum += k % 2 == 0 ? all[k] : -all[k];
    }
    part.addProperty("alternatingSum", sum);
    JsonParts.addNumber(part, "lowest", critical.values().lowest());
    JsonParts.addNumber(part, "highest", critical.values().highest());
    part.addProperty("exactValues", critical.values().exactValues());
    return part;
  }
}
