package org.reluatlas.experiments;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import org.reluatlas.network.LabeledPoints;
import org.reluatlas.network.NetworkFiles;
import org.reluatlas.network.PointsColumns;
import org.reluatlas.network.PointsCsv;
import org.reluatlas.network.ReluNetwork;
import org.reluatlas.polyhedra.AnnotatedRegions;
import org.reluatlas.polyhedra.Box;
import org.reluatlas.polyhedra.DecisionBoundary;
import org.reluatlas.polyhedra.Decomposition;
import org.reluatlas.polyhedra.DualGraph;
import org.reluatlas.task.Progress;

/** One network that {@code sample-networks/train.py} made, decomposed. */
final class TrainedNetwork {

  final AnnotatedRegions regions;
  final DecisionBoundary boundary;
  final DualGraph facetGraph;
  final DualGraph hammingGraph;
  final double loss;
  final double accuracy;

  private TrainedNetwork(AnnotatedRegions regions, JsonObject training) {
    this.regions = regions;
    boundary = DecisionBoundary.of(regions, Progress.NONE);
    facetGraph = DualGraph.of(regions.complex(), DualGraph.Adjacency.FACET, Progress.NONE);
    hammingGraph = DualGraph.of(regions.complex(), DualGraph.Adjacency.HAMMING, Progress.NONE);
    loss = training.get("loss").getAsDouble();
    accuracy = training.get("trainAccuracy").getAsDouble();
  }

  static TrainedNetwork read(Path folder, Path points, Box box) throws IOException {
    ReluNetwork network = NetworkFiles.read(folder.resolve("network.safetensors")).network();
    LabeledPoints labelled = PointsCsv.readFor(network, points, PointsColumns.byDefault());
    try (Reader reader = Files.newBufferedReader(folder.resolve("training.json"))) {
      return new TrainedNetwork(
          AnnotatedRegions.of(
              new Decomposition(network, box).compute(Progress.NONE), labelled, Progress.NONE),
          JsonParser.parseReader(reader).getAsJsonObject());
    }
  }

  DualGraph graph(DualGraph.Adjacency adjacency) {
    return adjacency == DualGraph.Adjacency.FACET ? facetGraph : hammingGraph;
  }

  /** How many regions have as many training points of one class as of the other. */
  int tiedRegions() {
    int ties = 0;
    for (int region = 0; region < regions.complex().regions(); region++) {
      ties += regions.points().meanLabel(region) == 0.5 ? 1 : 0;
    }
    return ties;
  }
}
