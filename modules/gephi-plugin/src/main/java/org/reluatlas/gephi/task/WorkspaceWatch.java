package org.reluatlas.gephi.task;

import org.gephi.project.api.Workspace;
import org.gephi.project.api.WorkspaceListener;

/** A listener to workspaces of which only some methods are overridden. */
public abstract class WorkspaceWatch implements WorkspaceListener {

  @Override
  public void initialize(Workspace workspace) {}

  @Override
  public void select(Workspace workspace) {}

  @Override
  public void unselect(Workspace workspace) {}

  @Override
  public void close(Workspace workspace) {}

  @Override
  public void disable() {}
}
