package org.reluatlas.gephi.graph;

import java.util.Arrays;
import java.util.HashSet;
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

  private static ColumnDraft[] drafts(String kind) {
    return new ColumnDraft[] {
      new ColumnDraft(titled(kind, "fiedler value"), Double.class),
      new ColumnDraft(titled(kind, "fiedler partition"), Integer.class),
      new ColumnDraft(titled(kind, "fiedler undecided"), Boolean.class)
    };
  }

  private static String titled(String kind, String name) {
    return kind.isEmpty() ? name : kind + " " + name;
  }

  /**
   * Looks whether the columns are free, or there with their types.
   *
   * @param kind as in {@link #write}
   * @throws ExplainedException when one of them has another type
   */
  public static void requireTypes(GraphModel model, String kind) {
    for (ColumnDraft draft : drafts(kind)) {
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
    ColumnDraft[] drafts = drafts(kind);
    Graph graph = model.getGraph();
    graph.writeLock(); // before the lock of the table, as in code that adds or removes nodes
    try {
      Column value = drafts[0].in(model.getNodeTable());
      Column part = drafts[1].in(model.getNodeTable());
      Column undecided = drafts[2].in(model.getNodeTable());
      Set<Node> others = new HashSet<>(Arrays.asList(graph.getNodes().toArray()));
      for (Node node : nodes) {
        others.remove(node);
      }
      for (Node node : others) {
        node.removeAttribute(value);
        node.removeAttribute(part);
        node.removeAttribute(undecided);
      }
      for (int vertex = 0; vertex < nodes.length; vertex++) {
        if (nodes[vertex] != null) {
          nodes[vertex].setAttribute(value, partition.value(vertex));
          nodes[vertex].setAttribute(part, partition.part(vertex));
          nodes[vertex].setAttribute(undecided, partition.isUndecided(vertex));
        }
      }
    } finally {
      graph.writeUnlock();
    }
  }
}
