package org.reluatlas.gephi.model;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.gephi.graph.api.Column;
import org.gephi.graph.api.Graph;
import org.gephi.graph.api.GraphModel;
import org.gephi.graph.api.Node;
import org.gephi.io.importer.api.ContainerLoader;
import org.gephi.io.importer.api.EdgeDraft;
import org.gephi.io.importer.api.NodeDraft;
import org.reluatlas.gephi.graph.DualGraphContainer;
import org.reluatlas.gephi.graph.RegionColumn;
import org.reluatlas.polyhedra.DualGraph;

/**
 * Some nodes and edges of a dual graph, spread over all of them, to know the graph again by. What
 * tells networks with the same activation patterns apart is where their regions are: centroids and
 * volumes, to the last bit. Immutable; needs O(1) memory and time beside the graph.
 */
final class GraphSample {

  private static final int SIZE = 64;

  private final List<String> columns;
  private final int placing;
  private final List<SampledNode> nodes;
  private final List<SampledEdge> edges;
  private final int nodeCount;
  private final int edgeCount;

  private GraphSample(
      DualGraph graph,
      List<String> columns,
      int placing,
      List<SampledNode> nodes,
      List<SampledEdge> edges) {
    nodeCount = graph.vertices();
    edgeCount = graph.edges();
    this.columns = columns;
    this.placing = placing;
    this.nodes = nodes;
    this.edges = edges;
  }

  /** Takes a sample of what {@link DualGraphContainer} put into a container. */
  static GraphSample of(ContainerLoader container, DecomposedNetwork network) {
    List<String> columns = RegionColumn.placing(network.complex().dimension());
    int placing = columns.size();
    RegionColumn.all(network.regions()).stream()
        .map(column -> column.id)
        .filter(id -> !columns.contains(id))
        .forEach(columns::add);
    return new GraphSample(
        network.graph(),
        columns,
        placing,
        sampled(network.complex().regions())
            .mapToObj(region -> container.getNode(network.nodeId(region)))
            .map(node -> new SampledNode(node, columns))
            .collect(Collectors.toList()),
        sampled(network.graph().edges())
            .mapToObj(edge -> new SampledEdge(container.getEdge(Integer.toString(edge))))
            .collect(Collectors.toList()));
  }

  private static IntStream sampled(int count) {
    int taken = Math.min(SIZE, count);
    return IntStream.range(0, taken).map(i -> (int) ((long) i * count / taken));
  }

  /** The number of values and edges in it. */
  int size() {
    return nodes.size() * (columns.size() + 1) + edges.size();
  }

  /** Whether the graphs can not be told apart. */
  boolean agreesWith(GraphSample other) {
    return nodeCount == other.nodeCount
        && edgeCount == other.edgeCount
        && content().equals(other.content());
  }

  private List<Object> content() {
    return Stream.concat(
            nodes.stream().map(node -> List.of(node.id, Arrays.asList(node.values), node.color)),
            edges.stream().map(edge -> List.of(edge.source, edge.target)))
        .collect(Collectors.toList());
  }

  /** Whether a graph has as many nodes and edges, and agrees in all of the sample. */
  boolean isWholeIn(GraphModel model) {
    Graph graph = model.getGraph();
    return graph.getNodeCount() == nodeCount
        && graph.getEdgeCount() == edgeCount
        && likeness(model) == size();
  }

  /**
   * How well a graph agrees with the sample: 0 unless more than half of the nodes are there, in
   * their places; else the number of values and edges that agree. The graph is locked for reading.
   */
  int likeness(GraphModel model) {
    Column[] found =
        columns.stream().map(id -> model.getNodeTable().getColumn(id)).toArray(Column[]::new);
    Graph graph = model.getGraph();
    graph.readLock();
    try {
      int[] agreeing =
          nodes.stream()
              .mapToInt(node -> node.likeness(graph, found, placing))
              .filter(likeness -> likeness > 0)
              .toArray();
      return 2 * agreeing.length > nodes.size() ? IntStream.of(agreeing).sum() + edgesIn(graph) : 0;
    } finally {
      graph.readUnlock();
    }
  }

  private int edgesIn(Graph graph) {
    return (int) edges.stream().filter(edge -> edge.isIn(graph)).count();
  }

  /** A node with its values, and its colour, which follows from the outputs of the network. */
  private static final class SampledNode {

    private final String id;
    private final Object[] values;
    private final int color;

    SampledNode(NodeDraft draft, List<String> columns) {
      id = draft.getId();
      values = columns.stream().map(draft::getValue).toArray();
      color = draft.getColor().getRGB();
    }

    /** The number of values that agree; 0 when the first {@code placing} do not all agree. */
    int likeness(Graph graph, Column[] columns, int placing) {
      Node node = graph.getNode(id);
      if (node == null) {
        return 0;
      }
      int agreeing = node.getColor().getRGB() == color ? 1 : 0;
      for (int i = 0; i < values.length; i++) {
        boolean agrees =
            columns[i] != null && Objects.equals(values[i], node.getAttribute(columns[i]));
        if (!agrees && i < placing) {
          return 0;
        }
        agreeing += agrees ? 1 : 0;
      }
      return agreeing;
    }
  }

  /** The ends of an edge. */
  private static final class SampledEdge {

    private final String source;
    private final String target;

    SampledEdge(EdgeDraft draft) {
      source = draft.getSource().getId();
      target = draft.getTarget().getId();
    }

    boolean isIn(Graph graph) {
      Node from = graph.getNode(source);
      Node to = graph.getNode(target);
      return from != null && to != null && graph.getEdge(from, to) != null;
    }
  }
}
