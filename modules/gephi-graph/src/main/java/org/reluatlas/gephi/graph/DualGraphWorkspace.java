package org.reluatlas.gephi.graph;

import java.util.List;
import org.gephi.graph.api.Column;
import org.gephi.graph.api.Edge;
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
import org.openide.util.NbBundle;
import org.reluatlas.polyhedra.AnnotatedRegions;
import org.reluatlas.polyhedra.CellComplex;
import org.reluatlas.polyhedra.DualGraph;
import org.reluatlas.task.Progress;

/**
 * Makes a Gephi workspace of a dual graph.
 *
 * <p>A node is a region. Its id and label are the activation string, in hexadecimal when longer
 * than 64 neurons. Its columns: {@code training points}, {@code test points}, {@code class …}
 * (training points of each class), {@code mean label}, {@code predicted class}, {@code weight} (1 +
 * training points), {@code x0}, {@code x1}, … (the centroid; titled {@code centroid pc1} and the
 * like where the coordinates have names of their own), {@code volume}, {@code facets} and {@code
 * touches domain wall}. It stands where its centroid is, projected for more than two inputs, in the
 * colour of its predicted class, the larger the more training points it has.
 *
 * <p>An edge is a pair of adjacent regions, undirected, of weight 1. Its columns: {@code neuron}
 * (those in which the regions differ, layer:index from 1, with commas between several), {@code
 * layer} (of the first of them), {@code facet volume} (0 where the regions share no facet) and, for
 * a classifier, {@code crosses decision boundary}; edges that do are dark, the others have the
 * colours of their nodes. What does not exist, such as labels without points, has no column.
 *
 * <p>O(regions + edges) memory beside the graph. The graph is locked only while it is filled.
 */
public final class DualGraphWorkspace {

  private final NodeDrafts nodes;
  private final EdgeDrafts edges;

  private DualGraphWorkspace(NodeDrafts nodes, EdgeDrafts edges) {
    this.nodes = nodes;
    this.edges = edges;
  }

  /**
   * Makes the workspace in the current project, or in a new one when there is none, and opens it.
   *
   * @param regions of the complex that the graph is of
   * @param name of the workspace
   * @throws org.reluatlas.task.CancelledException when cancelled; there is no new workspace then
   */
  public static Workspace create(
      DualGraph graph, AnnotatedRegions regions, String name, Progress progress) {
    DualGraphWorkspace drafts =
        new DualGraphWorkspace(
            new NodeDrafts(regions, progress), new EdgeDrafts(graph, regions, progress));
    progress.begin("Gephi workspace");
    ProjectController projects = Lookup.getDefault().lookup(ProjectController.class);
    boolean newProject = !projects.hasCurrentProject();
    Project project = newProject ? projects.newProject() : projects.getCurrentProject();
    Workspace workspace =
        newProject ? project.getCurrentWorkspace() : projects.newWorkspace(project);
    boolean done = false;
    try {
      drafts.fill(workspace, progress);
      progress.check();
      projects.renameWorkspace(workspace, name);
      workspace.getWorkspaceMetadata().setTitle(name);
      workspace.getWorkspaceMetadata().setDescription(description(graph));
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
    Graph graph =
        Lookup.getDefault().lookup(GraphController.class).getGraphModel(workspace).getGraph();
    Node[] nodes = new Node[complex.regions()];
    for (int region = 0; region < nodes.length; region++) {
      nodes[region] = graph.getNode(PatternLabel.of(complex.pattern(region)));
    }
    return nodes;
  }

  private static String description(DualGraph graph) {
    return NbBundle.getMessage(
        DualGraphWorkspace.class,
        "DualGraphWorkspace.description." + graph.adjacency().name(),
        graph.complex().domain());
  }

  private void fill(Workspace workspace, Progress progress) {
    GraphModel model = Lookup.getDefault().lookup(GraphController.class).getGraphModel(workspace);
    Graph graph = model.getGraph();
    graph.writeLock();
    try {
      Node[] made = addNodes(model, progress);
      addEdges(model, made, progress);
    } finally {
      graph.writeUnlock();
    }
  }

  private static Column addColumn(Table table, String id, String title, Class<?> type) {
    return table.addColumn(id, title, type, Origin.DATA, null, true);
  }

  private Node[] addNodes(GraphModel model, Progress progress) {
    Column[] columns = new Column[nodes.columns.size()];
    for (int i = 0; i < columns.length; i++) {
      RegionColumn column = nodes.columns.get(i);
      columns[i] = addColumn(model.getNodeTable(), column.id, column.title, column.type);
    }
    Node[] made = new Node[nodes.labels.length];
    for (int region = 0; region < made.length; region++) {
      advance(progress, region, made.length + edges.neurons.length);
      Node node = model.factory().newNode(nodes.labels[region]);
      node.setLabel(nodes.labels[region]);
      node.setPosition(nodes.x[region], nodes.y[region]);
      node.setSize(nodes.sizes[region]);
      node.setColor(nodes.color(region));
      for (int i = 0; i < columns.length; i++) {
        setIfKnown(node, columns[i], nodes.values[region][i]);
      }
      model.getGraph().addNode(node);
      made[region] = node;
    }
    return made;
  }

  private static void setIfKnown(Node node, Column column, Object value) {
    if (value != null) {
      node.setAttribute(column, value);
    }
  }

  private static void advance(Progress progress, int done, int all) {
    if (done % 4096 == 0) {
      progress.check();
      progress.advance(done / (double) all);
    }
  }

  private void addEdges(GraphModel model, Node[] made, Progress progress) {
    Table table = model.getEdgeTable();
    List<EdgeColumn> drafts = edges.columns();
    Column[] columns = new Column[drafts.size()];
    for (int i = 0; i < columns.length; i++) {
      columns[i] = addColumn(table, drafts.get(i).id, drafts.get(i).title, drafts.get(i).type);
    }
    for (int i = 0; i < edges.neurons.length; i++) {
      advance(progress, made.length + i, made.length + edges.neurons.length);
      Edge edge =
          model
              .factory()
              .newEdge(
                  Integer.toString(i),
                  made[edges.graph.source(i)],
                  made[edges.graph.target(i)],
                  0,
                  1,
                  false);
      for (int j = 0; j < columns.length; j++) {
        edge.setAttribute(columns[j], drafts.get(j).value(i));
      }
      if (edges.crossesDecisionBoundary[i]) {
        edge.setColor(EdgeDrafts.DECISION_BOUNDARY);
      } else {
        edge.setAlpha(0);
      }
      model.getGraph().addEdge(edge);
    }
  }
}
