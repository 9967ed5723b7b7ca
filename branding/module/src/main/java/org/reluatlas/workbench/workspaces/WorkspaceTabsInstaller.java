package org.reluatlas.workbench.workspaces;

import java.awt.BorderLayout;
import java.awt.Component;
import java.awt.Container;
import javax.swing.BorderFactory;
import javax.swing.JComponent;
import javax.swing.JFrame;
import javax.swing.JPanel;
import org.gephi.project.api.ProjectController;
import org.gephi.project.api.WorkspaceListener;
import org.openide.util.Lookup;
import org.openide.windows.OnShowing;
import org.openide.windows.WindowManager;

/** Puts {@link WorkspaceTabs} where Gephi has its own, once these are there. */
@OnShowing
public final class WorkspaceTabsInstaller implements Runnable {

  private static final String GEPHIS = "org.gephi.desktop.banner.workspace.WorkspacePanel";

  /**
   * Gephi makes its own in such a turn of the event thread, and they begin to listen in the next.
   */
  @Override
  public void run() {
    WindowManager windows = WindowManager.getDefault();
    windows.invokeWhenUIReady(() -> windows.invokeWhenUIReady(WorkspaceTabsInstaller::replace));
  }

  private static void replace() {
    JFrame window = (JFrame) WindowManager.getDefault().getMainWindow();
    Component gephis = find(window.getContentPane());
    if (gephis == null) {
      throw new IllegalStateException("There is no " + GEPHIS + " to put other tabs in place of.");
    }
    ProjectController projects = Lookup.getDefault().lookup(ProjectController.class);
    projects.removeWorkspaceListener((WorkspaceListener) gephis);
    Container parent = gephis.getParent();
    JComponent tabs = new WorkspaceTabs();
    tabs.setBorder(BorderFactory.createEmptyBorder(12, 0, 0, 0));
    tabs.setOpaque(true);
    tabs.setBackground(parent.getBackground());
    // and out of the window, but into a panel: what it still does in its turn asks for its parent
    new JPanel().add(gephis);
    parent.add(tabs, BorderLayout.CENTER);
    parent.revalidate();
  }

  private static Component find(Container container) {
    for (Component component : container.getComponents()) {
      if (component.getClass().getName().equals(GEPHIS)) {
        return component;
      }
      Component found = component instanceof Container ? find((Container) component) : null;
      if (found != null) {
        return found;
      }
    }
    return null;
  }
}
