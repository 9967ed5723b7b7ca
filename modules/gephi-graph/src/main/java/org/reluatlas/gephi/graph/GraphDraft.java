package org.reluatlas.gephi.graph;

import org.reluatlas.analysis.RegionMeasures;
import org.reluatlas.polyhedra.AnnotatedRegions;
import org.reluatlas.polyhedra.DualGraph;
import org.reluatlas.task.Progress;
import org.reluatlas.task.Steps;

/** All that a dual graph is in Gephi, whichever way it gets there. */
final class GraphDraft {

  /** Where the graph goes. */
  interface Sink {

    void addNodeColumn(GraphColumn column);

    void addEdgeColumn(GraphColumn column);

    void addNode(int region);

    void addEdge(int edge);
  }

  /** So many nodes or edges are a fraction of a millisecond. */
  private static final int STRIDE = 64;

  final NodeDrafts nodes;
  final EdgeDrafts edges;

  GraphDraft(DualGraph graph, AnnotatedRegions regions) {
    nodes = new NodeDrafts(regions);
    edges = new EdgeDrafts(graph, regions);
  }

  /** With the columns of what is measured as well. */
  GraphDraft(DualGraph graph, AnnotatedRegions regions, RegionMeasures measures) {
    this(graph, regions);
    nodes.columns.addAll(MeasureColumns.ofNodes(measures));
    edges.columns.add(MeasureColumns.ofEdges(measures));
  }

  /**
   * First the columns, then the nodes, then the edges, in the order of their indices.
   *
   * @throws org.reluatlas.task.CancelledException when cancelled
   */
  void writeTo(Sink sink, Progress progress) {
    nodes.columns.forEach(sink::addNodeColumn);
    edges.columns.forEach(sink::addEdgeColumn);
    Steps steps = Steps.of(progress, (long) nodes.count() + edges.count()).every(STRIDE);
    for (int region = 0; region < nodes.count(); region++) {
      steps.next();
      sink.addNode(region);
    }
    for (int edge = 0; edge < edges.count(); edge++) {
      steps.next();
      sink.addEdge(edge);
    }
  }
}
