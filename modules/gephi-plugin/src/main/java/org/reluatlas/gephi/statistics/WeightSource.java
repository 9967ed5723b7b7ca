package org.reluatlas.gephi.statistics;

import java.util.HashMap;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.gephi.graph.api.Column;
import org.gephi.graph.api.Edge;
import org.gephi.graph.api.Element;
import org.gephi.graph.api.Node;
import org.gephi.graph.api.Table;
import org.reluatlas.analysis.EdgeWeighting;
import org.reluatlas.analysis.VertexWeighting;
import org.reluatlas.analysis.WeightedDualGraph;
import org.reluatlas.gephi.graph.ColumnIds;
import org.reluatlas.gephi.graph.EpochView;
import org.reluatlas.gephi.model.DecomposedNetwork;
import org.reluatlas.polyhedra.DualGraph;
import org.reluatlas.spectral.WeightedGraph;
import org.reluatlas.task.Progress;

/**
 * Where the weights of nodes or edges come from: a column of numbers, or the network that the graph
 * is the dual graph of.
 *
 * @param <E> nodes or edges
 */
final class WeightSource<E extends Element> {

  /**
   * The prefix of the name of a weighting of the network, which is used in place of the id of a
   * column.
   */
  static final String OF_NETWORK = "network:";

  final String title;
  private final ToDoubleFunction<E> weights;

  private WeightSource(String title, ToDoubleFunction<E> weights) {
    this.title = title;
    this.weights = weights;
  }

  /** 1 for each. */
  static <E extends Element> WeightSource<E> unit() {
    return new WeightSource<>("1", element -> 1);
  }

  /** The weight of an element; NaN where there is none. */
  double of(E element) {
    return weights.applyAsDouble(element);
  }

  /** Whether a column has numbers to weigh by. */
  static boolean isWeight(Column column) {
    return column.isNumber() && !column.isProperty();
  }

  /** Whether that is the column of 1 + training points in the graph of a network. */
  static boolean isOfTrainingPoints(String id) {
    return ColumnIds.WEIGHT.equals(id);
  }

  /** A column of a table by its id; null when there is no numeric one. */
  static <E extends Element> WeightSource<E> ofColumn(Table table, String id) {
    Column column = table.getColumn(id);
    if (column == null || !column.isNumber()) {
      return null;
    }
    return new WeightSource<>(
        column.getTitle(),
        element -> {
          Object value = EpochView.value(element, column);
          return value instanceof Number ? ((Number) value).doubleValue() : Double.NaN;
        });
  }

  /** The weights that the network gives its regions. */
  static WeightSource<Node> ofNodes(
      DecomposedNetwork network, VertexWeighting weighting, Progress progress) {
    WeightedGraph graph =
        WeightedDualGraph.of(
            network.graph(), network.regions(), EdgeWeighting.UNIT, weighting, progress);
    return new WeightSource<>(
        weighting.formula(),
        node -> {
          int region = network.region(node.getId());
          return region < 0 ? Double.NaN : graph.vertexWeight(region);
        });
  }

  /** The weights that the network gives the pairs of adjacent regions. */
  static WeightSource<Edge> ofEdges(
      DecomposedNetwork network, EdgeWeighting weighting, Progress progress) {
    DualGraph graph = network.graph();
    WeightedGraph weighted =
        WeightedDualGraph.of(graph, network.regions(), weighting, VertexWeighting.UNIT, progress);
    Map<Long, Integer> edges = new HashMap<>();
    for (int edge = 0; edge < graph.edges(); edge++) {
      edges.put(pair(graph.source(edge), graph.target(edge)), edge);
    }
    return new WeightSource<>(
        weighting.formula(),
        edge -> {
          int source = network.region(edge.getSource().getId());
          int target = network.region(edge.getTarget().getId());
          Integer index = edges.get(pair(source, target));
          return index == null ? Double.NaN : weighted.edgeWeight(index);
        });
  }

  private static long pair(int a, int b) {
    return (long) Math.max(a, b) << 32 | (Math.min(a, b) & 0xffff_ffffL);
  }
}
