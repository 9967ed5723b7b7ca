package org.reluatlas.gephi.task;

import org.gephi.project.api.Workspace;
import org.gephi.project.api.WorkspaceListener;

/** Hears nothing of workspaces but what it overrides. */
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
