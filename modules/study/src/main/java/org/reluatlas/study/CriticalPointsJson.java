package org.reluatlas.study;

import com.google.gson.JsonObject;
import org.reluatlas.analysis.CriticalKind;
import org.reluatlas.analysis.CriticalPoints;

/**
 * The part {@code criticalPoints} of {@code summary.json}: counts; the sets stand in a CSV file.
 */
final class CriticalPointsJson {

  private CriticalPointsJson() {}

  static JsonObject of(CriticalPoints critical) {
    JsonObject part = new JsonObject();
    part.addProperty("output", critical.output());
    part.addProperty("sets", critical.sets().size());
    part.addProperty("minima", critical.count(CriticalKind.MINIMUM));
    part.addProperty("saddles", critical.count(CriticalKind.SADDLE));
    part.addProperty("maxima", critical.count(CriticalKind.MAXIMUM));
    int[] multiplicities = new int[critical.dimension() + 1];
    int[] onWalls = new int[multiplicities.length];
    int sum = 0;
    for (int k = 0; k < multiplicities.length; k++) {
      multiplicities[k] = critical.multiplicity(k);
      onWalls[k] = critical.multiplicityOnWalls(k);
      sum += k % 2 == 0 ? multiplicities[k] : -multiplicities[k];
    }
    part.add("multiplicities", JsonParts.numbers(multiplicities));
    part.add("multiplicitiesOnWalls", JsonParts.numbers(onWalls));
    part.addProperty("alternatingSum", sum);
    JsonParts.addNumber(part, "lowest", critical.values().valueOfRank(0));
    JsonParts.addNumber(
        part, "highest", critical.values().valueOfRank(critical.values().ranks() - 1));
    part.addProperty("exactValues", critical.values().exactValues());
    return part;
  }
}
