package org.reluatlas.gephi;

import java.util.ArrayDeque;
import java.util.Deque;
import org.gephi.graph.api.Graph;
import org.gephi.graph.api.GraphModel;
import org.gephi.graph.api.Node;
import org.gephi.project.api.Project;
import org.gephi.project.api.ProjectController;
import org.gephi.project.api.Workspace;
import org.openide.util.Lookup;

/**
 * The last decompositions that were handed to Gephi's import. Gephi turns them into a workspace
 * without telling the importer which; the workspace finds its own here by the ids of its nodes.
 */
public final class RecentImports {

  /** So many files can be opened at once. */
  private static final int KEPT = 32;

  private static final Deque<DecomposedNetwork> IMPORTS = new ArrayDeque<>();

  private RecentImports() {}

  /**
   * Keeps a decomposition for the workspace that is about to be made of it, after the workspaces
   * that are there have found theirs.
   */
  public static void add(DecomposedNetwork imported) {
    ProjectController projects = Lookup.getDefault().lookup(ProjectController.class);
    for (Project project : projects.getAllProjects()) {
      for (Workspace workspace : project.getWorkspaces()) {
        ReluModel.of(workspace).hasNetwork();
      }
    }
    keep(imported);
  }

  private static synchronized void keep(DecomposedNetwork imported) {
    IMPORTS.addFirst(imported);
    if (IMPORTS.size() > KEPT) {
      IMPORTS.removeLast();
    }
  }

  /**
   * Hands out the last import of which more than half of the regions are nodes of the workspace, or
   * null. It is not kept any longer.
   */
  static synchronized DecomposedNetwork of(Workspace workspace) {
    GraphModel model = workspace.getLookup().lookup(GraphModel.class);
    if (IMPORTS.isEmpty() || model == null) {
      return null;
    }
    Graph graph = model.getGraph();
    graph.readLock();
    try {
      for (DecomposedNetwork imported : IMPORTS) {
        if (2 * regionsIn(graph, imported) > imported.complex().regions()) {
          IMPORTS.remove(imported);
          return imported;
        }
      }
      return null;
    } finally {
      graph.readUnlock();
    }
  }

  private static int regionsIn(Graph graph, DecomposedNetwork imported) {
    int found = 0;
    for (int region = 0; region < imported.complex().regions(); region++) {
      Node node = graph.getNode(imported.nodeId(region));
      found += node == null ? 0 : 1;
    }
    return found;
  }
}
