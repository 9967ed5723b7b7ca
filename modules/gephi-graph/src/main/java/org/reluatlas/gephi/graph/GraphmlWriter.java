package org.reluatlas.gephi.graph;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Locale;
import org.gephi.graph.api.Column;
import org.gephi.graph.api.Edge;
import org.gephi.graph.api.Element;
import org.gephi.graph.api.Node;
import org.gephi.project.api.Workspace;
import org.reluatlas.task.Progress;

/**
 * Writes the undirected graph of a workspace as GraphML: all attributes with their types, and
 * label, position, size and colour of the nodes as attributes too. Every node and edge has all its
 * values written out, since not all readers know defaults.
 */
public final class GraphmlWriter extends GraphText {

  private GraphmlWriter(Workspace workspace, Writer out) {
    super(workspace, out);
  }

  /**
   * Writes the graph; the writer stays open.
   *
   * @throws IOException when the writer fails
   * @throws org.reluatlas.task.CancelledException when cancelled; what was written is incomplete
   *     then
   */
  public static void write(Workspace workspace, Writer out, Progress progress) throws IOException {
    progress.begin("GraphML");
    new GraphmlWriter(workspace, out).write(progress);
    out.flush();
  }

  @Override
  void beginNodes() throws IOException {
    xml.raw("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n")
        .raw("<graphml xmlns=\"http://graphml.graphdrawing.org/xmlns\"")
        .raw(" xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\"")
        .raw(" xsi:schemaLocation=\"http://graphml.graphdrawing.org/xmlns")
        .raw(" http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd\">\n<desc>")
        .text(creator() + ": " + title + ". " + description)
        .raw("</desc>\n");
    writeKey("node", "label", "label", "string");
    writeKey("node", "x", "x", "float");
    writeKey("node", "y", "y", "float");
    writeKey("node", "size", "size", "float");
    writeKey("node", "color", "color", "string");
    writeKeys("node", nodeColumns);
    writeKeys("edge", edgeColumns);
    xml.raw("<graph edgedefault=\"undirected\">\n");
  }

  private void writeKeys(String of, List<Column> columns) throws IOException {
    for (Column column : columns) {
      String type = column.getTypeClass().getSimpleName().toLowerCase(Locale.ROOT);
      writeKey(of, column.getId(), column.getTitle(), type.equals("integer") ? "int" : type);
    }
  }

  private void writeKey(String of, String id, String name, String type) throws IOException {
    xml.raw("<key")
        .attribute("id", id)
        .attribute("for", of)
        .attribute("attr.name", name)
        .attribute("attr.type", type)
        .raw("/>\n");
  }

  @Override
  void writeNode(Node node) throws IOException {
    xml.raw("<node").attribute("id", node.getId()).raw(">");
    writeData("label", node.getLabel());
    writeData("x", node.x());
    writeData("y", node.y());
    writeData("size", node.size());
    writeData("color", String.format("#%06x", node.getRGBA() & 0xffffff));
    writeValues(node, nodeColumns);
    xml.raw("</node>\n");
  }

  @Override
  void beginEdges() {
    // they follow the nodes
  }

  @Override
  void writeEdge(Edge edge) throws IOException {
    xml.raw("<edge")
        .attribute("source", edge.getSource().getId())
        .attribute("target", edge.getTarget().getId())
        .raw(">");
    writeValues(edge, edgeColumns);
    xml.raw("</edge>\n");
  }

  private void writeValues(Element element, List<Column> columns) throws IOException {
    for (Column column : columns) {
      Object value = element.getAttribute(column);
      if (value != null) {
        writeData(column.getId(), value);
      }
    }
  }

  private void writeData(String key, Object value) throws IOException {
    xml.raw("<data").attribute("key", key).raw(">").text(value).raw("</data>");
  }

  @Override
  void end() throws IOException {
    xml.raw("</graph>\n</graphml>\n");
  }
}
