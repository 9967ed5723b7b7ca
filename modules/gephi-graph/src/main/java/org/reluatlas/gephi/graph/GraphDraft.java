package org.reluatlas.gephi.graph;

import java.util.ArrayList;
import java.util.List;
import org.openide.util.NbBundle;
import org.reluatlas.analysis.CriticalPoints;
import org.reluatlas.analysis.RegionMeasures;
import org.reluatlas.polyhedra.AnnotatedRegions;
import org.reluatlas.polyhedra.Box;
import org.reluatlas.polyhedra.DualGraph;
import org.reluatlas.spectral.FiedlerPartition;
import org.reluatlas.task.Progress;
import org.reluatlas.task.Steps;

/**
 * All that a dual graph is in Gephi, whichever way it gets there: as a workspace ({@link
 * DualGraphWorkspace}, which says what the columns are), in the container of an import, or as a
 * file, without Gephi. Immutable; values are computed when they are asked for.
 */
public final class GraphDraft {

  /** Where the graph goes. */
  interface Sink {

    void addNodeColumn(GraphColumn column);

    void addEdgeColumn(GraphColumn column);

    void addNode(int region);

    void addEdge(int edge);
  }

  /** So many nodes or edges are a fraction of a millisecond. */
  private static final int STRIDE = 64;

  final String title;
  final String description;
  final NodeDrafts nodes;
  final EdgeDrafts edges;
  final List<GraphColumn> nodeColumns;
  final List<GraphColumn> edgeColumns;

  private GraphDraft(
      String title,
      String description,
      NodeDrafts nodes,
      EdgeDrafts edges,
      List<GraphColumn> nodeColumns,
      List<GraphColumn> edgeColumns) {
    this.title = title;
    this.description = description;
    this.nodes = nodes;
    this.edges = edges;
    this.nodeColumns = nodeColumns;
    this.edgeColumns = edgeColumns;
  }

  /**
   * A graph with what is known of its regions.
   *
   * @param regions of the complex that the graph is of
   * @param title of the graph
   */
  public static GraphDraft of(DualGraph graph, AnnotatedRegions regions, String title) {
    NodeDrafts nodes = new NodeDrafts(regions);
    EdgeDrafts edges = new EdgeDrafts(graph, regions);
    String description = description(graph.adjacency(), graph.complex().domain());
    return new GraphDraft(title, description, nodes, edges, nodes.columns, edges.columns);
  }

  /**
   * The same with what is measured as well.
   *
   * @param regions of the complex of the graph that is measured
   * @param title of the graph
   */
  public static GraphDraft of(AnnotatedRegions regions, RegionMeasures measures, String title) {
    GraphDraft draft = of(measures.graph(), regions, title);
    return draft.with(MeasureColumns.ofNodes(measures), List.of(MeasureColumns.ofEdges(measures)));
  }

  /**
   * The same with the columns of a Fiedler partition: see {@link PartitionColumns}.
   *
   * @param kind goes before the names, such as {@code weighted}; empty for none
   */
  public GraphDraft withPartition(String kind, FiedlerPartition partition) {
    return with(ResultColumns.of(kind, partition), List.of());
  }

  /** The same with the column of the regions that hold an extremum: see {@link ExtremumColumn}. */
  public GraphDraft withExtrema(CriticalPoints critical) {
    return with(List.of(ResultColumns.of(critical)), List.of());
  }

  /** The same with more columns. */
  GraphDraft with(List<GraphColumn> ofNodes, List<GraphColumn> ofEdges) {
    return new GraphDraft(
        title,
        description,
        nodes,
        edges,
        joined(nodeColumns, ofNodes),
        joined(edgeColumns, ofEdges));
  }

  private static List<GraphColumn> joined(List<GraphColumn> first, List<GraphColumn> second) {
    List<GraphColumn> all = new ArrayList<>(first);
    all.addAll(second);
    return all;
  }

  static String description(DualGraph.Adjacency adjacency, Box domain) {
    return NbBundle.getMessage(
        GraphDraft.class, "GraphDraft.description." + adjacency.name(), domain);
  }

  /**
   * First the columns, then the nodes, then the edges, in the order of their indices.
   *
   * @throws org.reluatlas.task.CancelledException when cancelled
   */
  void writeTo(Sink sink, Progress progress) {
    nodeColumns.forEach(sink::addNodeColumn);
    edgeColumns.forEach(sink::addEdgeColumn);
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
