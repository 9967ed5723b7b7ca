package org.reluatlas.gephi.window;

import java.awt.Color;
import java.util.ArrayList;
import java.util.List;
import org.gephi.graph.api.Column;
import org.gephi.graph.api.Graph;
import org.gephi.graph.api.GraphModel;
import org.gephi.graph.api.Node;
import org.reluatlas.charts.plane.DecompositionPainter;
import org.reluatlas.gephi.drawing.NodeColors;
import org.reluatlas.gephi.model.DecomposedNetwork;

/** The columns of a graph and the colours that the regions have by one, read for a painter. */
final class Coloring {

  private final DecompositionPainter painter;
  private final String title;
  private final List<String> titles = new ArrayList<>();
  private Color[] colors;
  private int foreignNodes;

  private Coloring(DecompositionPainter painter, String title) {
    this.painter = painter;
    this.title = title;
  }

  /**
   * Reads the graph, waiting for its locks. O(nodes).
   *
   * @param title of the column; when there is none of that title, the colours are those of nodes
   */
  static Coloring of(
      DecompositionPainter painter, DecomposedNetwork network, GraphModel model, String title) {
    Coloring coloring = new Coloring(painter, title);
    Column chosen = null;
    for (Column column : model.getNodeTable().toArray()) {
      if (!column.isProperty() && !column.isArray()) {
        coloring.titles.add(column.getTitle());
        chosen = column.getTitle().equals(title) ? column : chosen;
      }
    }
    coloring.colors = colors(network, model.getGraph(), chosen);
    coloring.foreignNodes = foreignNodes(network, model.getGraphVisible());
    return coloring;
  }

  private static int foreignNodes(DecomposedNetwork network, Graph graph) {
    int foreign = 0;
    for (Node node : graph.getNodes().toArray()) {
      foreign += network.region(node.getId()) == DecomposedNetwork.NO_REGION ? 1 : 0;
    }
    return foreign;
  }

  private static Color[] colors(DecomposedNetwork network, Graph graph, Column column) {
    if (column == null) {
      return NodeColors.byNode(network, graph);
    }
    try {
      return NodeColors.byColumn(network, graph, column);
    } catch (IllegalArgumentException e) { // it has just been deleted
      return new Color[network.complex().regions()];
    }
  }

  /** Whether it was read for this painter. */
  boolean isOf(DecompositionPainter other) {
    return painter == other;
  }

  /** Whether it was read by this column. */
  boolean isBy(String column) {
    return title.equals(column);
  }

  /** The number of nodes that are no regions, but for those that a filter hides. */
  int foreignNodes() {
    return foreignNodes;
  }

  /** The titles of the columns that there are. */
  List<String> titles() {
    return List.copyOf(titles);
  }

  /**
   * Gives the colours to the painter.
   *
   * @param exact the title of the column that the class areas show more exactly
   * @return whether the picture changes
   */
  boolean apply(String exact) {
    boolean isOther = painter.setShowsClasses(title.equals(exact) && titles.contains(exact));
    return painter.setFills(colors) || isOther;
  }
}
