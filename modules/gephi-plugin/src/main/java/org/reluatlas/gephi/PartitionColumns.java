package org.reluatlas.gephi;

import org.gephi.graph.api.Column;
import org.gephi.graph.api.Graph;
import org.gephi.graph.api.GraphModel;
import org.gephi.graph.api.Node;
import org.gephi.graph.api.Origin;
import org.gephi.graph.api.Table;
import org.reluatlas.spectral.FiedlerPartition;

/**
 * Writes a Fiedler partition into the node table: {@code fiedler value}, the entry of the Fiedler
 * vector, {@code fiedler partition}, the number of the part, an Integer so that Gephi offers it to
 * colour by, and {@code fiedler undecided}, whether the entry does not say enough and the node went
 * with its neighbours.
 */
public final class PartitionColumns {

  private PartitionColumns() {}

  /**
   * Writes the three columns, made when they are not there, under a short lock. Nodes of other
   * regions than the partition's are left alone.
   *
   * @param nodes the node of each vertex of the partition; null where there is none
   * @param kind goes before the names, such as {@code weighted}; empty for none
   */
  public static void write(
      GraphModel model, Node[] nodes, String kind, FiedlerPartition partition) {
    // a table has a lock of its own, which is not to be taken within the graph's
    Column value = column(model.getNodeTable(), kind, "fiedler value", Double.class);
    Column part = column(model.getNodeTable(), kind, "fiedler partition", Integer.class);
    Column undecided = column(model.getNodeTable(), kind, "fiedler undecided", Boolean.class);
    Graph graph = model.getGraph();
    graph.writeLock();
    try {
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

  private static Column column(Table table, String kind, String name, Class<?> type) {
    String title = kind.isEmpty() ? name : kind + " " + name;
    String id = title.replace(' ', '_');
    Column column = table.getColumn(id);
    return column == null ? table.addColumn(id, title, type, Origin.DATA, null, true) : column;
  }
}
