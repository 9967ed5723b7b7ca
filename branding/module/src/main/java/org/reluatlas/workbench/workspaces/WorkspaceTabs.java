package org.reluatlas.workbench.workspaces;

import java.awt.event.ActionEvent;
import java.beans.PropertyChangeListener;
import java.util.List;
import java.util.function.BiConsumer;
import javax.swing.JPanel;
import javax.swing.JTabbedPane;
import javax.swing.SwingUtilities;
import org.gephi.project.api.Project;
import org.gephi.project.api.ProjectController;
import org.gephi.project.api.Workspace;
import org.gephi.project.api.WorkspaceInformation;
import org.gephi.project.api.WorkspaceListener;
import org.openide.awt.Actions;
import org.openide.util.Lookup;
import org.openide.util.RequestProcessor;

/**
 * A tab for each workspace of the project. Whatever happens, they are brought in line with how the
 * project is by then, so that of many events in any order the last state is shown.
 */
final class WorkspaceTabs extends JTabbedPane {

  private static final long serialVersionUID = 1L;

  private static final RequestProcessor PROCESSOR = new RequestProcessor("Workspace tabs");

  private final transient RequestProcessor.Task reading = PROCESSOR.create(this::read);
  private final transient PropertyChangeListener renaming = event -> follow();
  private transient List<Workspace> shown = List.of();
  private boolean following;

  WorkspaceTabs() {
    setName("workspaces");
    setTabLayoutPolicy(SCROLL_TAB_LAYOUT);
    setFocusable(false);
    // known to the look and feel
    putClientProperty("JTabbedPane.tabType", "card");
    putClientProperty("JTabbedPane.tabClosable", true);
    BiConsumer<JTabbedPane, Integer> close = (tabs, index) -> delete(shown.get(index));
    putClientProperty("JTabbedPane.tabCloseCallback", close);
    addChangeListener(event -> open());
    projects().addWorkspaceListener(new Follower());
    projects().getAllProjects().forEach(project -> project.getWorkspaces().forEach(this::listen));
    follow();
  }

  private static ProjectController projects() {
    return Lookup.getDefault().lookup(ProjectController.class);
  }

  private void follow() {
    reading.schedule(0);
  }

  /** In the background, for the projects are locked while one is loaded or saved. */
  private void read() {
    Project project = projects().getCurrentProject();
    List<Workspace> workspaces = project == null ? List.of() : List.copyOf(project.getWorkspaces());
    Workspace current = projects().getCurrentWorkspace();
    SwingUtilities.invokeLater(() -> show(workspaces, current));
  }

  private void show(List<Workspace> workspaces, Workspace current) {
    following = true;
    try {
      show(workspaces);
      setSelectedIndex(current == null ? -1 : shown.indexOf(current));
    } finally {
      following = false;
    }
  }

  private void show(List<Workspace> workspaces) {
    if (!workspaces.equals(shown)) {
      removeAll();
      workspaces.forEach(workspace -> addTab(workspace.getName(), new JPanel(null)));
      shown = workspaces;
    }
    for (int i = 0; i < shown.size(); i++) {
      setTitleAt(i, shown.get(i).getName());
      setToolTipTextAt(i, shown.get(i).getSource());
    }
  }

  /** At once, for Gephi's list of listeners bears no other thread that renames meanwhile. */
  @SuppressWarnings("deprecation") // there is no other notification when a workspace is renamed
  private void listen(Workspace workspace) {
    workspace.getLookup().lookup(WorkspaceInformation.class).addChangeListener(renaming);
  }

  /** What the user chose; what it chose itself is open already. */
  private void open() {
    int index = getSelectedIndex();
    if (!following && index >= 0) {
      Workspace chosen = shown.get(index);
      PROCESSOR.post(() -> open(chosen));
    }
  }

  /** One that has just been deleted is no longer opened. */
  private void open(Workspace chosen) {
    Project project = projects().getCurrentProject();
    if (project != null && project.getWorkspaces().contains(chosen)) {
      projects().openWorkspace(chosen);
    } else {
      follow();
    }
  }

  /** As Workspace &gt; Delete, which asks before it does. */
  private static void delete(Workspace workspace) {
    Actions.forID("Workspace", "org.gephi.desktop.project.actions.DeleteWorkspace")
        .actionPerformed(new ActionEvent(workspace, ActionEvent.ACTION_PERFORMED, null));
  }

  private final class Follower implements WorkspaceListener {

    @Override
    public void initialize(Workspace workspace) {
      listen(workspace);
      follow();
    }

    @Override
    public void select(Workspace workspace) {
      follow();
    }

    @Override
    public void unselect(Workspace workspace) {}

    @Override
    public void close(Workspace workspace) {
      follow();
    }

    @Override
    public void disable() {
      follow();
    }
  }
}
