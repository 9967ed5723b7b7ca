package org.reluatlas.workbench;

import java.util.function.Consumer;
import javax.swing.SwingUtilities;
import org.gephi.project.api.ProjectController;
import org.gephi.project.api.Workspace;
import org.gephi.project.api.WorkspaceListener;
import org.openide.util.Lookup;

/** Tells a window, on the event thread, which workspace is the current one; null for none. */
public final class WorkspaceFollower implements WorkspaceListener {

  private final Consumer<Workspace> window;
  private volatile boolean isFollowing;

  /** Follows nothing before {@link #start}. */
  public WorkspaceFollower(Consumer<Workspace> window) {
    this.window = window;
  }

  private static ProjectController projects() {
    return Lookup.getDefault().lookup(ProjectController.class);
  }

  /** Tells at once, and from now on whenever another workspace is selected. */
  public void start() {
    isFollowing = true;
    projects().addWorkspaceListener(this);
    tell();
  }

  /** Stops notifying. */
  public void stop() {
    isFollowing = false;
    projects().removeWorkspaceListener(this);
  }

  /** Asks when it tells: of two selections in a row both tell the last. */
  private void tell() {
    SwingUtilities.invokeLater(
        () -> {
          if (isFollowing) {
            window.accept(projects().getCurrentWorkspace());
          }
        });
  }

  @Override
  public void initialize(Workspace workspace) {}

  @Override
  public void select(Workspace workspace) {
    tell();
  }

  @Override
  public void unselect(Workspace workspace) {}

  @Override
  public void close(Workspace workspace) {}

  @Override
  public void disable() {
    tell();
  }
}
