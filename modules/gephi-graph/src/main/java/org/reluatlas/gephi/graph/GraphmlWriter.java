package org.reluatlas.gephi.graph;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Locale;
import org.reluatlas.task.Progress;

/**
 * Writes a dual graph as GraphML: all attributes with their types, and label, position, size and
 * colour of the nodes as attributes too. Every node and edge has all its values written out, since
 * not all readers know defaults.
 */
public final class GraphmlWriter extends GraphText {

  private GraphmlWriter(GraphDraft graph) {
    super(graph);
  }

  /**
   * Writes the graph; the writer stays open.
   *
   * @throws IOException when the writer fails
   * @throws org.reluatlas.task.CancelledException when cancelled; what was written is incomplete
   *     then
   */
  public static void write(GraphDraft graph, Writer out, Progress progress) throws IOException {
    progress.begin("GraphML");
    new GraphmlWriter(graph).write(out, progress);
    out.flush();
  }

  @Override
  void beginNodes(XmlText xml) throws IOException {
    xml.raw("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n")
        .raw("<graphml xmlns=\"http://graphml.graphdrawing.org/xmlns\"")
        .raw(" xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\"")
        .raw(" xsi:schemaLocation=\"http://graphml.graphdrawing.org/xmlns")
        .raw(" http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd\">\n<desc>")
        .text(creator() + ": " + graph.title + ". " + graph.description)
        .raw("</desc>\n");
    writeKey("node", "label", "label", "string", xml);
    writeKey("node", "x", "x", "float", xml);
    writeKey("node", "y", "y", "float", xml);
    writeKey("node", "size", "size", "float", xml);
    writeKey("node", "color", "color", "string", xml);
    writeKeys("node", graph.nodeColumns, xml);
    writeKeys("edge", graph.edgeColumns, xml);
    xml.raw("<graph edgedefault=\"undirected\">\n");
  }

  private static void writeKeys(String of, List<GraphColumn> columns, XmlText xml)
      throws IOException {
    for (GraphColumn column : columns) {
      String type = column.type.getSimpleName().toLowerCase(Locale.ROOT);
      writeKey(of, column.id, column.title, type.equals("integer") ? "int" : type, xml);
    }
  }

  private static void writeKey(String of, String id, String name, String type, XmlText xml)
      throws IOException {
    xml.raw("<key")
        .attribute("id", id)
        .attribute("for", of)
        .attribute("attr.name", name)
        .attribute("attr.type", type)
        .raw("/>\n");
  }

  @Override
  void writeNode(int region, XmlText xml) throws IOException {
    NodeDrafts nodes = graph.nodes;
    float[] position = nodes.position(region);
    xml.raw("<node").attribute("id", nodes.id(region)).raw(">");
    writeData("label", nodes.label(region), xml);
    writeData("x", position[0], xml);
    writeData("y", position[1], xml);
    writeData("size", nodes.size(region), xml);
    writeData("color", hexadecimal(nodes.color(region).getRGB()), xml);
    writeValues(region, graph.nodeColumns, xml);
    xml.raw("</node>\n");
  }

  /** Such as {@code #0f8c4e}. */
  private static String hexadecimal(int rgb) {
    return "#" + Integer.toHexString(1 << 24 | (rgb & 0xffffff)).substring(1);
  }

  @Override
  void beginEdges(XmlText xml) {
    // they follow the nodes
  }

  @Override
  void writeEdge(int edge, XmlText xml) throws IOException {
    xml.raw("<edge")
        .attribute("source", graph.nodes.id(graph.edges.source(edge)))
        .attribute("target", graph.nodes.id(graph.edges.target(edge)))
        .raw(">");
    writeValues(edge, graph.edgeColumns, xml);
    xml.raw("</edge>\n");
  }

  private static void writeValues(int element, List<GraphColumn> columns, XmlText xml)
      throws IOException {
    for (GraphColumn column : columns) {
      Object value = column.value(element);
      if (value != null) {
        writeData(column.id, value, xml);
      }
    }
  }

  private static void writeData(String key, Object value, XmlText xml) throws IOException {
    xml.raw("<data").attribute("key", key).raw(">").text(value).raw("</data>");
  }

  @Override
  void end(XmlText xml) throws IOException {
    xml.raw("</graph>\n</graphml>\n");
  }
}
