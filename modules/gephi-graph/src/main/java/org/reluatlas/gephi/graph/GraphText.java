package org.reluatlas.gephi.graph;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import org.gephi.graph.api.Column;
import org.gephi.graph.api.Edge;
import org.gephi.graph.api.GraphModel;
import org.gephi.graph.api.Node;
import org.gephi.graph.api.Table;
import org.gephi.project.api.Workspace;
import org.openide.util.NbBundle;
import org.reluatlas.task.Progress;
import org.reluatlas.task.Steps;

/** Writes the graph of a workspace in a format that lists first the nodes, then the edges. */
abstract class GraphText {

  final XmlText xml;
  final String title;
  final String description;
  final List<Column> nodeColumns;
  final List<Column> edgeColumns;
  final Node[] nodes;
  final Edge[] edges;

  GraphText(Workspace workspace, Writer out) {
    xml = new XmlText(out);
    title = workspace.getWorkspaceMetadata().getTitle();
    description = workspace.getWorkspaceMetadata().getDescription();
    GraphModel model = workspace.getLookup().lookup(GraphModel.class);
    nodeColumns = columns(model.getNodeTable());
    edgeColumns = columns(model.getEdgeTable());
    nodes = model.getGraph().getNodes().toArray();
    edges = model.getGraph().getEdges().toArray();
  }

  private static List<Column> columns(Table table) {
    List<Column> columns = new ArrayList<>();
    for (Column column : table.toArray()) {
      if (!column.isProperty()) {
        columns.add(column);
      }
    }
    return columns;
  }

  /** The program, with its version. */
  static String creator() {
    return NbBundle.getMessage(GraphText.class, "GraphText.creator");
  }

  /**
   * Writes all.
   *
   * @throws org.reluatlas.task.CancelledException when cancelled
   */
  final void write(Progress progress) throws IOException {
    Steps steps = Steps.of(progress, (long) nodes.length + edges.length);
    beginNodes();
    for (Node node : nodes) {
      steps.next();
      writeNode(node);
    }
    beginEdges();
    for (Edge edge : edges) {
      steps.next();
      writeEdge(edge);
    }
    end();
  }

  abstract void beginNodes() throws IOException;

  abstract void writeNode(Node node) throws IOException;

  abstract void beginEdges() throws IOException;

  abstract void writeEdge(Edge edge) throws IOException;

  abstract void end() throws IOException;
}
