package org.reluatlas.gephi.statistics;

import java.util.ArrayList;
import java.util.List;
import org.gephi.graph.api.Column;
import org.gephi.graph.api.Edge;
import org.gephi.graph.api.Graph;
import org.gephi.graph.api.GraphModel;
import org.gephi.graph.api.Node;
import org.gephi.graph.api.Origin;
import org.gephi.graph.api.Table;
import org.reluatlas.spectral.CutScores;
import org.reluatlas.spectral.FiedlerPartition;
import org.reluatlas.spectral.LabelScores;
import org.reluatlas.task.Progress;

/**
 * The Fiedler partition of any graph into k parts, with vertex weights from a column or none, and
 * its scores. Writes the columns {@code fiedler value} and {@code fiedler partition}, or with
 * weights {@code weighted fiedler value} and {@code weighted fiedler partition}.
 */
public final class FiedlerStatistics extends ReluStatistics {

  private String weightColumn;
  private int parts = 2;

  /** The id of the column with the weights of the vertices; null for none. */
  public String weightColumn() {
    return weightColumn;
  }

  /** Chooses the column with the weights of the vertices by its id; null for none. */
  public void setWeightColumn(String id) {
    weightColumn = id;
  }

  /** The number of parts. */
  public int parts() {
    return parts;
  }

  /** Chooses the number of parts, 2 or more. */
  public void setParts(int number) {
    parts = number;
  }

  @Override
  HtmlReport compute(GraphModel model, Progress asked) {
    GraphSnapshot snapshot = GraphSnapshot.of(model.getGraphVisible(), column(model));
    if (snapshot.nodes.length < parts) {
      throw new IllegalArgumentException(text("tooSmall", parts, snapshot.nodes.length));
    }
    FiedlerPartition partition = FiedlerPartition.of(snapshot.graph, parts, asked);
    CutScores cut = CutScores.of(snapshot.graph, partition.partOfEach(), parts);
    LabelScores labels = labels(model, snapshot, partition);
    asked.check();
    write(model, snapshot, partition);
    setValue(number(partition.eigenvalue().orElse(0)));
    return report(model, snapshot, partition, cut, labels);
  }

  private Column column(GraphModel model) {
    if (weightColumn == null) {
      return null;
    }
    Column column = model.getNodeTable().getColumn(weightColumn);
    if (column == null || !column.isNumber()) {
      throw new IllegalArgumentException(text("noColumn", weightColumn));
    }
    return column;
  }

  /** Against the points of each class in the columns class_0, class_1, …; null without them. */
  private LabelScores labels(GraphModel model, GraphSnapshot snapshot, FiedlerPartition partition) {
    List<int[]> counts = new ArrayList<>();
    Table table = model.getNodeTable();
    for (int c = 0; table.hasColumn("class_" + c); c++) {
      int[] count = new int[snapshot.nodes.length];
      for (int i = 0; i < count.length; i++) {
        Object value = snapshot.nodes[i].getAttribute("class_" + c);
        count[i] = value instanceof Number ? ((Number) value).intValue() : 0;
      }
      counts.add(count);
    }
    if (counts.size() < 2 || counts.size() > parts) {
      return null;
    }
    while (counts.size() < parts) {
      counts.add(new int[snapshot.nodes.length]);
    }
    return LabelScores.of(partition.partOfEach(), counts.toArray(new int[0][]));
  }

  private String prefix() {
    return weightColumn == null ? "" : "weighted ";
  }

  private static Column column(Table table, String title, Class<?> type) {
    String id = title.replace(' ', '_');
    Column column = table.getColumn(id);
    if (column != null && column.getTypeClass() != type) {
      table.removeColumn(column);
      column = null;
    }
    return column == null ? table.addColumn(id, title, type, Origin.DATA, null, true) : column;
  }

  private void write(GraphModel model, GraphSnapshot snapshot, FiedlerPartition partition) {
    // tables have a lock of their own, which is not to be taken within the graph's
    Column value = column(model.getNodeTable(), prefix() + "fiedler value", Double.class);
    Column part = column(model.getNodeTable(), prefix() + "fiedler partition", Integer.class);
    Graph graph = model.getGraph();
    graph.writeLock();
    try {
      for (int i = 0; i < snapshot.nodes.length; i++) {
        snapshot.nodes[i].setAttribute(value, partition.value(i));
        snapshot.nodes[i].setAttribute(part, partition.part(i));
      }
    } finally {
      graph.writeUnlock();
    }
  }

  private HtmlReport report(
      GraphModel model,
      GraphSnapshot snapshot,
      FiedlerPartition partition,
      CutScores cut,
      LabelScores labels) {
    List<String[]> rows = new ArrayList<>();
    add(rows, "quantity", text("amount"));
    add(rows, "eigenvalue", number(partition.eigenvalue().orElse(Double.NaN)));
    add(rows, "next", number(partition.spectrum().nextEigenvalue().orElse(Double.NaN)));
    add(rows, "method", partition.spectrum().method());
    add(rows, "unique", text(partition.isUnique() ? "yes" : "no"));
    add(rows, "undecided", Integer.toString(partition.undecidedCount()));
    add(rows, "cutEdges", cut.cutEdges() + " / " + snapshot.graph.edges());
    add(rows, "rayleigh", number(cut.rayleighQuotient()));
    add(rows, "conductance", number(cut.conductance()));
    add(rows, "balance", number(cut.balance()));
    for (int p = 0; p < parts; p++) {
      rows.add(new String[] {text("part", p), text("size", cut.size(p), number(cut.weight(p)))});
    }
    if (labels != null) {
      add(rows, "misclassified", labels.misclassified() + " / " + labels.labelledVertices());
      add(rows, "l2", number(labels.l2Error()));
    }
    double agreement = boundaryAgreement(model, snapshot, partition);
    if (!Double.isNaN(agreement)) {
      add(rows, "agreement", number(agreement));
    }
    return new HtmlReport(displayName())
        .paragraph(
            weightColumn == null
                ? text("unweighted", parts)
                : text("weighted", parts, model.getNodeTable().getColumn(weightColumn).getTitle()))
        .table(rows.toArray(new String[0][]))
        .paragraph(text("columns", prefix()));
  }

  private void add(List<String[]> rows, String key, String amount) {
    rows.add(new String[] {text(key), amount});
  }

  /** The share of cut edges that cross the decision boundary; NaN without that column. */
  private static double boundaryAgreement(
      GraphModel model, GraphSnapshot snapshot, FiedlerPartition partition) {
    Column crosses = model.getEdgeTable().getColumn("crosses_decision_boundary");
    if (crosses == null || crosses.getTypeClass() != Boolean.class) {
      return Double.NaN;
    }
    int cut = 0;
    int crossing = 0;
    for (int i = 0; i < snapshot.edges.length; i++) {
      Edge edge = snapshot.edges[i];
      if (partition.part(snapshot.graph.source(i)) != partition.part(snapshot.graph.target(i))) {
        cut++;
        crossing += Boolean.TRUE.equals(edge.getAttribute(crosses)) ? 1 : 0;
      }
    }
    return cut == 0 ? Double.NaN : (double) crossing / cut;
  }

  /** The nodes of a graph with numbers in a column, to weigh by. */
  static boolean isWeight(Column column) {
    return !column.isProperty() && column.isNumber() && !column.isDynamic();
  }

  /** The value of a node in a column, as a weight; NaN without one. */
  static double weight(Node node, Column column) {
    Object value = node.getAttribute(column);
    return value instanceof Number ? ((Number) value).doubleValue() : Double.NaN;
  }
}
