package org.reluatlas.gephi.graph;

import org.gephi.graph.api.TimeFormat;
import org.gephi.graph.api.TimeRepresentation;
import org.gephi.io.importer.api.ContainerLoader;
import org.gephi.io.importer.api.EdgeDirection;
import org.gephi.io.importer.api.EdgeDirectionDefault;
import org.gephi.io.importer.api.EdgeDraft;
import org.gephi.io.importer.api.ElementDraft;
import org.gephi.io.importer.api.ElementIdType;
import org.gephi.io.importer.api.NodeDraft;
import org.reluatlas.evolution.DynamicDualGraph;
import org.reluatlas.evolution.EpochTimeline;
import org.reluatlas.evolution.Spans;
import org.reluatlas.task.Progress;
import org.reluatlas.task.Steps;

/**
 * Hands the graph of a training run to Gephi's import: nodes and edges with the intervals at which
 * they are there, and columns whose values have intervals. The times are epochs.
 */
public final class DynamicGraphContainer {

  /** So many nodes or edges are some milliseconds. */
  private static final int STRIDE = 64;

  private final ContainerLoader container;
  private final DynamicGraph drafts;
  private final DynamicDualGraph graph;
  private final EpochTimeline timeline;

  private DynamicGraphContainer(ContainerLoader container, DynamicGraph drafts) {
    this.container = container;
    this.drafts = drafts;
    graph = drafts.graph();
    timeline = graph.timeline();
  }

  /**
   * Fills an empty container.
   *
   * @param network the value of all nodes in the column {@link ColumnIds#NETWORK}
   * @throws org.reluatlas.task.CancelledException when cancelled; the container is not to be used
   *     then
   */
  public static void fill(
      ContainerLoader container, DynamicGraph graph, String network, Progress progress) {
    progress.begin("Gephi graph");
    container.setElementIdType(ElementIdType.STRING);
    container.setTimeRepresentation(TimeRepresentation.INTERVAL);
    container.setTimeFormat(TimeFormat.DOUBLE);
    container.setEdgeDefault(EdgeDirectionDefault.UNDIRECTED);
    container.setAllowAutoNode(false);
    container.setAutoScale(false);
    new DynamicGraphContainer(container, graph).fill(network, progress);
  }

  private void fill(String network, Progress progress) {
    drafts.nodes.fixed().forEach(c -> container.addNodeColumn(c.id, c.type).setTitle(c.title));
    container.addNodeColumn(ColumnIds.NETWORK, String.class);
    drafts.nodes.timed.forEach(c -> container.addNodeColumn(c.id, c.type, true).setTitle(c.title));
    drafts.edges.fixed().forEach(c -> container.addEdgeColumn(c.id, c.type).setTitle(c.title));
    drafts.edges.timed.forEach(c -> container.addEdgeColumn(c.id, c.type, true).setTitle(c.title));
    Steps steps = Steps.of(progress, (long) graph.nodes() + graph.edges()).every(STRIDE);
    NodeDraft[] made = new NodeDraft[graph.nodes()];
    for (int node = 0; node < made.length; node++) {
      steps.next();
      made[node] = node(node);
      made[node].setValue(ColumnIds.NETWORK, network);
      container.addNode(made[node]);
    }
    for (int edge = 0; edge < graph.edges(); edge++) {
      steps.next();
      container.addEdge(edge(edge, made[graph.source(edge)], made[graph.target(edge)]));
    }
  }

  private NodeDraft node(int node) {
    NodeDraft draft = container.factory().newNodeDraft(drafts.nodes.id(node));
    draft.setLabel(drafts.nodes.label(node));
    draft.setX(drafts.nodes.x(node));
    draft.setY(drafts.nodes.y(node));
    draft.setSize(drafts.nodes.size(node));
    draft.setColor(drafts.nodes.color(node));
    setValues(draft, drafts.nodes, node, graph.nodeSpans());
    return draft;
  }

  private EdgeDraft edge(int edge, NodeDraft source, NodeDraft target) {
    EdgeDraft draft = container.factory().newEdgeDraft(Integer.toString(edge));
    draft.setSource(source);
    draft.setTarget(target);
    draft.setDirection(EdgeDirection.UNDIRECTED);
    draft.setWeight(1);
    if (drafts.edges.color(edge) != null) {
      draft.setColor(drafts.edges.color(edge));
    }
    setValues(draft, drafts.edges, edge, graph.edgeSpans());
    return draft;
  }

  private void setValues(ElementDraft draft, ElementSeries series, int element, Spans spans) {
    for (int i = 0; i < spans.count(element); i++) {
      draft.addInterval(
          timeline.start(spans.first(element, i)), timeline.end(spans.last(element, i)));
    }
    for (GraphColumn column : series.fixed()) {
      draft.setValue(column.id, column.value(element));
    }
    for (ValueLog log : series.timed) {
      log.<RuntimeException>read(
          element,
          spans,
          (value, first, last) ->
              draft.setValue(log.id, value, timeline.start(first), timeline.end(last)));
    }
  }
}
