package org.reluatlas.study;

import com.google.gson.JsonArray;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import org.reluatlas.analysis.BoundaryCycles;
import org.reluatlas.analysis.BoundaryCyclesCsv;

/** How many cycles there are in {@code summary.json}; the cycles stand in the tables. */
final class CyclesJson {

  private CyclesJson() {}

  static JsonObject of(Findings findings) {
    JsonObject part = new JsonObject();
    part.addProperty("filtration", findings.persistence().filtration().id());
    part.addProperty("classes", findings.cycles().classes().size());
    part.addProperty("withCycle", findings.cycles().count());
    findings.boundaryCycles().ifPresent(cycles -> part.add("boundary", boundary(cycles)));
    return part;
  }

  private static JsonObject boundary(BoundaryCycles cycles) {
    JsonObject part = new JsonObject();
    JsonArray counts = new JsonArray();
    counts.add(cycles.pieces().size());
    for (int k = 1; k <= cycles.dimension(); k++) {
      counts.add(
          cycles.isGiven(k) ? new JsonPrimitive(cycles.cycles(k).size()) : JsonNull.INSTANCE);
    }
    part.add("cycles", counts);
    part.addProperty("leftOut", BoundaryCyclesCsv.leftOut(cycles));
    return part;
  }
}
