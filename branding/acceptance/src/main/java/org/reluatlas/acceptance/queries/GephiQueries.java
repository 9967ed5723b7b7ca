package org.reluatlas.acceptance.queries;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.gephi.graph.api.Column;
import org.gephi.graph.api.Edge;
import org.gephi.graph.api.GraphModel;
import org.gephi.graph.api.Node;
import org.gephi.project.api.Project;
import org.gephi.project.api.ProjectController;
import org.gephi.project.api.Workspace;
import org.gephi.visualization.VizController;
import org.gephi.visualization.api.VisualizationController;
import org.openide.util.Lookup;
import org.reluatlas.acceptance.agent.WorkspaceQueries;

/** Asks Gephi's controllers. */
public final class GephiQueries implements WorkspaceQueries {

  private static final int RGB = 0xffffff;

  private static ProjectController projects() {
    return Lookup.getDefault().lookup(ProjectController.class);
  }

  private static GraphModel graph() {
    Workspace workspace = projects().getCurrentWorkspace();
    return workspace == null ? null : workspace.getLookup().lookup(GraphModel.class);
  }

  @Override
  public int workspaces() {
    Project project = projects().getCurrentProject();
    return project == null ? 0 : project.getWorkspaces().size();
  }

  @Override
  public int nodes() {
    return graph() == null ? 0 : graph().getGraph().getNodeCount();
  }

  @Override
  public int visibleNodes() {
    return graph() == null ? 0 : graph().getGraphVisible().getNodeCount();
  }

  @Override
  public int edges() {
    return graph() == null ? 0 : graph().getGraph().getEdgeCount();
  }

  @Override
  public List<String> columns() {
    List<String> ids = new ArrayList<>();
    for (Column column : graph().getNodeTable().toArray()) {
      ids.add(column.getId());
    }
    return ids;
  }

  private static <T> Map<String, T> ofNodes(Function<Node, T> value) {
    Map<String, T> values = new LinkedHashMap<>();
    for (Node node : graph().getGraph().getNodes().toArray()) {
      values.put(node.getId().toString(), value.apply(node));
    }
    return values;
  }

  @Override
  public Map<String, Object> values(String column) {
    return ofNodes(node -> node.getAttribute(column));
  }

  @Override
  public Map<String, Integer> colors() {
    return ofNodes(node -> node.getColor().getRGB() & RGB);
  }

  @Override
  public Map<String, double[]> positions() {
    return ofNodes(node -> new double[] {node.x(), node.y()});
  }

  @Override
  public List<String> selection() {
    List<String> ids = new ArrayList<>();
    List<Node> nodes = Lookup.getDefault().lookup(VisualizationController.class).getSelectedNodes();
    for (Node node : nodes == null ? List.<Node>of() : nodes) {
      ids.add(node.getId().toString());
    }
    return ids;
  }

  @Override
  public boolean isFaded() {
    return VizController.getInstance().getVizConfig().isLightenNonSelected();
  }

  @Override
  public void select(String node) {
    Node[] nodes = {graph().getGraph().getNode(node)};
    Lookup.getDefault().lookup(VisualizationController.class).selectNodes(nodes);
  }

  @Override
  public int edgesBetween(String column) {
    int between = 0;
    for (Edge edge : graph().getGraph().getEdges().toArray()) {
      Object source = edge.getSource().getAttribute(column);
      between += Objects.equals(source, edge.getTarget().getAttribute(column)) ? 0 : 1;
    }
    return between;
  }
}
