package org.reluatlas.gephi.graph;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.gephi.graph.api.Edge;
import org.gephi.graph.api.Element;
import org.gephi.graph.api.Graph;
import org.gephi.graph.api.GraphModel;
import org.gephi.graph.api.GraphView;
import org.gephi.graph.api.Node;
import org.gephi.project.api.Workspace;
import org.reluatlas.evolution.EpochRow;
import org.reluatlas.evolution.Evolution;
import org.reluatlas.network.NetworkFiles;
import org.reluatlas.study.Study;

/** Nodes and edges with their attributes at one epoch, as text by element. */
public final class EpochContent {

  private static final List<String> NODE_COLUMNS_WITHOUT = List.of(ColumnIds.NETWORK);

  private EpochContent() {}

  /** What the dual graph of a checkpoint has, computed from its file. */
  public static Map<String, String> ofCheckpoint(Evolution evolution, EpochRow row) {
    Study study =
        Study.of(
            evolution
                .problem()
                .withNetwork(row.checkpoint().path(), NetworkFiles.read(row.checkpoint().path())));
    GraphDraft draft = GraphDraft.of(study.graph(), study.regions(), "");
    Map<String, String> content = new TreeMap<>();
    for (int region = 0; region < draft.nodes.count(); region++) {
      content.put(draft.nodes.id(region), values(draft.nodeColumns, region));
    }
    for (int edge = 0; edge < draft.edges.count(); edge++) {
      String a = draft.nodes.id(draft.edges.source(edge));
      String b = draft.nodes.id(draft.edges.target(edge));
      content.put(pair(a, b), values(draft.edgeColumns, edge));
    }
    return content;
  }

  private static String values(List<GraphColumn> columns, int element) {
    StringBuilder text = new StringBuilder();
    columns.forEach(
        column -> text.append(' ').append(column.id).append('=').append(column.value(element)));
    return text.toString();
  }

  private static String pair(Object a, Object b) {
    return a.toString().compareTo(b.toString()) < 0 ? a + " – " + b : b + " – " + a;
  }

  /** What a workspace shows at an epoch. */
  public static Map<String, String> ofWorkspace(Workspace workspace, double epoch) {
    GraphModel model = workspace.getLookup().lookup(GraphModel.class);
    GraphView view = EpochView.create(model, epoch);
    Map<String, String> content = ofGraph(model.getGraph(view), view);
    model.destroyView(view);
    return content;
  }

  /** What a view of Gephi shows. */
  public static Map<String, String> ofGraph(Graph graph, GraphView view) {
    Map<String, String> content = new TreeMap<>();
    List<String> nodeColumns = columns(graph.getModel().getNodeTable());
    List<String> edgeColumns = columns(graph.getModel().getEdgeTable());
    for (Node node : graph.getNodes().toArray()) {
      content.put(node.getId().toString(), values(node, nodeColumns, view));
    }
    for (Edge edge : graph.getEdges().toArray()) {
      content.put(
          pair(edge.getSource().getId(), edge.getTarget().getId()),
          values(edge, edgeColumns, view));
    }
    return content;
  }

  private static List<String> columns(org.gephi.graph.api.Table table) {
    List<String> columns = new ArrayList<>();
    for (org.gephi.graph.api.Column column : table.toArray()) {
      if (!column.isProperty() && !NODE_COLUMNS_WITHOUT.contains(column.getId())) {
        columns.add(column.getId());
      }
    }
    return columns;
  }

  /** In the order of the columns of a static graph: the fixed ones first. */
  private static String values(Element element, List<String> columns, GraphView view) {
    StringBuilder text = new StringBuilder();
    for (String column : columns) {
      text.append(' ').append(column).append('=').append(element.getAttribute(column, view));
    }
    return text.toString();
  }
}
