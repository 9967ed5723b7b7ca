package org.reluatlas.gephi.model;

import java.nio.file.Path;
import java.util.ArrayList;
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
import org.reluatlas.gephi.graph.DualGraphContainer;

/**
 * The decompositions that were handed to Gephi's import. Gephi turns them into workspaces without
 * telling the importer which, and not always in their order; a workspace finds its own here by the
 * nodes in their places. While there are any, the workspaces are looked through in the background,
 * so that one has its network before somebody edits the graph. A workspace that was told that one
 * import is in it takes no other, unless both were merged into it. An import that is whole in no
 * workspace, such as one that was merged with others, is kept while its container is, and then
 * until the workspaces that are there were asked once more: what Gephi gave up is let go.
 */
public final class RecentImports {

  private static final int PERIOD_MILLIS = 200;

  /** The earliest first. */
  private static final List<PendingImport> IMPORTS = new ArrayList<>();

  private static final RequestProcessor.Task WATCH =
      new RequestProcessor("ReLU Atlas imports").create(RecentImports::watch);

  private RecentImports() {}

  /**
   * Keeps a decomposition for the workspace that is about to be made of it, and writes into the
   * metadata of the container which it is.
   *
   * @param container filled by {@link DualGraphContainer}
   * @param file where the network was read from
   * @param description what the metadata of the container are to say beside the name of the network
   */
  public static void add(
      ContainerLoader container, DecomposedNetwork network, Path file, String description) {
    PendingImport imported = new PendingImport(container, network, file, description);
    boolean isFirst;
    synchronized (IMPORTS) {
      isFirst = IMPORTS.isEmpty();
      IMPORTS.add(imported);
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

  /** The import that the graph of a workspace is most like, or null when it is none. */
  static PendingImport mostLike(Workspace workspace) {
    GraphModel graph = graph(workspace);
    List<PendingImport> best = new ArrayList<>();
    int most = 1;
    for (PendingImport imported :
        graph == null ? List.<PendingImport>of() : candidates(workspace)) {
      int likeness = imported.likeness(workspace, graph);
      if (likeness > most) {
        best.clear();
      }
      if (likeness >= most) {
        most = likeness;
        best.add(imported);
      }
    }
    return best.size() < 2 ? best.stream().findFirst().orElse(null) : inTurn(best, workspace);
  }

  /**
   * Those that may be in a workspace: none when it was told of one that is gone, for whatever is
   * like its graph then is another network with the same regions.
   */
  private static List<PendingImport> candidates(Workspace workspace) {
    List<PendingImport> pending = pending();
    boolean isGone =
        PendingImport.isAnyToldTo(workspace)
            && pending.stream().noneMatch(each -> each.isToldTo(workspace));
    return isGone ? List.of() : pending;
  }

  /** Of imports that are alike the earliest workspaces get the earliest. */
  private static PendingImport inTurn(List<PendingImport> alike, Workspace workspace) {
    long before =
        workspace.getProject().getWorkspaces().stream()
            .filter(other -> other.getId() < workspace.getId())
            .filter(alike.get(0)::isToldTo)
            .filter(other -> ReluModel.of(other).mayTakeImport())
            .count();
    return alike.get((int) Math.min(before, alike.size() - 1));
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
