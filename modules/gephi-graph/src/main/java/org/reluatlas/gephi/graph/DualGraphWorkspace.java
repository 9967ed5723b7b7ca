package org.reluatlas.gephi.graph;

import java.util.List;
import org.gephi.graph.api.Edge;
import org.gephi.graph.api.Element;
import org.gephi.graph.api.Graph;
import org.gephi.graph.api.GraphController;
import org.gephi.graph.api.GraphModel;
import org.gephi.graph.api.Node;
import org.gephi.graph.api.Origin;
import org.gephi.graph.api.Table;
import org.gephi.project.api.Project;
import org.gephi.project.api.ProjectController;
import org.gephi.project.api.Workspace;
import org.openide.util.Lookup;
import org.reluatlas.analysis.RegionMeasures;
import org.reluatlas.polyhedra.AnnotatedRegions;
import org.reluatlas.polyhedra.CellComplex;
import org.reluatlas.polyhedra.DualGraph;
import org.reluatlas.task.Progress;

/**
 * Makes a Gephi workspace of a dual graph.
 *
 * <p>A node is a region. Its id is a digest of its activation pattern ({@link RegionIds}), its
 * label the number of the region. Its columns: {@code activation} (the pattern, {@link
 * PatternText}), {@code training points}, {@code test points}, {@code class …} (training points of
 * each class), {@code mean label}, {@code predicted class} or {@code side}, {@code weight} (1 +
 * training points), {@code x0}, {@code x1}, … (the centroid; titled {@code centroid pc1} and the
 * like where the coordinates have names of their own), {@code volume}, {@code facets} and {@code
 * touches domain wall}. It is placed at its centroid, projected for more than two inputs, in the
 * colour of its predicted class, the larger the more training points it has.
 *
 * <p>An edge is a pair of adjacent regions, undirected, of weight 1. Its columns: {@code neuron}
 * (those in which the regions differ, layer:index from 1, with commas between several), {@code
 * layer} (of the first of them), {@code facet volume} (0 where the regions share no facet) and, for
 * a classifier, {@code crosses decision boundary}; edges that do are dark, the others have the
 * colours of their nodes. What does not exist, such as labels without points, has no column.
 *
 * <p>O(regions) memory beside the graph. The graph is locked only while it is filled.
 */
public final class DualGraphWorkspace {

  private DualGraphWorkspace() {}

  /**
   * Makes the workspace in the current project, or in a new one when there is none, and opens it.
   *
   * @param regions of the complex that the graph is of
   * @param name of the workspace
   * @throws org.reluatlas.task.CancelledException when cancelled; there is no new workspace then
   */
  public static Workspace create(
      DualGraph graph, AnnotatedRegions regions, String name, Progress progress) {
    return create(GraphDraft.of(graph, regions, name), progress);
  }

  /**
   * The same with columns of what is measured: of a region its Lipschitz constant, affine piece and
   * affine map (numbers from 0), inradius, diameter and aspect, and the coefficients of its map
   * where these are few; of an edge the angle between the gradients on its sides, in radians. What
   * is not defined or infinite is empty.
   *
   * @param measures of the graph
   */
  public static Workspace create(
      AnnotatedRegions regions, RegionMeasures measures, String name, Progress progress) {
    return create(GraphDraft.of(regions, measures, name), progress);
  }

  private static Workspace create(GraphDraft draft, Progress progress) {
    progress.begin("Gephi workspace");
    ProjectController projects = Lookup.getDefault().lookup(ProjectController.class);
    boolean newProject = !projects.hasCurrentProject();
    Project project = newProject ? projects.newProject() : projects.getCurrentProject();
    Workspace workspace =
        newProject ? project.getCurrentWorkspace() : projects.newWorkspace(project);
    boolean done = false;
    try {
      fill(model(workspace).getGraph(), draft, progress);
      progress.check();
      projects.renameWorkspace(workspace, draft.title);
      workspace.getWorkspaceMetadata().setTitle(draft.title);
      workspace.getWorkspaceMetadata().setDescription(draft.description);
      projects.openWorkspace(workspace);
      done = true;
      return workspace;
    } finally {
      if (!done && newProject) {
        projects.removeProject(project);
      } else if (!done) {
        projects.deleteWorkspace(workspace);
      }
    }
  }

  /**
   * The node of each region of a complex in a workspace; null where it is not there.
   *
   * @return shape (regions)
   */
  public static Node[] nodes(Workspace workspace, CellComplex complex) {
    Graph graph = model(workspace).getGraph();
    RegionIds ids = RegionIds.of(complex);
    Node[] nodes = new Node[complex.regions()];
    for (int region = 0; region < nodes.length; region++) {
      nodes[region] = graph.getNode(ids.id(region));
    }
    return nodes;
  }

  private static GraphModel model(Workspace workspace) {
    return Lookup.getDefault().lookup(GraphController.class).getGraphModel(workspace);
  }

  private static void fill(Graph graph, GraphDraft draft, Progress progress) {
    graph.writeLock();
    try {
      draft.writeTo(new GraphSink(graph.getModel(), draft), progress);
    } finally {
      graph.writeUnlock();
    }
  }

  /** Adds to a graph that is there. */
  private static final class GraphSink implements GraphDraft.Sink {

    private final GraphModel model;
    private final GraphDraft draft;
    private final Node[] made;

    GraphSink(GraphModel model, GraphDraft draft) {
      this.model = model;
      this.draft = draft;
      made = new Node[draft.nodes.count()];
    }

    @Override
    public void addNodeColumn(GraphColumn column) {
      addColumn(model.getNodeTable(), column);
    }

    @Override
    public void addEdgeColumn(GraphColumn column) {
      addColumn(model.getEdgeTable(), column);
    }

    private static void addColumn(Table table, GraphColumn column) {
      table.addColumn(column.id, column.title, column.type, Origin.DATA, null, true);
    }

    @Override
    public void addNode(int region) {
      Node node = model.factory().newNode(draft.nodes.id(region));
      float[] position = draft.nodes.position(region);
      node.setLabel(draft.nodes.label(region));
      node.setPosition(position[0], position[1]);
      node.setSize(draft.nodes.size(region));
      node.setColor(draft.nodes.color(region));
      setValues(node, draft.nodeColumns, region);
      model.getGraph().addNode(node);
      made[region] = node;
    }

    @Override
    public void addEdge(int index) {
      Node source = made[draft.edges.source(index)];
      Node target = made[draft.edges.target(index)];
      Edge edge = model.factory().newEdge(Integer.toString(index), source, target, 0, 1, false);
      setValues(edge, draft.edgeColumns, index);
      if (draft.edges.color(index) == null) {
        edge.setAlpha(0);
      } else {
        edge.setColor(draft.edges.color(index));
      }
      model.getGraph().addEdge(edge);
    }

    private static void setValues(Element element, List<GraphColumn> columns, int index) {
      for (GraphColumn column : columns) {
        Object value = column.value(index);
        if (value != null) {
          element.setAttribute(column.id, value);
        }
      }
    }
  }
}
