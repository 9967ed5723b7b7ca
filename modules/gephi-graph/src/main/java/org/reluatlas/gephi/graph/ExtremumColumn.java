package org.reluatlas.gephi.graph;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import org.gephi.graph.api.Column;
import org.gephi.graph.api.Graph;
import org.gephi.graph.api.GraphModel;
import org.gephi.graph.api.Node;
import org.reluatlas.analysis.CriticalPoints;
import org.reluatlas.task.ExplainedException;

/**
 * Writes into the node table which regions hold an extremum of an output, in the column {@code
 * extremum}: {@code minimum}, {@code maximum}, {@code minimum and maximum}, or nothing. A vertex is
 * in all regions around it.
 */
public final class ExtremumColumn {

  private static final ColumnDraft DRAFT = new ColumnDraft(ResultColumns.EXTREMUM, String.class);

  private ExtremumColumn() {}

  /**
   * Looks whether the column is free, or there with its type.
   *
   * @throws ExplainedException when it has another type
   */
  public static void requireType(GraphModel model) {
    DRAFT.requireType(model.getNodeTable());
  }

  /**
   * Writes the column, made when it is not there, under a short lock. Other nodes lose what an
   * earlier result gave them.
   *
   * @param nodes the node of each region; null where there is none
   * @throws ExplainedException as in {@link #requireType}; nothing is written then
   */
  public static void write(GraphModel model, Node[] nodes, CriticalPoints critical) {
    requireType(model);
    GraphColumn values = ResultColumns.of(critical);
    Graph graph = model.getGraph();
    graph.writeLock(); // before the lock of the table, as in code that adds or removes nodes
    try {
      Column column = DRAFT.in(model.getNodeTable());
      Set<Node> without = new HashSet<>(Arrays.asList(graph.getNodes().toArray()));
      for (int region = 0; region < nodes.length; region++) {
        Object word = values.value(region);
        if (nodes[region] != null && word != null) {
          nodes[region].setAttribute(column, word);
          without.remove(nodes[region]);
        }
      }
      for (Node node : without) {
        node.removeAttribute(column);
      }
    } finally {
      graph.writeUnlock();
    }
  }
}
