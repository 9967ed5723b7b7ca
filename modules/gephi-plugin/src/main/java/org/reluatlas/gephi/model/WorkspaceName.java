package org.reluatlas.gephi.model;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.gephi.project.api.ProjectController;
import org.gephi.project.api.Workspace;
import org.openide.util.Lookup;
import org.openide.util.RequestProcessor;

/**
 * Names a workspace by the network file that it was made of. Gephi uses the name of the import, as
 * far as the first dot, or a number: one such name may be that of many files.
 */
final class WorkspaceName {

  private static final RequestProcessor PROCESSOR = new RequestProcessor("ReLU Atlas names");

  private final Workspace workspace;
  private final String first;
  private volatile Path file;
  private boolean isGiven; // known to the one thread that gives names

  /** Remembers what a new workspace is called. */
  WorkspaceName(Workspace workspace) {
    this.workspace = workspace;
    first = workspace.getName();
  }

  /**
   * Gives the workspace the name of a file, or a longer one when another workspace has that. Keeps
   * a name that the user has chosen. In the background and one after the other, since the projects
   * are locked.
   */
  void giveLater(Path networkFile) {
    file = networkFile;
    PROCESSOR.post(this::giveInTurn);
  }

  /** After the earlier workspaces, so that they get the shorter names in any order of requests. */
  private void giveInTurn() {
    List<ReluModel> earlier =
        others()
            .filter(other -> other.getId() < workspace.getId())
            .sorted(Comparator.comparingInt(Workspace::getId))
            .map(ReluModel::of)
            .collect(Collectors.toList());
    earlier.forEach(ReluModel::hasNetwork);
    earlier.forEach(model -> model.workspaceName().give());
    give();
  }

  private void give() {
    if (file == null || isGiven || isChosen(workspace.getName())) {
      return;
    }
    isGiven = true;
    Lookup.getDefault()
        .lookup(ProjectController.class)
        .renameWorkspace(
            workspace,
            Stream.concat(FileNames.of(file).stream(), numbered(file))
                .filter(name -> !isTaken(name))
                .findFirst()
                .orElseThrow());
  }

  private static Stream<String> numbered(Path file) {
    String name = FileNames.of(file).get(0);
    return IntStream.iterate(2, i -> i + 1).mapToObj(i -> name + " (" + i + ")");
  }

  private boolean isChosen(String name) {
    boolean isNumbered = name.equals(first) && name.endsWith(" " + workspace.getId());
    return !isNumbered && !name.equals(upToDot(workspace.getSource()));
  }

  private static String upToDot(String source) {
    int dot = source == null ? -1 : source.indexOf('.', 1);
    return dot < 0 ? source : source.substring(0, dot);
  }

  private Stream<Workspace> others() {
    return workspace.getProject().getWorkspaces().stream().filter(other -> other != workspace);
  }

  /** By another; but later ones that still have Gephi's name are about to get another. */
  private boolean isTaken(String name) {
    return others()
        .filter(other -> other.getName().equals(name))
        .anyMatch(
            other ->
                other.getId() < workspace.getId() || ReluModel.of(other).workspaceName().stays());
  }

  private boolean stays() {
    return isGiven || isChosen(workspace.getName());
  }
}
