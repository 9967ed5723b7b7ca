package org.reluatlas.gephi.statistics;

import java.util.ArrayList;
import java.util.List;
import org.gephi.graph.api.Column;
import org.gephi.graph.api.Edge;
import org.gephi.graph.api.Element;
import org.gephi.graph.api.GraphModel;
import org.gephi.graph.api.Node;
import org.gephi.graph.api.Table;
import org.reluatlas.analysis.EdgeWeighting;
import org.reluatlas.analysis.VertexWeighting;
import org.reluatlas.charts.FiedlerValuesFigure;
import org.reluatlas.gephi.graph.ColumnIds;
import org.reluatlas.gephi.graph.EpochView;
import org.reluatlas.gephi.graph.PartitionColumns;
import org.reluatlas.gephi.model.ReluModel;
import org.reluatlas.spectral.CutScores;
import org.reluatlas.spectral.FiedlerPartition;
import org.reluatlas.spectral.LabelScores;
import org.reluatlas.task.ExplainedException;
import org.reluatlas.task.Progress;
import org.reluatlas.task.text.NumberText;

/**
 * The Fiedler partition of any graph into k parts, with weights of nodes and edges from columns,
 * from the network that the graph was made from, or none, and its scores. Writes the columns {@code
 * fiedler value} and {@code fiedler partition}, or with weights {@code weighted fiedler value} and
 * {@code weighted fiedler partition}. Nodes that a filter hides have no part in it, and nothing in
 * the columns.
 */
public final class FiedlerStatistics extends ReluStatistics {

  private String nodeWeights;
  private String edgeWeights;
  private int parts = 2;

  /**
   * What the nodes weigh: the id of a column; {@code network:} and the name of a {@link
   * VertexWeighting}; null for 1.
   */
  public String nodeWeights() {
    return nodeWeights;
  }

  /** Chooses what the nodes weigh, see {@link #nodeWeights()}. */
  public void setNodeWeights(String id) {
    nodeWeights = id;
  }

  /**
   * What the edges weigh: the id of a column; {@code network:} and the name of an {@link
   * EdgeWeighting}; null for the weight that Gephi's edges have, which is 1 in a dual graph.
   */
  public String edgeWeights() {
    return edgeWeights;
  }

  /** Chooses what the edges weigh, see {@link #edgeWeights()}. */
  public void setEdgeWeights(String id) {
    edgeWeights = id;
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
  boolean isOfWholeComplex() {
    return false;
  }

  @Override
  StatisticsReport compute(GraphModel model, Progress asked) {
    PartitionColumns.requireTypes(model, kind());
    WeightSource<Node> ofNodes = nodeSource(model, asked);
    WeightSource<Edge> ofEdges = edgeSource(model, asked);
    GraphSnapshot snapshot = GraphSnapshot.of(model.getGraphVisible(), ofNodes, ofEdges);
    FiedlerPartition partition = partition(snapshot, asked);
    CutScores cut = CutScores.of(snapshot.graph, partition.partOfEach(), parts);
    LabelScores labels = labels(model, snapshot, partition);
    asked.check();
    PartitionColumns.write(model, snapshot.nodes, kind(), partition);
    int hidden = model.getGraph().getNodeCount() - snapshot.nodes.length;
    StatisticsReport report = report(model, snapshot, partition, cut, labels);
    if (hidden > 0) {
      report.paragraph(text("hidden", hidden));
    }
    return report
        .paragraph(
            text(
                "weights",
                ofNodes == null ? "1" : nodeTitle(model, ofNodes),
                ofEdges == null ? text("edgeWeight") : ofEdges.title))
        .paragraph(text(kind().isEmpty() ? "columns" : "weightedColumns"))
        .figure(new FiedlerValuesFigure(partition, displayName()))
        .data(values(snapshot, partition))
        .paragraph(
            text(
                "rows",
                Math.min(StatisticsReport.MOST_ROWS, snapshot.nodes.length),
                snapshot.nodes.length));
  }

  /** The values of the chart, or the first of them: all stand in the node table. */
  private List<String[]> values(GraphSnapshot snapshot, FiedlerPartition partition) {
    List<String[]> rows = new ArrayList<>();
    rows.add(new String[] {text("id"), text("fiedlerValue"), text("fiedlerPart")});
    for (int i = 0; i < Math.min(StatisticsReport.MOST_ROWS, snapshot.nodes.length); i++) {
      rows.add(
          new String[] {
            String.valueOf(snapshot.nodes[i].getId()),
            Double.toString(partition.value(i)),
            Integer.toString(partition.part(i))
          });
    }
    return rows;
  }

  /**
   * Writes the columns without scores and report.
   *
   * @throws ExplainedException when the graph or its weights do not do
   * @throws org.reluatlas.task.CancelledException when cancelled; nothing is written then
   */
  public void writeColumns(GraphModel model, Progress asked) {
    PartitionColumns.requireTypes(model, kind());
    GraphSnapshot snapshot =
        GraphSnapshot.of(
            model.getGraphVisible(), nodeSource(model, asked), edgeSource(model, asked));
    FiedlerPartition partition = partition(snapshot, asked);
    asked.check();
    PartitionColumns.write(model, snapshot.nodes, kind(), partition);
  }

  private FiedlerPartition partition(GraphSnapshot snapshot, Progress asked) {
    if (snapshot.nodes.length < parts) {
      throw ExplainedException.ofInput("%s", text("tooSmall", parts, snapshot.nodes.length));
    }
    return FiedlerPartition.of(snapshot.graph, parts, asked);
  }

  private WeightSource<Node> nodeSource(GraphModel model, Progress asked) {
    if (nodeWeights == null || !nodeWeights.startsWith(WeightSource.OF_NETWORK)) {
      return columnSource(model.getNodeTable(), nodeWeights);
    }
    for (VertexWeighting weighting : VertexWeighting.values()) {
      if (nodeWeights.endsWith(":" + weighting.id())) {
        return WeightSource.ofNodes(network(model, asked), weighting, asked);
      }
    }
    throw ExplainedException.ofInput("%s", text("noColumn", nodeWeights));
  }

  /** In the words of the settings. */
  private String nodeTitle(GraphModel model, WeightSource<Node> source) {
    ReluModel relu = ReluModel.of(model);
    boolean hasNetwork = relu != null && relu.hasNetwork();
    return hasNetwork && WeightSource.isOfTrainingPoints(nodeWeights)
        ? VertexWeighting.TRAINING_POINTS.formula()
        : source.title;
  }

  private WeightSource<Edge> edgeSource(GraphModel model, Progress asked) {
    if (edgeWeights == null || !edgeWeights.startsWith(WeightSource.OF_NETWORK)) {
      return columnSource(model.getEdgeTable(), edgeWeights);
    }
    for (EdgeWeighting weighting : EdgeWeighting.values()) {
      if (edgeWeights.endsWith(":" + weighting.id())) {
        return WeightSource.ofEdges(network(model, asked), weighting, asked);
      }
    }
    throw ExplainedException.ofInput("%s", text("noColumn", edgeWeights));
  }

  private <E extends Element> WeightSource<E> columnSource(Table table, String id) {
    if (id == null) {
      return null;
    }
    WeightSource<E> source = WeightSource.ofColumn(table, id);
    if (source == null) {
      throw ExplainedException.ofInput("%s", text("noColumn", id));
    }
    return source;
  }

  /** Against the points of each class in the columns class_0, class_1, …; null without them. */
  private LabelScores labels(GraphModel model, GraphSnapshot snapshot, FiedlerPartition partition) {
    List<int[]> counts = new ArrayList<>();
    Table table = model.getNodeTable();
    for (int c = 0; table.hasColumn(ColumnIds.ofClass(c)); c++) {
      int[] count = new int[snapshot.nodes.length];
      for (int i = 0; i < count.length; i++) {
        Object value = EpochView.value(snapshot.nodes[i], table.getColumn(ColumnIds.ofClass(c)));
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

  /** What goes before the names of the columns. */
  private String kind() {
    return nodeWeights == null && edgeWeights == null ? "" : "weighted";
  }

  private StatisticsReport report(
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
    return new StatisticsReport(displayName())
        .value(NumberText.brief(partition.eigenvalue().orElse(0)))
        .table(rows.toArray(new String[0][]));
  }

  private void add(List<String[]> rows, String key, String amount) {
    rows.add(new String[] {text(key), amount});
  }

  /** The share of cut edges that cross the decision boundary; NaN without that column. */
  private static double boundaryAgreement(
      GraphModel model, GraphSnapshot snapshot, FiedlerPartition partition) {
    Column crosses = model.getEdgeTable().getColumn(ColumnIds.CROSSES_BOUNDARY);
    if (crosses == null || EpochView.type(crosses) != Boolean.class) {
      return Double.NaN;
    }
    int cut = 0;
    int crossing = 0;
    for (int i = 0; i < snapshot.edges.length; i++) {
      Edge edge = snapshot.edges[i];
      if (partition.part(snapshot.graph.source(i)) != partition.part(snapshot.graph.target(i))) {
        cut++;
        crossing += Boolean.TRUE.equals(EpochView.value(edge, crosses)) ? 1 : 0;
      }
    }
    return cut == 0 ? Double.NaN : (double) crossing / cut;
  }
}
