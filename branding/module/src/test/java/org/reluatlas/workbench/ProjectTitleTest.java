package org.reluatlas.workbench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import org.gephi.project.api.Project;
import org.gephi.project.api.ProjectController;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openide.util.Lookup;

class ProjectTitleTest {

  private final ProjectController projects = Lookup.getDefault().lookup(ProjectController.class);

  @Test
  void titleIsTheFileOfASavedProject(@TempDir Path folder) throws Exception {
    assertEquals("ReLU Atlas", ProjectTitle.of(null));
    Project project = projects.newProject();
    assertEquals("ReLU Atlas - " + project.getName(), ProjectTitle.of(project));
    File file = Files.createFile(folder.resolve("circles.gephi")).toFile();
    projects.saveProject(project, file);
    assertEquals("ReLU Atlas - circles.gephi", ProjectTitle.of(project));
    projects.closeCurrentProject();
  }

  @Test
  void renamingAProjectThatIsNotOpenLeavesTheTitle() {
    Project closed = projects.newProject();
    Project open = projects.newProject();
    projects.renameProject(closed, "closed");
    assertSame(open, ProjectTitle.shown());
    projects.closeCurrentProject();
    projects.renameProject(closed, "closed again");
    assertNull(ProjectTitle.shown());
  }
}
