package org.reluatlas.gephi.graph;

import java.awt.Color;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.reluatlas.network.ReluNetwork;
import org.reluatlas.polyhedra.AnnotatedRegions;
import org.reluatlas.polyhedra.DualGraph;
import org.reluatlas.polyhedra.NeuronName;
import org.reluatlas.polyhedra.PredictedClasses;

/** Which nodes each edge connects, and what it looks like. */
final class EdgeDrafts {

  private static final Color DECISION_BOUNDARY = new Color(0x333333);

  final List<GraphColumn> columns;
  private final DualGraph graph;
  private final AnnotatedRegions regions;
  private final PredictedClasses predicted;

  EdgeDrafts(DualGraph graph, AnnotatedRegions regions) {
    this.graph = graph;
    this.regions = regions;
    predicted = regions.predictedClasses();
    columns = columns();
  }

  int count() {
    return graph.edges();
  }

  int source(int edge) {
    return graph.source(edge);
  }

  int target(int edge) {
    return graph.target(edge);
  }

  /** Dark where the decision boundary runs between two regions; null for the colour of its ends. */
  Color color(int edge) {
    return crossesBoundary(edge) ? DECISION_BOUNDARY : null;
  }

  private boolean crossesBoundary(int edge) {
    return predicted.differ(source(edge), target(edge));
  }

  /** In the order they are shown in; without classes none crosses a boundary. */
  private List<GraphColumn> columns() {
    ReluNetwork network = graph.complex().network();
    List<GraphColumn> all = new ArrayList<>();
    all.add(
        new GraphColumn(
            "neuron",
            String.class,
            edge ->
                Arrays.stream(graph.neurons(edge))
                    .mapToObj(neuron -> NeuronName.of(network, neuron))
                    .collect(Collectors.joining(","))));
    all.add(
        new GraphColumn(
            "layer",
            Integer.class,
            edge -> network.layerNumber(network.layerOf(graph.neurons(edge)[0]))));
    all.add(new GraphColumn("facet volume", Double.class, this::facetVolume));
    if (predicted.isPresent()) {
      all.add(
          new GraphColumn(
              ColumnIds.CROSSES_BOUNDARY,
              regions.outputs().namesSides() ? "crosses level set" : "crosses decision boundary",
              Boolean.class,
              this::crossesBoundary));
    }
    return all;
  }

  private double facetVolume(int edge) {
    return Arrays.stream(graph.facets(edge)).mapToDouble(regions.geometry()::facetVolume).sum();
  }
}
