package org.reluatlas.study;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.nio.file.Path;
import java.util.Optional;
import org.reluatlas.network.ImportedNetwork;
import org.reluatlas.network.SlicedInput;

/** What JSON summaries say of the network of a problem. */
public final class ProblemJson {

  private ProblemJson() {}

  /** File, format, architecture and notices of the network, and the slice of it. */
  public static JsonObject network(Problem problem) {
    JsonObject part = new JsonObject();
    Optional<ProblemSource> source = problem.source();
    part.addProperty(
        "file", source.flatMap(ProblemSource::file).map(Path::toString).orElse(problem.name()));
    source.ifPresent(from -> part.addProperty("format", from.imported().format()));
    source.ifPresent(from -> addPart(part, from.imported()));
    part.add("architecture", JsonParts.numbers(problem.architecture()));
    JsonArray notices = new JsonArray();
    problem.allNotices().forEach(notices::add);
    part.add("notices", notices);
    source.flatMap(ProblemSource::sliced).ifPresent(sliced -> part.add("slice", slice(sliced)));
    return part;
  }

  /** Which of several networks in the file. */
  private static void addPart(JsonObject part, ImportedNetwork imported) {
    if (imported.part() != null) {
      part.addProperty("part", imported.part());
    }
  }

  /** The slice as x = origin + s₀ axes[0] + s₁ axes[1] + …, and how far the points are from it. */
  private static JsonObject slice(SlicedInput sliced) {
    JsonObject part = new JsonObject();
    part.addProperty("description", sliced.description());
    JsonArray coordinates = new JsonArray();
    sliced.names().forEach(coordinates::add);
    part.add("coordinates", coordinates);
    part.add("origin", JsonParts.numbers(sliced.slice().origin()));
    JsonArray axes = new JsonArray();
    for (int k = 0; k < sliced.slice().dimension(); k++) {
      axes.add(JsonParts.numbers(sliced.slice().axis(k)));
    }
    part.add("axes", axes);
    if (sliced.hasPoints()) {
      part.addProperty("meanDistance", sliced.meanDistance());
      part.addProperty("largestDistance", sliced.largestDistance());
    }
    return part;
  }
}
