package org.reluatlas.experiments;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import org.reluatlas.polyhedra.AnnotatedRegions;
import org.reluatlas.polyhedra.Box;
import org.reluatlas.polyhedra.DualGraph.Adjacency;
import org.reluatlas.study.Problem;
import org.reluatlas.study.ProblemSettings;
import org.reluatlas.study.Study;

/** One network that {@code sample-networks/train.py} made, with its loss and accuracy. */
final class TrainedNetwork {

  final double loss;
  final double accuracy;
  private final Map<Adjacency, Study> studies = new EnumMap<>(Adjacency.class);

  private TrainedNetwork(ProblemSettings settings, JsonObject training) {
    for (Adjacency adjacency : Adjacency.values()) {
      studies.put(adjacency, Study.of(settings.adjacency(adjacency).build()));
    }
    loss = training.get("loss").getAsDouble();
    accuracy = training.get("trainAccuracy").getAsDouble();
  }

  static TrainedNetwork read(Path folder, Path points, Box box) throws IOException {
    try (Reader reader = Files.newBufferedReader(folder.resolve("training.json"))) {
      return new TrainedNetwork(
          Problem.of(folder.resolve("network.safetensors")).points(points).box(box),
          JsonParser.parseReader(reader).getAsJsonObject());
    }
  }

  Study study(Adjacency adjacency) {
    return studies.get(adjacency);
  }

  AnnotatedRegions regions() {
    return study(Adjacency.FACET).regions();
  }

  /** How many regions have as many training points of one class as of the other. */
  int tiedRegions() {
    AnnotatedRegions regions = regions();
    int ties = 0;
    for (int region = 0; region < regions.complex().regions(); region++) {
      ties += regions.points().meanLabel(region) == 0.5 ? 1 : 0;
    }
    return ties;
  }
}
