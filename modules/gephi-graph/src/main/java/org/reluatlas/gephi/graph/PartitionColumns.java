package org.reluatlas.gephi.graph;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.gephi.graph.api.Column;
import org.gephi.graph.api.Graph;
import org.gephi.graph.api.GraphModel;
import org.gephi.graph.api.Node;
import org.reluatlas.spectral.FiedlerPartition;
import org.reluatlas.task.ExplainedException;

/**
 * Writes a Fiedler partition into the node table: {@code fiedler value}, the entry of the Fiedler
 * vector, {@code fiedler partition}, the number of the part, an Integer so that Gephi offers it to
 * colour by, and {@code fiedler undecided}, whether the entry does not say enough and the node went
 * with its neighbours.
 */
public final class PartitionColumns {

  private PartitionColumns() {}

  /**
   * Looks whether the columns are free, or there with their types.
   *
   * @param kind as in {@link #write}
   * @throws ExplainedException when one of them has another type
   */
  public static void requireTypes(GraphModel model, String kind) {
    for (ColumnDraft draft : ResultColumns.ofPartition(kind)) {
      draft.requireType(model.getNodeTable());
    }
  }

  /**
   * Writes the three columns, made when they are not there, under a short lock. Nodes that the
   * partition does not have, such as those that a filter hides, lose what an earlier one gave them:
   * values of two partitions do not go together.
   *
   * @param nodes the node of each vertex of the partition; null where there is none
   * @param kind goes before the names, such as {@code weighted}; empty for none
   * @throws ExplainedException as in {@link #requireTypes}; nothing is written then
   */
  public static void write(
      GraphModel model, Node[] nodes, String kind, FiedlerPartition partition) {
    requireTypes(model, kind);
    List<GraphColumn> columns = ResultColumns.of(kind, partition);
    Graph graph = model.getGraph();
    graph.writeLock(); // before the lock of the table, as in code that adds or removes nodes
    try {
      List<Column> made = new ArrayList<>();
      for (ColumnDraft draft : ResultColumns.ofPartition(kind)) {
        made.add(draft.in(model.getNodeTable()));
      }
      Set<Node> others = new HashSet<>(Arrays.asList(graph.getNodes().toArray()));
      for (Node node : nodes) {
        others.remove(node);
      }
      for (Node node : others) {
        made.forEach(node::removeAttribute);
      }
      for (int vertex = 0; vertex < nodes.length; vertex++) {
        if (nodes[vertex] != null) {
          for (int i = 0; i < made.size(); i++) {
            nodes[vertex].setAttribute(made.get(i), columns.get(i).value(vertex));
          }
        }
      }
    } finally {
      graph.writeUnlock();
    }
  }
}
