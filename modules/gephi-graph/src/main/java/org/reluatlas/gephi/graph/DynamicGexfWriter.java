package org.reluatlas.gephi.graph;

import java.io.IOException;
import java.io.Writer;
import java.util.Locale;
import org.reluatlas.evolution.DynamicDualGraph;
import org.reluatlas.evolution.EpochTimeline;
import org.reluatlas.evolution.Spans;
import org.reluatlas.task.Progress;
import org.reluatlas.task.Steps;

/**
 * Writes the graph of a training run as dynamic GEXF 1.3, whose times are epochs: the spells of
 * each node and edge, all attributes with the spells of their values, positions, sizes and colours.
 * Spells are closed, as Gephi reads them, and end just before the next epoch. Needs no workspace,
 * and no memory beside that of the graph.
 */
public final class DynamicGexfWriter {

  private final DynamicGraph drafts;
  private final DynamicDualGraph graph;
  private final XmlText xml;

  private DynamicGexfWriter(DynamicGraph drafts, Writer out) {
    this.drafts = drafts;
    graph = drafts.graph();
    xml = new XmlText(out);
  }

  /**
   * Writes the graph; the writer stays open.
   *
   * @throws IOException when the writer fails
   * @throws org.reluatlas.task.CancelledException when cancelled; what was written is incomplete
   *     then
   */
  public static void write(DynamicGraph graph, Writer out, Progress progress) throws IOException {
    progress.begin("Dynamic GEXF");
    new DynamicGexfWriter(graph, out).write(progress);
    out.flush();
  }

  private void write(Progress progress) throws IOException {
    begin();
    Steps steps = Steps.of(progress, (long) graph.nodes() + graph.edges());
    for (int node = 0; node < graph.nodes(); node++) {
      steps.next();
      writeNode(node);
    }
    xml.raw("</nodes>\n<edges>\n");
    for (int edge = 0; edge < graph.edges(); edge++) {
      steps.next();
      writeEdge(edge);
    }
    xml.raw("</edges>\n</graph>\n</gexf>\n");
  }

  private void begin() throws IOException {
    EpochTimeline timeline = graph.timeline();
    xml.raw("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n")
        .raw("<gexf xmlns=\"http://gexf.net/1.3\" version=\"1.3\"")
        .raw(" xmlns:viz=\"http://gexf.net/1.3/viz\">\n<meta>\n<creator>")
        .text(GraphText.creator())
        .raw("</creator>\n<title>")
        .text(drafts.title())
        .raw("</title>\n<description>")
        .text(drafts.description())
        .raw("</description>\n</meta>\n<graph defaultedgetype=\"undirected\" mode=\"dynamic\"")
        .raw(" idtype=\"string\" timeformat=\"double\" timerepresentation=\"interval\"")
        .attribute("start", time(timeline.start(0)))
        .attribute("end", time(timeline.end(timeline.checkpoints() - 1)))
        .raw(">\n");
    writeColumns("node", drafts.nodes);
    writeColumns("edge", drafts.edges);
    xml.raw("<nodes>\n");
  }

  private void writeColumns(String of, ElementSeries series) throws IOException {
    xml.raw("<attributes").attribute("class", of).raw(" mode=\"static\">\n");
    for (GraphColumn column : series.fixed()) {
      writeColumn(column.id, column.title, column.type);
    }
    xml.raw("</attributes>\n<attributes").attribute("class", of).raw(" mode=\"dynamic\">\n");
    for (ValueLog log : series.timed) {
      writeColumn(log.id, log.title, log.type);
    }
    xml.raw("</attributes>\n");
  }

  private void writeColumn(String id, String title, Class<?> type) throws IOException {
    xml.raw("<attribute")
        .attribute("id", id)
        .attribute("title", title)
        .attribute("type", type.getSimpleName().toLowerCase(Locale.ROOT))
        .raw("/>\n");
  }

  private void writeNode(int node) throws IOException {
    NodeSeries nodes = drafts.nodes;
    xml.raw("<node").attribute("id", nodes.id(node)).attribute("label", nodes.label(node)).raw(">");
    writeValues(nodes, node, graph.nodeSpans());
    writeSpells(node, graph.nodeSpans());
    xml.raw("<viz:size").attribute("value", nodes.size(node));
    xml.raw("/><viz:position").attribute("x", nodes.x(node)).attribute("y", nodes.y(node));
    xml.raw("/>");
    GexfWriter.writeColor(nodes.color(node), xml);
    xml.raw("</node>\n");
  }

  private void writeEdge(int edge) throws IOException {
    xml.raw("<edge")
        .attribute("id", edge)
        .attribute("source", drafts.nodes.id(graph.source(edge)))
        .attribute("target", drafts.nodes.id(graph.target(edge)))
        .raw(">");
    writeValues(drafts.edges, edge, graph.edgeSpans());
    writeSpells(edge, graph.edgeSpans());
    if (drafts.edges.color(edge) != null) { // else it has the colours of its nodes
      GexfWriter.writeColor(drafts.edges.color(edge), xml);
    }
    xml.raw("</edge>\n");
  }

  private void writeValues(ElementSeries series, int element, Spans spans) throws IOException {
    xml.raw("<attvalues>");
    for (GraphColumn column : series.fixed()) {
      xml.raw("<attvalue")
          .attribute("for", column.id)
          .attribute("value", column.value(element))
          .raw("/>");
    }
    for (ValueLog log : series.timed) {
      log.<IOException>read(
          element,
          spans,
          (value, first, last) -> {
            xml.raw("<attvalue").attribute("for", log.id).attribute("value", value);
            writeTimes(first, last);
          });
    }
    xml.raw("</attvalues>");
  }

  private void writeSpells(int element, Spans spans) throws IOException {
    xml.raw("<spells>");
    for (int i = 0; i < spans.count(element); i++) {
      xml.raw("<spell");
      writeTimes(spans.first(element, i), spans.last(element, i));
    }
    xml.raw("</spells>");
  }

  private void writeTimes(int first, int last) throws IOException {
    xml.attribute("start", time(graph.timeline().start(first)))
        .attribute("end", time(graph.timeline().end(last)))
        .raw("/>");
  }

  /** Whole numbers without a decimal point. */
  private static Object time(double epoch) {
    return epoch == Math.rint(epoch) ? (Object) (long) epoch : (Object) epoch;
  }
}
