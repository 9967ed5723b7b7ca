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
  private String titles() {
    List<String> titles = new ArrayList<>();
    for (int i = 0; i < tabs.getTabCount(); i++) {
      String title = tabs.getTitleAt(i);
      titles.add(i == tabs.getSelectedIndex() ? "[" + title + "]" : title);
    }
    return String.join(" ", titles);
  }

  private void awaitShown(String expected) throws Exception {
    EventThread.await(() -> titles().equals(expected));
  }

  @Test
  void followTheProject() throws Exception {
    projects.renameWorkspace(projects.getCurrentWorkspace(), "a");
    Workspace b = add("b");
    awaitShown("[a] b");

    projects.openWorkspace(b);
    projects.renameWorkspace(b, "network");
    projects.setSource(b, "network.onnx");
    awaitShown("a [network]");
    EventThread.await(() -> "network.onnx".equals(tabs.getToolTipTextAt(1)));

    projects.closeCurrentProject();
    awaitShown("");
    projects.newProject();
    projects.renameWorkspace(projects.getCurrentWorkspace(), "c");
    awaitShown("[c]");
  }

  @Test
  void openWhatIsChosen() throws Exception {
    projects.renameWorkspace(projects.getCurrentWorkspace(), "a");
    Workspace b = add("b");
    add("c");
    awaitShown("[a] b c");
    EventThread.run(() -> tabs.setSelectedIndex(1));
    EventThread.await(() -> projects.getCurrentWorkspace() == b);
    awaitShown("a [b] c");
  }

  @Test
  void openNothingThatHasJustBeenDeleted() throws Exception {
    Workspace a = projects.getCurrentWorkspace();
    projects.renameWorkspace(a, "a");
    Workspace b = add("b");
    awaitShown("[a] b");
    EventThread.run(
        () -> {
          projects.deleteWorkspace(b);
          tabs.setSelectedIndex(1);
        });
    awaitShown("[a]");
    assertSame(a, projects.getCurrentWorkspace());
  }

  /** Gephi locks its projects for all the time that it loads or saves one. */
  @Test
  void theEventThreadDoesNotWaitForTheProjects() throws Exception {
    synchronized (projects) {
      EventThread.run(() -> tabs = new WorkspaceTabs());
    }
    EventThread.await(() -> tabs.getTabCount() == 1);
  }

  @Test
  void aDeletedWorkspaceBetweenOthersLeavesThemAlone() throws Exception {
    Workspace first = projects.getCurrentWorkspace();
    projects.renameWorkspace(first, "a");
    Workspace b = add("b");
    add("c");
    projects.openWorkspace(b);
    awaitShown("a [b] c");

    List<String> selections = new ArrayList<>();
    EventThread.run(() -> tabs.addChangeListener(event -> selections.add("changed")));
    projects.deleteWorkspace(b);
    awaitShown("[a] c");
    assertSame(first, projects.getCurrentWorkspace());
    int changes = selections.size();
    for (int i = 0; i < 10; i++) {
      Thread.sleep(10);
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
    awaitShown("[a] b");
    assertSame(a, projects.getCurrentWorkspace());
  }
}
