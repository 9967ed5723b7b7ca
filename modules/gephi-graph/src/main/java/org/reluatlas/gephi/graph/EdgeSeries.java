package org.reluatlas.gephi.graph;

import java.awt.Color;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.reluatlas.polyhedra.AnnotatedRegions;
import org.reluatlas.polyhedra.DualGraph;

/**
 * The edges of a dynamic graph. The neurons in which two regions differ follow from their patterns
 * and do not change.
 */
final class EdgeSeries extends ElementSeries {

  private static final Set<String> FIXED = Set.of("neuron", "layer");

  private final List<GraphColumn> fixed = new ArrayList<>();
  private final List<List<Object>> fixedValues = new ArrayList<>();
  private final BitSet crossing = new BitSet();
  private Color crossingColor;

  void take(int checkpoint, DualGraph graph, AnnotatedRegions regions, int... edgeOf) {
    EdgeDrafts drafts = new EdgeDrafts(graph, regions);
    List<GraphColumn> own =
        drafts.columns.stream().filter(EdgeSeries::isFixed).collect(Collectors.toList());
    if (fixed.isEmpty()) {
      own.forEach(this::addFixed);
    }
    List<GraphColumn> changing =
        drafts.columns.stream().filter(column -> !isFixed(column)).collect(Collectors.toList());
    put(checkpoint, changing, edge -> add(drafts, own, edge, edgeOf[edge]), edgeOf);
  }

  private static boolean isFixed(GraphColumn column) {
    return FIXED.contains(column.id);
  }

  private void addFixed(GraphColumn column) {
    List<Object> values = new ArrayList<>();
    fixedValues.add(values);
    fixed.add(new GraphColumn(column.id, column.title, column.type, values::get));
  }

  /** New edges come in the order of their numbers. */
  private void add(EdgeDrafts drafts, List<GraphColumn> own, int dualEdge, int edge) {
    for (int c = 0; c < own.size(); c++) {
      Object value = own.get(c).value(dualEdge);
      fixedValues.get(c).add(value instanceof String ? ((String) value).intern() : value);
    }
    Color color = drafts.color(dualEdge);
    if (color != null) {
      crossing.set(edge);
      crossingColor = color;
    }
  }

  @Override
  List<GraphColumn> fixed() {
    return fixed;
  }

  /** As {@link EdgeDrafts#color} at the first checkpoint at which the edge is there. */
  Color color(int edge) {
    return crossing.get(edge) ? crossingColor : null;
  }
}
