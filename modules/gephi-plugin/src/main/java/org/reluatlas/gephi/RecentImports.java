package org.reluatlas.gephi;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.gephi.graph.api.GraphModel;
import org.gephi.io.importer.api.ContainerLoader;
import org.gephi.project.api.Project;
import org.gephi.project.api.ProjectController;
import org.gephi.project.api.Workspace;
import org.openide.util.Lookup;
import org.openide.util.RequestProcessor;

/**
 * The decompositions that were handed to Gephi's import. Gephi turns them into workspaces without
 * telling the importer which, and not always in their order; a workspace finds its own here by the
 * nodes in their places. While there are any, the workspaces are looked through in the background,
 * so that one has its network before somebody edits the graph. An import that is whole in no
 * workspace, such as one that was merged with others, is kept while its container is, and then
 * until the workspaces that are there were asked once more: what Gephi gave up is let go.
 */
public final class RecentImports {

  private static final int PERIOD_MILLIS = 200;

  private static final Deque<PendingImport> IMPORTS = new ArrayDeque<>();
  private static final RequestProcessor.Task WATCH =
      new RequestProcessor("ReLU Atlas imports").create(RecentImports::watch);

  private RecentImports() {}

  /**
   * Keeps a decomposition for the workspace that is about to be made of it.
   *
   * @param container filled by {@link DualGraphContainer}
   * @param file where the network was read from
   * @param description what the metadata of the container say beside the name of the network
   */
  public static void add(
      ContainerLoader container, DecomposedNetwork network, Path file, String description) {
    PendingImport imported = new PendingImport(container, network, file, description);
    boolean isFirst;
    synchronized (IMPORTS) {
      isFirst = IMPORTS.isEmpty();
      IMPORTS.addFirst(imported);
    }
    if (isFirst) { // or many imports in a row would put it off time after time
      WATCH.schedule(PERIOD_MILLIS);
    }
  }

  private static void watch() {
    try {
      handOut();
    } finally {
      if (isWatching()) {
        WATCH.schedule(PERIOD_MILLIS);
      }
    }
  }

  static boolean isWatching() {
    return !pending().isEmpty();
  }

  /** Gives workspaces the imports that are whole in them, and lets go those that are over. */
  static void handOut() {
    inAllWorkspaces(model -> model.takeImport(RecentImports::wholeIn));
    List<PendingImport> over =
        pending().stream().filter(PendingImport::isOver).collect(Collectors.toList());
    if (!over.isEmpty()) {
      inAllWorkspaces(model -> model.takeImport(RecentImports::overIn));
      synchronized (IMPORTS) {
        IMPORTS.removeAll(over);
      }
    }
  }

  private static List<PendingImport> pending() {
    synchronized (IMPORTS) {
      return List.copyOf(IMPORTS);
    }
  }

  private static void inAllWorkspaces(Consumer<ReluModel> action) {
    ProjectController projects = Lookup.getDefault().lookup(ProjectController.class);
    for (Project project : projects.getAllProjects()) {
      for (Workspace workspace : project.getWorkspaces()) {
        action.accept(ReluModel.of(workspace));
      }
    }
  }

  /** The import that is in a workspace without anything missing, changed or added, or null. */
  private static PendingImport wholeIn(Workspace workspace) {
    GraphModel graph = graph(workspace);
    boolean any = graph != null && pending().stream().anyMatch(each -> each.isWholeIn(graph));
    PendingImport found = any ? mostLike(workspace) : null;
    return found != null && found.isWholeIn(graph) ? found : null;
  }

  /** The import that was merged into a workspace or edited at once, or null. */
  private static PendingImport overIn(Workspace workspace) {
    PendingImport found = mostLike(workspace);
    return found != null && found.isOver() ? found : null;
  }

  private static GraphModel graph(Workspace workspace) {
    return workspace.getLookup().lookup(GraphModel.class);
  }

  /**
   * The import that the graph of a workspace is most like, the last of several, or null when it is
   * none.
   */
  static PendingImport mostLike(Workspace workspace) {
    GraphModel graph = graph(workspace);
    PendingImport best = null;
    int most = 0;
    for (PendingImport imported : graph == null ? List.<PendingImport>of() : pending()) {
      int likeness = imported.likeness(workspace, graph);
      if (likeness > most) {
        most = likeness;
        best = imported;
      }
    }
    return best;
  }

  /** Keeps an import no longer; false when another workspace was faster. */
  static boolean take(PendingImport imported) {
    synchronized (IMPORTS) {
      boolean isThere = IMPORTS.remove(imported);
      if (isThere) {
        IMPORTS.stream()
            .filter(imported::isTwinOf)
            .findFirst()
            .ifPresent(twin -> twin.standInFor(imported));
      }
      return isThere;
    }
  }
}
