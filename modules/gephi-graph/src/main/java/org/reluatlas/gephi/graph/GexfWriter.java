package org.reluatlas.gephi.graph;

import java.awt.Color;
import java.io.IOException;
import java.io.Writer;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.reluatlas.task.Progress;

/**
 * Writes a dual graph as GEXF 1.3: all attributes, positions, sizes and colours. The most common
 * value of a column of few values is written once, as its default; networkx, unlike Gephi, keeps
 * defaults beside the nodes. Texts are made in parallel; values are computed on the way.
 */
public final class GexfWriter extends GraphText {

  /** A column with more values has no default. */
  private static final int FEW_VALUES = 1000;

  /** Nor has one whose commonest value is rarer: 1 in so many. */
  private static final int COMMON = 4;

  private final Map<GraphColumn, Object> defaults = new HashMap<>();

  private GexfWriter(GraphDraft graph) {
    super(graph);
    graph.nodeColumns.forEach(column -> findDefault(column, graph.nodes.count()));
    graph.edgeColumns.forEach(column -> findDefault(column, graph.edges.count()));
  }

  /**
   * Writes the graph; the writer stays open.
   *
   * @throws IOException when the writer fails
   * @throws org.reluatlas.task.CancelledException when cancelled; what was written is incomplete
   *     then
   */
  public static void write(GraphDraft graph, Writer out, Progress progress) throws IOException {
    progress.begin("GEXF");
    new GexfWriter(graph).write(out, progress);
    out.flush();
  }

  /** None when a value is missing somewhere, since a reader would put the default there. */
  private void findDefault(GraphColumn column, int elements) {
    Map<Object, Integer> counts = new HashMap<>();
    for (int element = 0; element < elements; element++) {
      Object value = column.value(element);
      if (value == null || value instanceof Double || counts.size() > FEW_VALUES) {
        return;
      }
      counts.merge(value, 1, Integer::sum);
    }
    counts.entrySet().stream()
        .max(Map.Entry.comparingByValue())
        .filter(commonest -> commonest.getValue() >= elements / COMMON)
        .ifPresent(commonest -> defaults.put(column, commonest.getKey()));
  }

  @Override
  void beginNodes(XmlText xml) throws IOException {
    xml.raw("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n")
        .raw("<gexf xmlns=\"http://gexf.net/1.3\" version=\"1.3\"")
        .raw(" xmlns:viz=\"http://gexf.net/1.3/viz\"")
        .raw(" xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\"")
        .raw(" xsi:schemaLocation=\"http://gexf.net/1.3 http://gexf.net/1.3/gexf.xsd\">\n")
        .raw("<meta>\n<creator>")
        .text(creator())
        .raw("</creator>\n<title>")
        .text(graph.title)
        .raw("</title>\n<description>")
        .text(graph.description)
        .raw("</description>\n</meta>\n<graph defaultedgetype=\"undirected\" mode=\"static\">\n");
    writeColumns("node", graph.nodeColumns, xml);
    writeColumns("edge", graph.edgeColumns, xml);
    xml.raw("<nodes>\n");
  }

  private void writeColumns(String of, List<GraphColumn> columns, XmlText xml) throws IOException {
    xml.raw("<attributes").attribute("class", of).raw(" mode=\"static\">\n");
    for (GraphColumn column : columns) {
      xml.raw("<attribute")
          .attribute("id", column.id)
          .attribute("title", column.title)
          .attribute("type", column.type.getSimpleName().toLowerCase(Locale.ROOT));
      if (defaults.containsKey(column)) {
        xml.raw("><default>").text(defaults.get(column)).raw("</default></attribute>\n");
      } else {
        xml.raw("/>\n");
      }
    }
    xml.raw("</attributes>\n");
  }

  @Override
  void writeNode(int region, XmlText xml) throws IOException {
    NodeDrafts nodes = graph.nodes;
    float[] position = nodes.position(region);
    xml.raw("<node").attribute("id", nodes.id(region)).attribute("label", nodes.label(region));
    xml.raw(">");
    writeValues(region, graph.nodeColumns, xml);
    xml.raw("<viz:size").attribute("value", nodes.size(region));
    xml.raw("/><viz:position").attribute("x", position[0]).attribute("y", position[1]);
    xml.raw("/>");
    writeColor(nodes.color(region), xml);
    xml.raw("</node>\n");
  }

  @Override
  void beginEdges(XmlText xml) throws IOException {
    xml.raw("</nodes>\n<edges>\n");
  }

  @Override
  void writeEdge(int edge, XmlText xml) throws IOException {
    xml.raw("<edge")
        .attribute("source", graph.nodes.id(graph.edges.source(edge)))
        .attribute("target", graph.nodes.id(graph.edges.target(edge)))
        .raw(">");
    writeValues(edge, graph.edgeColumns, xml);
    if (graph.edges.color(edge) != null) { // else it has the colours of its nodes
      writeColor(graph.edges.color(edge), xml);
    }
    xml.raw("</edge>\n");
  }

  private void writeValues(int element, List<GraphColumn> columns, XmlText xml) throws IOException {
    boolean isFirst = true;
    for (GraphColumn column : columns) {
      Object value = column.value(element);
      if (value != null && !value.equals(defaults.get(column))) {
        xml.raw(isFirst ? "<attvalues>" : "");
        xml.raw("<attvalue").attribute("for", column.id).attribute("value", value).raw("/>");
        isFirst = false;
      }
    }
    xml.raw(isFirst ? "" : "</attvalues>");
  }

  /** In numbers, since networkx does not know hexadecimal ones. */
  static void writeColor(Color color, XmlText xml) throws IOException {
    xml.raw("<viz:color")
        .attribute("r", color.getRed())
        .attribute("g", color.getGreen())
        .attribute("b", color.getBlue())
        .raw("/>");
  }

  @Override
  void end(XmlText xml) throws IOException {
    xml.raw("</edges>\n</graph>\n</gexf>\n");
  }
}
