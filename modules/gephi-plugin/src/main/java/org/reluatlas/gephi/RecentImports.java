package org.reluatlas.gephi;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.stream.Collectors;
import org.gephi.graph.api.GraphModel;
import org.gephi.io.importer.api.ContainerLoader;
import org.gephi.project.api.Project;
import org.gephi.project.api.ProjectController;
import org.gephi.project.api.Workspace;
import org.openide.util.Lookup;

/**
 * The decompositions that were handed to Gephi's import. Gephi turns them into workspaces without
 * telling the importer which, and not always in their order; a workspace finds its own here by the
 * nodes in their places. An import is kept while its container is, and then until the workspaces
 * that are there were asked once more: what Gephi gave up is let go.
 */
public final class RecentImports {

  private static final Deque<PendingImport> IMPORTS = new ArrayDeque<>();

  private RecentImports() {}

  /**
   * Keeps a decomposition for the workspace that is about to be made of it.
   *
   * @param container filled by {@link DualGraphContainer}
   */
  public static void add(ContainerLoader container, DecomposedNetwork network) {
    PendingImport imported = new PendingImport(container, network);
    List<PendingImport> over =
        pending().stream().filter(PendingImport::isOver).collect(Collectors.toList());
    if (!over.isEmpty()) {
      letWorkspacesFindTheirs();
    }
    synchronized (IMPORTS) {
      IMPORTS.removeAll(over);
      IMPORTS.addFirst(imported);
    }
  }

  private static List<PendingImport> pending() {
    synchronized (IMPORTS) {
      return List.copyOf(IMPORTS);
    }
  }

  private static void letWorkspacesFindTheirs() {
    ProjectController projects = Lookup.getDefault().lookup(ProjectController.class);
    for (Project project : projects.getAllProjects()) {
      for (Workspace workspace : project.getWorkspaces()) {
        ReluModel.of(workspace).hasNetwork();
      }
    }
  }

  /**
   * Hands out the import that the graph of the workspace is most like, the last of several, or null
   * when it is none. It is not kept any longer.
   */
  static PendingImport of(Workspace workspace) {
    GraphModel graph = workspace.getLookup().lookup(GraphModel.class);
    if (graph == null) {
      return null;
    }
    PendingImport found;
    do {
      found = mostLike(workspace, graph);
    } while (found != null && !take(found));
    return found;
  }

  private static PendingImport mostLike(Workspace workspace, GraphModel graph) {
    PendingImport best = null;
    int most = 0;
    for (PendingImport imported : pending()) {
      int likeness = imported.likeness(workspace, graph);
      if (likeness > most) {
        most = likeness;
        best = imported;
      }
    }
    return best;
  }

  /** False when another workspace was faster. */
  private static boolean take(PendingImport imported) {
    synchronized (IMPORTS) {
      return IMPORTS.remove(imported);
    }
  }
}
