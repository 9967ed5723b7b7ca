package org.reluatlas.gephi.graph;

import java.util.List;
import org.gephi.graph.api.TimeRepresentation;
import org.gephi.io.importer.api.ContainerLoader;
import org.gephi.io.importer.api.EdgeDirection;
import org.gephi.io.importer.api.EdgeDirectionDefault;
import org.gephi.io.importer.api.EdgeDraft;
import org.gephi.io.importer.api.ElementIdType;
import org.gephi.io.importer.api.NodeDraft;
import org.reluatlas.analysis.RegionMeasures;
import org.reluatlas.polyhedra.AnnotatedRegions;
import org.reluatlas.task.Progress;

/** Hands a dual graph to Gephi's import: the graph that {@link DualGraphWorkspace} makes. */
public final class DualGraphContainer {

  private DualGraphContainer() {}

  /**
   * Fills an empty container.
   *
   * @param regions of the complex that the graph is of
   * @param measures of the graph
   * @param network the value of all nodes in the column {@link ColumnIds#NETWORK}, which goes with
   *     them into whatever workspace Gephi makes of the container, alone or with others
   * @throws org.reluatlas.task.CancelledException when cancelled; the container is not to be used
   *     then
   */
  public static void fill(
      ContainerLoader container,
      AnnotatedRegions regions,
      RegionMeasures measures,
      String network,
      Progress progress) {
    progress.begin("Gephi graph");
    container.setElementIdType(ElementIdType.STRING);
    container.setTimeRepresentation(TimeRepresentation.INTERVAL);
    container.setEdgeDefault(EdgeDirectionDefault.UNDIRECTED);
    container.setAllowAutoNode(false);
    container.setAutoScale(false);
    GraphColumn ofNetwork = new GraphColumn(ColumnIds.NETWORK, String.class, region -> network);
    GraphDraft draft =
        GraphDraft.of(regions, measures, network).with(List.of(ofNetwork), List.of());
    draft.writeTo(new ContainerSink(container, draft), progress);
  }

  /** Adds to a container. */
  private static final class ContainerSink implements GraphDraft.Sink {

    private final ContainerLoader container;
    private final GraphDraft draft;
    private final NodeDraft[] made;

    ContainerSink(ContainerLoader container, GraphDraft draft) {
      this.container = container;
      this.draft = draft;
      made = new NodeDraft[draft.nodes.count()];
    }

    @Override
    public void addNodeColumn(GraphColumn column) {
      container.addNodeColumn(column.id, column.type).setTitle(column.title);
    }

    @Override
    public void addEdgeColumn(GraphColumn column) {
      container.addEdgeColumn(column.id, column.type).setTitle(column.title);
    }

    @Override
    public void addNode(int region) {
      NodeDraft node = container.factory().newNodeDraft(draft.nodes.id(region));
      float[] position = draft.nodes.position(region);
      node.setLabel(draft.nodes.label(region));
      node.setX(position[0]);
      node.setY(position[1]);
      node.setSize(draft.nodes.size(region));
      node.setColor(draft.nodes.color(region));
      for (GraphColumn column : draft.nodeColumns) {
        Object value = column.value(region);
        if (value != null) {
          node.setValue(column.id, value);
        }
      }
      container.addNode(node);
      made[region] = node;
    }

    @Override
    public void addEdge(int index) {
      EdgeDraft edge = container.factory().newEdgeDraft(Integer.toString(index));
      edge.setSource(made[draft.edges.source(index)]);
      edge.setTarget(made[draft.edges.target(index)]);
      edge.setDirection(EdgeDirection.UNDIRECTED);
      edge.setWeight(1);
      for (GraphColumn column : draft.edgeColumns) {
        Object value = column.value(index);
        if (value != null) {
          edge.setValue(column.id, value);
        }
      }
      if (draft.edges.color(index) != null) {
        edge.setColor(draft.edges.color(index));
      }
      container.addEdge(edge);
    }
  }
}
