package org.reluatlas.gephi.graph;

import org.gephi.graph.api.TimeRepresentation;
import org.gephi.io.importer.api.ColumnDraft;
import org.gephi.io.importer.api.ContainerLoader;
import org.gephi.io.importer.api.EdgeDirection;
import org.gephi.io.importer.api.EdgeDirectionDefault;
import org.gephi.io.importer.api.EdgeDraft;
import org.gephi.io.importer.api.ElementIdType;
import org.gephi.io.importer.api.NodeDraft;
import org.reluatlas.polyhedra.AnnotatedRegions;
import org.reluatlas.polyhedra.DualGraph;
import org.reluatlas.task.Progress;

/** Hands a dual graph to Gephi's import: the graph that {@link DualGraphWorkspace} makes. */
public final class DualGraphContainer {

  private final ContainerLoader container;
  private final NodeDrafts nodes;
  private final EdgeDrafts edges;

  private DualGraphContainer(ContainerLoader container, NodeDrafts nodes, EdgeDrafts edges) {
    this.container = container;
    this.nodes = nodes;
    this.edges = edges;
  }

  /**
   * Fills an empty container.
   *
   * @param regions of the complex that the graph is of
   * @throws org.reluatlas.task.CancelledException when cancelled; the container is not to be used
   *     then
   */
  public static void fill(
      ContainerLoader container, DualGraph graph, AnnotatedRegions regions, Progress progress) {
    DualGraphContainer filling =
        new DualGraphContainer(
            container, new NodeDrafts(regions, progress), new EdgeDrafts(graph, regions, progress));
    progress.begin("Gephi graph");
    filling.configure();
    filling.addNodes(progress);
    filling.addEdges(progress);
  }

  private void configure() {
    container.setElementIdType(ElementIdType.STRING);
    container.setTimeRepresentation(TimeRepresentation.INTERVAL);
    container.setEdgeDefault(EdgeDirectionDefault.UNDIRECTED);
    container.setAllowAutoNode(false);
    container.setAutoScale(false);
    for (RegionColumn column : nodes.columns) {
      addColumn(container.addNodeColumn(column.id, column.type), column.title);
    }
    for (EdgeColumn column : edges.columns()) {
      addColumn(container.addEdgeColumn(column.id, column.type), column.title);
    }
  }

  private static void addColumn(ColumnDraft draft, String title) {
    draft.setTitle(title);
  }

  private void addNodes(Progress progress) {
    for (int region = 0; region < nodes.labels.length; region++) {
      report(progress, region);
      NodeDraft node = container.factory().newNodeDraft(nodes.labels[region]);
      node.setLabel(nodes.labels[region]);
      node.setX(nodes.x[region]);
      node.setY(nodes.y[region]);
      node.setSize(nodes.sizes[region]);
      node.setColor(nodes.color(region));
      for (int i = 0; i < nodes.columns.size(); i++) {
        if (nodes.values[region][i] != null) {
          node.setValue(nodes.columns.get(i).id, nodes.values[region][i]);
        }
      }
      container.addNode(node);
    }
  }

  private void addEdges(Progress progress) {
    for (int i = 0; i < edges.neurons.length; i++) {
      report(progress, nodes.labels.length + i);
      EdgeDraft edge = container.factory().newEdgeDraft(Integer.toString(i));
      edge.setSource(container.getNode(nodes.labels[edges.graph.source(i)]));
      edge.setTarget(container.getNode(nodes.labels[edges.graph.target(i)]));
      edge.setDirection(EdgeDirection.UNDIRECTED);
      edge.setWeight(1);
      for (EdgeColumn column : edges.columns()) {
        edge.setValue(column.id, column.value(i));
      }
      if (edges.crossesDecisionBoundary[i]) {
        edge.setColor(EdgeDrafts.DECISION_BOUNDARY);
      }
      container.addEdge(edge);
    }
  }

  private void report(Progress progress, int done) {
    if (done % 1024 == 0) {
      progress.check();
      progress.advance(done / (double) (nodes.labels.length + edges.neurons.length));
    }
  }
}
