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

/**
 * A tab for each workspace of the project. Whatever happens, they are brought in line with how the
 * project is by then, so that of many events in any order the last state is shown.
 */
final class WorkspaceTabs extends JTabbedPane {

  private static final long serialVersionUID = 1L;

  private final transient PropertyChangeListener renaming = event -> followLater();
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
    follow();
  }

  private static ProjectController projects() {
    return Lookup.getDefault().lookup(ProjectController.class);
  }

  private void followLater() {
    SwingUtilities.invokeLater(this::follow);
  }

  private void follow() {
    following = true;
    try {
      Project project = projects().getCurrentProject();
      Workspace current = projects().getCurrentWorkspace();
      show(project == null ? List.of() : List.copyOf(project.getWorkspaces()));
      setSelectedIndex(current == null ? -1 : shown.indexOf(current));
    } finally {
      following = false;
    }
  }

  private void show(List<Workspace> workspaces) {
    if (!workspaces.equals(shown)) {
      removeAll();
      workspaces.forEach(this::add);
      shown = workspaces;
    }
    for (int i = 0; i < shown.size(); i++) {
      setTitleAt(i, shown.get(i).getName());
      setToolTipTextAt(i, shown.get(i).getSource());
    }
  }

  @SuppressWarnings("deprecation") // nothing else tells that a workspace is renamed
  private void add(Workspace workspace) {
    WorkspaceInformation information = workspace.getLookup().lookup(WorkspaceInformation.class);
    information.removeChangeListener(renaming);
    information.addChangeListener(renaming);
    addTab(workspace.getName(), new JPanel(null));
  }

  /** What a person chose; what it chose itself is open already. */
  private void open() {
    int index = getSelectedIndex();
    if (!following && index >= 0) {
      projects().openWorkspace(shown.get(index));
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
      followLater();
    }

    @Override
    public void select(Workspace workspace) {
      followLater();
    }

    @Override
    public void unselect(Workspace workspace) {}

    @Override
    public void close(Workspace workspace) {
      followLater();
    }

    @Override
    public void disable() {
      followLater();
    }
  }
}
