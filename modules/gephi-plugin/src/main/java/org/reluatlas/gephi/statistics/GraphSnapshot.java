package org.reluatlas.gephi.statistics;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.gephi.graph.api.Column;
import org.gephi.graph.api.Edge;
import org.gephi.graph.api.Graph;
import org.gephi.graph.api.Node;
import org.openide.util.NbBundle;
import org.reluatlas.spectral.WeightedGraph;

/** A Gephi graph in arrays, taken under one short read lock. */
final class GraphSnapshot {

  final Node[] nodes;
  final Edge[] edges;
  final WeightedGraph graph;

  private GraphSnapshot(Node[] nodes, Edge[] edges, WeightedGraph graph) {
    this.nodes = nodes;
    this.edges = edges;
    this.graph = graph;
  }

  /**
   * Takes the graph as it is, without regard to directions.
   *
   * @param weights the column with the weights of the vertices; null for 1 each
   * @throws IllegalArgumentException with a sentence when a weight is missing or not positive
   */
  static GraphSnapshot of(Graph graph, Column weights) {
    graph.readLock();
    try {
      Node[] nodes = graph.getNodes().toArray();
      Edge[] edges = graph.getEdges().toArray();
      return new GraphSnapshot(nodes, edges, weighted(nodes, edges, weights));
    } finally {
      graph.readUnlock();
    }
  }

  private static WeightedGraph weighted(Node[] nodes, Edge[] edges, Column weights) {
    Map<Node, Integer> indices = new HashMap<>();
    for (int i = 0; i < nodes.length; i++) {
      indices.put(nodes[i], i);
    }
    int[] sources = new int[edges.length];
    int[] targets = new int[edges.length];
    double[] edgeWeights = new double[edges.length];
    for (int i = 0; i < edges.length; i++) {
      sources[i] = indices.get(edges[i].getSource());
      targets[i] = indices.get(edges[i].getTarget());
      edgeWeights[i] = edges[i].getWeight();
    }
    return new WeightedGraph(
        nodes.length, sources, targets, edgeWeights, vertexWeights(nodes, weights));
  }

  private static double[] vertexWeights(Node[] nodes, Column weights) {
    double[] vertexWeights = new double[nodes.length];
    Arrays.fill(vertexWeights, 1);
    for (int i = 0; i < nodes.length && weights != null; i++) {
      vertexWeights[i] = FiedlerStatistics.weight(nodes[i], weights);
      if (!(vertexWeights[i] > 0)) {
        throw new IllegalArgumentException(
            NbBundle.getMessage(
                GraphSnapshot.class,
                "GraphSnapshot.weight",
                nodes[i].getLabel(),
                weights.getTitle()));
      }
    }
    return vertexWeights;
  }
}
