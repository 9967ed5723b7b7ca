package org.reluatlas.gephi.statistics;

import java.util.HashMap;
import java.util.Map;
import org.gephi.graph.api.Edge;
import org.gephi.graph.api.Graph;
import org.gephi.graph.api.Node;
import org.openide.util.NbBundle;
import org.reluatlas.spectral.WeightedGraph;
import org.reluatlas.task.ExplainedException;

/** A Gephi graph in arrays, taken under one short read lock. */
public final class GraphSnapshot {

  /** The vertices of the graph as nodes. */
  public final Node[] nodes;

  /** Its edges as edges. */
  final Edge[] edges;

  /** The graph. */
  public final WeightedGraph graph;

  private GraphSnapshot(Node[] nodes, Edge[] edges, WeightedGraph graph) {
    this.nodes = nodes;
    this.edges = edges;
    this.graph = graph;
  }

  /** Takes the graph as it is, without regard to directions and weights. */
  public static GraphSnapshot unweighted(Graph graph) {
    return of(graph, null, WeightSource.unit());
  }

  /**
   * Takes the graph as it is, without regard to directions.
   *
   * @param nodeWeights null for 1 each
   * @param edgeWeights null for the weights that Gephi's edges have
   * @throws ExplainedException when a weight is missing or not positive
   */
  static GraphSnapshot of(
      Graph graph, WeightSource<Node> nodeWeights, WeightSource<Edge> edgeWeights) {
    graph.readLock();
    try {
      Node[] nodes = graph.getNodes().toArray();
      Edge[] edges = graph.getEdges().toArray();
      return new GraphSnapshot(nodes, edges, weighted(nodes, edges, nodeWeights, edgeWeights));
    } finally {
      graph.readUnlock();
    }
  }

  private static WeightedGraph weighted(
      Node[] nodes, Edge[] edges, WeightSource<Node> nodeWeights, WeightSource<Edge> edgeWeights) {
    Map<Node, Integer> indices = new HashMap<>();
    for (int i = 0; i < nodes.length; i++) {
      indices.put(nodes[i], i);
    }
    int[] sources = new int[edges.length];
    int[] targets = new int[edges.length];
    double[] ofEdges = new double[edges.length];
    for (int i = 0; i < edges.length; i++) {
      sources[i] = indices.get(edges[i].getSource());
      targets[i] = indices.get(edges[i].getTarget());
      ofEdges[i] = edgeWeights == null ? edges[i].getWeight() : edgeWeights.of(edges[i]);
      require(ofEdges[i], "edge", edges[i].getId(), edgeWeights);
    }
    double[] ofNodes = new double[nodes.length];
    for (int i = 0; i < nodes.length; i++) {
      ofNodes[i] = nodeWeights == null ? 1 : nodeWeights.of(nodes[i]);
      require(ofNodes[i], "node", nodes[i].getLabel(), nodeWeights);
    }
    return new WeightedGraph(nodes.length, sources, targets, ofEdges, ofNodes);
  }

  private static void require(double weight, String kind, Object name, WeightSource<?> source) {
    if (!(weight > 0)) {
      throw ExplainedException.ofInput(
          "%s",
          NbBundle.getMessage(
              GraphSnapshot.class,
              "GraphSnapshot." + kind,
              name,
              source == null ? "weight" : source.title));
    }
  }
}
