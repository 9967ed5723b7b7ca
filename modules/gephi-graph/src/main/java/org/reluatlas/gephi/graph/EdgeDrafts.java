package org.reluatlas.gephi.graph;

import java.awt.Color;
import java.util.ArrayList;
import java.util.List;
import org.reluatlas.network.ReluNetwork;
import org.reluatlas.polyhedra.AnnotatedRegions;
import org.reluatlas.polyhedra.DualGraph;
import org.reluatlas.polyhedra.NeuronName;
import org.reluatlas.task.Progress;

/** All that the edges will be, computed before any graph is touched. */
final class EdgeDrafts {

  /** The colour where the decision boundary runs between two regions. */
  static final Color DECISION_BOUNDARY = new Color(0x333333);

  final DualGraph graph;
  final String[] neurons;
  final int[] layers;
  final double[] facetVolumes;
  private final boolean hasClasses;
  final boolean[] crossesDecisionBoundary;

  EdgeDrafts(DualGraph graph, AnnotatedRegions regions, Progress progress) {
    int count = graph.edges();
    this.graph = graph;
    neurons = new String[count];
    layers = new int[count];
    facetVolumes = new double[count];
    hasClasses = regions.predictedClasses().isPresent();
    crossesDecisionBoundary = new boolean[count];
    progress.begin("Edges");
    for (int edge = 0; edge < count; edge++) {
      if (edge % 1024 == 0) {
        progress.check();
        progress.advance(edge / (double) count);
      }
      nameNeurons(edge);
      for (int facet : graph.facets(edge)) {
        facetVolumes[edge] += regions.geometry().facetVolume(facet);
      }
      crossesDecisionBoundary[edge] =
          regions.predictedClasses().differ(graph.source(edge), graph.target(edge));
    }
  }

  /** The columns in the order they are shown in; without classes none crosses a boundary. */
  List<EdgeColumn> columns() {
    List<EdgeColumn> columns = new ArrayList<>();
    columns.add(new EdgeColumn("neuron", String.class, edge -> neurons[edge]));
    columns.add(new EdgeColumn("layer", Integer.class, edge -> layers[edge]));
    columns.add(new EdgeColumn("facet volume", Double.class, edge -> facetVolumes[edge]));
    if (hasClasses) {
      columns.add(
          new EdgeColumn(
              "crosses decision boundary", Boolean.class, edge -> crossesDecisionBoundary[edge]));
    }
    return columns;
  }

  private void nameNeurons(int edge) {
    ReluNetwork network = graph.complex().network();
    StringBuilder names = new StringBuilder();
    int[] differing = graph.neurons(edge);
    for (int neuron : differing) {
      names.append(names.length() == 0 ? "" : ",").append(NeuronName.of(network, neuron));
    }
    neurons[edge] = names.toString();
    layers[edge] = network.layerOf(differing[0]) + 1;
  }
}
