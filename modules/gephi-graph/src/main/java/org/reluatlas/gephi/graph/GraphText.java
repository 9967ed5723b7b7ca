package org.reluatlas.gephi.graph;

import java.io.IOException;
import org.openide.util.NbBundle;
import org.reluatlas.task.Progress;
import org.reluatlas.task.Steps;

/**
 * Writes a dual graph in a format that lists first the nodes, then the edges. Needs no workspace,
 * and no memory beside that of the graph.
 */
abstract class GraphText {

  final GraphDraft graph;

  GraphText(GraphDraft graph) {
    this.graph = graph;
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
  final void write(Appendable out, Progress progress) throws IOException {
    graph.nodes.prepareIds();
    graph.nodes.prepareColors();
    XmlText xml = new XmlText(out);
    OrderedText elements =
        new OrderedText(out, Steps.of(progress, (long) graph.nodes.count() + graph.edges.count()));
    beginNodes(xml);
    elements.write(graph.nodes.count(), (region, text) -> writeNode(region, new XmlText(text)));
    beginEdges(xml);
    elements.write(graph.edges.count(), (edge, text) -> writeEdge(edge, new XmlText(text)));
    end(xml);
  }

  abstract void beginNodes(XmlText xml) throws IOException;

  /** Called by several threads. */
  abstract void writeNode(int region, XmlText xml) throws IOException;

  abstract void beginEdges(XmlText xml) throws IOException;

  /** Called by several threads. */
  abstract void writeEdge(int edge, XmlText xml) throws IOException;

  abstract void end(XmlText xml) throws IOException;
}
