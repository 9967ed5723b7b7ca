package org.reluatlas.gephi.graph;

import java.awt.Color;
import java.io.IOException;
import java.io.Writer;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.gephi.graph.api.Column;
import org.gephi.graph.api.Edge;
import org.gephi.graph.api.Element;
import org.gephi.graph.api.Node;
import org.gephi.project.api.Workspace;
import org.reluatlas.task.Progress;

/**
 * Writes the undirected graph of a workspace as GEXF 1.3: all attributes, positions, sizes and
 * colours. The most common value of a column of few values is written once, as its default;
 * networkx, unlike Gephi, keeps defaults beside the nodes.
 */
public final class GexfWriter extends GraphText {

  /** A column with more values has no default. */
  private static final int FEW_VALUES = 1000;

  /** Nor has one whose commonest value is rarer: 1 in so many. */
  private static final int COMMON = 4;

  private final Map<Column, Object> defaults = new HashMap<>();

  private GexfWriter(Workspace workspace, Writer out) {
    super(workspace, out);
    nodeColumns.forEach(column -> findDefault(column, nodes));
    edgeColumns.forEach(column -> findDefault(column, edges));
  }

  /**
   * Writes the graph; the writer stays open.
   *
   * @throws IOException when the writer fails
   * @throws org.reluatlas.task.CancelledException when cancelled; what was written is incomplete
   *     then
   */
  public static void write(Workspace workspace, Writer out, Progress progress) throws IOException {
    progress.begin("GEXF");
    new GexfWriter(workspace, out).write(progress);
    out.flush();
  }

  /** None when a value is missing somewhere, since a reader would put the default there. */
  private void findDefault(Column column, Element[] elements) {
    Map<Object, Integer> counts = new HashMap<>();
    for (Element element : elements) {
      Object value = element.getAttribute(column);
      if (value == null || value instanceof Double || counts.size() > FEW_VALUES) {
        return;
      }
      counts.merge(value, 1, Integer::sum);
    }
    counts.entrySet().stream()
        .max(Map.Entry.comparingByValue())
        .filter(commonest -> commonest.getValue() >= elements.length / COMMON)
        .ifPresent(commonest -> defaults.put(column, commonest.getKey()));
  }

  @Override
  void beginNodes() throws IOException {
    xml.raw("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n")
        .raw("<gexf xmlns=\"http://gexf.net/1.3\" version=\"1.3\"")
        .raw(" xmlns:viz=\"http://gexf.net/1.3/viz\"")
        .raw(" xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\"")
        .raw(" xsi:schemaLocation=\"http://gexf.net/1.3 http://gexf.net/1.3/gexf.xsd\">\n")
        .raw("<meta>\n<creator>")
        .text(creator())
        .raw("</creator>\n<title>")
        .text(title)
        .raw("</title>\n<description>")
        .text(description)
        .raw("</description>\n</meta>\n<graph defaultedgetype=\"undirected\" mode=\"static\">\n");
    writeColumns("node", nodeColumns);
    writeColumns("edge", edgeColumns);
    xml.raw("<nodes>\n");
  }

  private void writeColumns(String of, List<Column> columns) throws IOException {
    xml.raw("<attributes").attribute("class", of).raw(" mode=\"static\">\n");
    for (Column column : columns) {
      xml.raw("<attribute")
          .attribute("id", column.getId())
          .attribute("title", column.getTitle())
          .attribute("type", column.getTypeClass().getSimpleName().toLowerCase(Locale.ROOT));
      if (defaults.containsKey(column)) {
        xml.raw("><default>").text(defaults.get(column)).raw("</default></attribute>\n");
      } else {
        xml.raw("/>\n");
      }
    }
    xml.raw("</attributes>\n");
  }

  @Override
  void writeNode(Node node) throws IOException {
    xml.raw("<node").attribute("id", node.getId()).attribute("label", node.getLabel()).raw(">");
    writeValues(node, nodeColumns);
    xml.raw("<viz:size").attribute("value", node.size());
    xml.raw("/><viz:position").attribute("x", node.x()).attribute("y", node.y());
    xml.raw("/>");
    writeColor(node.getColor());
    xml.raw("</node>\n");
  }

  @Override
  void beginEdges() throws IOException {
    xml.raw("</nodes>\n<edges>\n");
  }

  @Override
  void writeEdge(Edge edge) throws IOException {
    xml.raw("<edge")
        .attribute("source", edge.getSource().getId())
        .attribute("target", edge.getTarget().getId());
    if (edge.getWeight() != 1) {
      xml.attribute("weight", edge.getWeight());
    }
    xml.raw(">");
    writeValues(edge, edgeColumns);
    if (edge.alpha() != 0) { // else it has the colours of its nodes
      writeColor(edge.getColor());
    }
    xml.raw("</edge>\n");
  }

  private void writeValues(Element element, List<Column> columns) throws IOException {
    boolean isFirst = true;
    for (Column column : columns) {
      Object value = element.getAttribute(column);
      if (value != null && !value.equals(defaults.get(column))) {
        xml.raw(isFirst ? "<attvalues>" : "");
        xml.raw("<attvalue").attribute("for", column.getId()).attribute("value", value).raw("/>");
        isFirst = false;
      }
    }
    xml.raw(isFirst ? "" : "</attvalues>");
  }

  /** In numbers, since networkx does not know hexadecimal ones. */
  private void writeColor(Color color) throws IOException {
    xml.raw("<viz:color")
        .attribute("r", color.getRed())
        .attribute("g", color.getGreen())
        .attribute("b", color.getBlue())
        .raw("/>");
  }

  @Override
  void end() throws IOException {
    xml.raw("</edges>\n</graph>\n</gexf>\n");
  }
}
