package org.reluatlas.gephi;

import java.nio.file.Path;
import org.gephi.project.api.ProjectController;
import org.gephi.project.api.Workspace;
import org.openide.util.Lookup;
import org.openide.util.RequestProcessor;

/**
 * Names a workspace by the network file that it was made of. Gephi takes what it was told of an
 * import, as far as the first dot, or a number: one such name may be that of many files.
 */
final class WorkspaceName {

  private static final RequestProcessor PROCESSOR = new RequestProcessor("ReLU Atlas names");

  private final Workspace workspace;
  private final String first;

  /** Remembers what a new workspace is called. */
  WorkspaceName(Workspace workspace) {
    this.workspace = workspace;
    first = workspace.getName();
  }

  /**
   * Gives the workspace the name of a file, or that of its folder too when an earlier workspace has
   * the first. Keeps a name that a person has chosen. In the background and one after the other,
   * since the projects are locked.
   */
  void giveLater(Path file) {
    PROCESSOR.post(() -> give(file));
  }

  private void give(Path file) {
    if (isChosen(workspace.getName())) {
      return;
    }
    String name = file.getFileName().toString().replaceFirst("(?<=.)[.][^.]*$", "");
    Path folder = file.toAbsolutePath().getParent().getFileName();
    boolean folderTells = folder != null && !folder.toString().equals(name);
    Lookup.getDefault()
        .lookup(ProjectController.class)
        .renameWorkspace(workspace, isTaken(name) && folderTells ? folder + "/" + name : name);
  }

  private boolean isChosen(String name) {
    boolean isNumbered = name.equals(first) && name.endsWith(" " + workspace.getId());
    return !isNumbered && !name.equals(upToDot(workspace.getSource()));
  }

  private static String upToDot(String source) {
    int dot = source == null ? -1 : source.indexOf('.', 1);
    return dot < 0 ? source : source.substring(0, dot);
  }

  /** By an earlier one; those that have just come may be about to get another name. */
  private boolean isTaken(String name) {
    return workspace.getProject().getWorkspaces().stream()
        .filter(other -> other.getId() < workspace.getId())
        .map(Workspace::getName)
        .anyMatch(name::equals);
  }
}
