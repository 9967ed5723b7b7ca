package org.reluatlas.gephi.graph;

import org.gephi.graph.api.AttributeUtils;
import org.gephi.graph.api.Column;
import org.gephi.graph.api.Edge;
import org.gephi.graph.api.Element;
import org.gephi.graph.api.Graph;
import org.gephi.graph.api.GraphModel;
import org.gephi.graph.api.GraphView;
import org.gephi.graph.api.Interval;
import org.gephi.graph.api.Node;
import org.gephi.graph.api.Subgraph;

/**
 * The part of a graph that is there at one epoch. Nodes and edges without intervals are there at
 * all epochs.
 */
public final class EpochView {

  private EpochView() {}

  /**
   * Makes a view of those nodes and edges, whose dynamic attributes are those of the epoch. O(nodes
   * + edges); the graph is locked meanwhile.
   *
   * @return a view that the caller destroys
   */
  public static GraphView create(GraphModel model, double epoch) {
    GraphView view = model.createView();
    model.setTimeInterval(view, new Interval(epoch, epoch));
    Subgraph part = model.getGraph(view);
    Graph whole = model.getGraph();
    whole.writeLock();
    try {
      for (Node node : whole.getNodes().toArray()) {
        if (isThere(node, epoch)) {
          part.addNode(node);
        }
      }
      for (Edge edge : whole.getEdges().toArray()) {
        if (isThere(edge, epoch)
            && part.contains(edge.getSource())
            && part.contains(edge.getTarget())) {
          part.addEdge(edge);
        }
      }
    } finally {
      whole.writeUnlock();
    }
    return view;
  }

  /** The value of a column; of one that changes over time, at the epoch that the graph shows. */
  public static Object value(Element element, Column column) {
    return column.isDynamic()
        ? element.getAttribute(column, column.getTable().getGraph().getModel().getVisibleView())
        : element.getAttribute(column);
  }

  /** The type of the values of a column at one epoch. */
  @SuppressWarnings("unchecked") // Gephi has raw types
  public static Class<?> type(Column column) {
    return column.isDynamic()
        ? AttributeUtils.getStaticType(column.getTypeClass())
        : column.getTypeClass();
  }

  /** Whether a node or an edge is there at an epoch. */
  static boolean isThere(Element element, double epoch) {
    Interval[] intervals = element.getIntervals();
    for (Interval interval : intervals) {
      if (interval.getLow() <= epoch && epoch <= interval.getHigh()) {
        return true;
      }
    }
    return intervals.length == 0;
  }
}
