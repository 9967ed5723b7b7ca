package org.reluatlas.gephi.task;

import org.gephi.graph.api.GraphModel;
import org.gephi.project.api.ProjectController;
import org.gephi.project.api.Workspace;
import org.openide.util.Lookup;

/**
 * Cancels work on the graph of a workspace when that is closed, deleted ones included; at once when
 * it has been closed before.
 */
public final class CancelOnClose extends WorkspaceWatch {

  private final GraphModel graph;
  private final Runnable cancel;
  private volatile boolean isClosed;

  private CancelOnClose(GraphModel graph, Runnable cancel) {
    this.graph = graph;
    this.cancel = cancel;
  }

  /** Watches until {@link #stop}. */
  public static CancelOnClose of(GraphModel graph, Runnable cancel) {
    CancelOnClose watch = new CancelOnClose(graph, cancel);
    projects().addWorkspaceListener(watch);
    if (ClosedGraphs.contain(graph)) {
      watch.end();
    }
    return watch;
  }

  private static ProjectController projects() {
    return Lookup.getDefault().lookup(ProjectController.class);
  }

  @Override
  public void close(Workspace workspace) {
    if (workspace.getLookup().lookup(GraphModel.class) == graph) {
      end();
    }
  }

  private void end() {
    isClosed = true;
    cancel.run();
  }

  /** Whether the workspace has been closed, so that the work has been cancelled. */
  public boolean isClosed() {
    return isClosed;
  }

  /** Stops watching. */
  public void stop() {
    projects().removeWorkspaceListener(this);
  }
}
