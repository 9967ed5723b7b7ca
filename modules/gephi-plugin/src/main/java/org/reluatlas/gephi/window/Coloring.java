package org.reluatlas.gephi.window;

import java.awt.Color;
import java.util.Objects;
import org.gephi.graph.api.Column;
import org.gephi.graph.api.Graph;
import org.reluatlas.gephi.DecomposedNetwork;
import org.reluatlas.gephi.drawing.RegionColors;

/** The colours that the regions have in a graph, read for one painter. Immutable. */
final class Coloring {

  private final DecompositionPainter painter;
  private final Column column;
  private final Color[] colors;

  private Coloring(DecompositionPainter painter, Column column, Color... colors) {
    this.painter = painter;
    this.column = column;
    this.colors = colors;
  }

  /**
   * Reads the graph. O(nodes).
   *
   * @param column null for the colours of the nodes
   */
  static Coloring of(
      DecompositionPainter painter, DecomposedNetwork network, Graph graph, Column column) {
    return new Coloring(
        painter,
        column,
        column == null
            ? RegionColors.byNode(network, graph)
            : RegionColors.byColumn(network, graph, column));
  }

  /** Whether it was read for this painter and column. */
  boolean isOf(DecompositionPainter other, Column by) {
    return painter == other && Objects.equals(column, by);
  }

  /**
   * Gives the colours to the painter.
   *
   * @param exact the title of the column that the class areas show more exactly
   * @return whether the picture changes
   */
  boolean apply(String exact) {
    boolean isExact = column != null && column.getTitle().equals(exact);
    boolean isOther = painter.setShowsClasses(isExact);
    return painter.setFills(colors) || isOther;
  }
}
