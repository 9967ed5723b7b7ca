package org.reluatlas.cli;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The files that analyze writes, by name. */
final class AnalyzeResults {

  /** Of a network of any number of inputs. */
  static final Set<String> RESULTS =
      Set.of(
          "dual-graph.gexf",
          "fiedler-partitions.svg",
          "betti-curves.svg",
          "persistence-diagram.svg",
          "barcode.svg",
          "degrees.svg",
          "betti-curves.csv",
          "persistence.csv",
          "regions.csv",
          "edges.csv",
          "report.html",
          "summary.json");

  /** Of a network of two inputs. */
  static final Set<String> PLANE_RESULTS =
      Stream.concat(
              RESULTS.stream(), Stream.of("decomposition.svg", "lipschitz.svg", "filtration.svg"))
          .collect(Collectors.toUnmodifiableSet());

  /** Besides, where one output is looked at. */
  static final Set<String> OUTPUT_RESULTS =
      Set.of("critical-points.csv", "sublevel-betti.csv", "sublevel-betti.svg");

  /** Besides, where there is a decision boundary. */
  static final Set<String> BOUNDARY_RESULTS = Set.of("boundary-cycles.csv");

  private AnalyzeResults() {}

  /** The summary in a folder of results. */
  static JsonObject summary(Path out) throws IOException {
    return JsonParser.parseString(Files.readString(out.resolve("summary.json"))).getAsJsonObject();
  }

  /** The names of the files in a folder. */
  static Set<String> names(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .map(file -> file.getFileName().toString())
          .collect(Collectors.toCollection(TreeSet::new));
    }
  }
}
