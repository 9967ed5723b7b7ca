package org.reluatlas.workbench.workspaces;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.util.ArrayList;
import java.util.List;
import org.gephi.project.api.ProjectController;
import org.gephi.project.api.Workspace;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openide.util.Lookup;
import org.reluatlas.workbench.EventThread;

class WorkspaceTabsTest {

  private final ProjectController projects = Lookup.getDefault().lookup(ProjectController.class);
  private WorkspaceTabs tabs;

  @BeforeEach
  void setUp() throws Exception {
    projects.newProject();
    EventThread.run(() -> tabs = new WorkspaceTabs());
  }

  @AfterEach
  void tearDown() {
    projects.closeCurrentProject();
  }

  private Workspace add(String name) {
    Workspace workspace = projects.newWorkspace(projects.getCurrentProject());
    projects.renameWorkspace(workspace, name);
    return workspace;
  }

  /** All titles, the selected one in brackets. */
  private String shown() throws Exception {
    List<String> titles = new ArrayList<>();
    EventThread.run(
        () -> {
          for (int i = 0; i < tabs.getTabCount(); i++) {
            String title = tabs.getTitleAt(i);
            titles.add(i == tabs.getSelectedIndex() ? "[" + title + "]" : title);
          }
        });
    return String.join(" ", titles);
  }

  @Test
  void followTheProject() throws Exception {
    projects.renameWorkspace(projects.getCurrentWorkspace(), "a");
    Workspace b = add("b");
    assertEquals("[a] b", shown());

    projects.openWorkspace(b);
    projects.renameWorkspace(b, "network");
    projects.setSource(b, "network.onnx");
    assertEquals("a [network]", shown());
    EventThread.run(() -> assertEquals("network.onnx", tabs.getToolTipTextAt(1)));

    projects.closeCurrentProject();
    assertEquals("", shown());
    projects.newProject();
    projects.renameWorkspace(projects.getCurrentWorkspace(), "c");
    assertEquals("[c]", shown());
  }

  @Test
  void openWhatIsChosen() throws Exception {
    Workspace b = add("b");
    add("c");
    EventThread.run(() -> tabs.setSelectedIndex(1));
    assertSame(b, projects.getCurrentWorkspace());
    assertEquals("Workspace 1 [b] c", shown().replaceFirst("Workspace \\d+", "Workspace 1"));
  }

  @Test
  void aDeletedWorkspaceBetweenOthersLeavesThemAlone() throws Exception {
    Workspace first = projects.getCurrentWorkspace();
    projects.renameWorkspace(first, "a");
    Workspace b = add("b");
    add("c");
    projects.openWorkspace(b);
    assertEquals("a [b] c", shown());

    List<String> selections = new ArrayList<>();
    EventThread.run(() -> tabs.addChangeListener(event -> selections.add("changed")));
    projects.deleteWorkspace(b);
    assertEquals("[a] c", shown());
    assertSame(first, projects.getCurrentWorkspace());
    int changes = selections.size();
    for (int i = 0; i < 10; i++) {
      EventThread.run(() -> {});
    }
    assertEquals(changes, selections.size());
  }

  @Test
  void twoSelectionsBeforeTheEventThreadComesToThemAreOne() throws Exception {
    Workspace a = projects.getCurrentWorkspace();
    projects.renameWorkspace(a, "a");
    Workspace b = add("b");
    EventThread.run(
        () -> {
          projects.openWorkspace(b);
          projects.openWorkspace(a);
        });
    assertEquals("[a] b", shown());
    assertSame(a, projects.getCurrentWorkspace());
  }
}
