package org.reluatlas.workbench;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.gephi.project.api.ProjectController;
import org.gephi.project.api.Workspace;
import org.junit.jupiter.api.Test;
import org.openide.util.Lookup;

class WorkspaceFollowerTest {

  private final ProjectController projects = Lookup.getDefault().lookup(ProjectController.class);

  @Test
  void tellsTheWorkspaceAtTheStartAndWheneverItChanges() throws Exception {
    projects.newProject();
    Workspace first = projects.getCurrentWorkspace();
    List<Workspace> told = new ArrayList<>();
    WorkspaceFollower follower = new WorkspaceFollower(told::add);
    follower.start();
    EventThread.run(() -> {});
    assertEquals(List.of(first), told);

    Workspace second = projects.newWorkspace(projects.getCurrentProject());
    projects.openWorkspace(second);
    EventThread.run(() -> {});
    assertEquals(second, told.get(told.size() - 1));

    projects.closeCurrentProject();
    EventThread.run(() -> {});
    assertEquals(null, told.get(told.size() - 1));

    follower.stop();
    int before = told.size();
    projects.newProject();
    EventThread.run(() -> {});
    assertEquals(before, told.size());
    projects.closeCurrentProject();
  }
}
