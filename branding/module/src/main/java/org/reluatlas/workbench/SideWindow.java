package org.reluatlas.workbench;

import java.awt.BorderLayout;
import java.awt.Dimension;
import java.util.function.Consumer;
import javax.swing.JComponent;
import org.gephi.project.api.Workspace;
import org.openide.windows.TopComponent;

/** A window beside the graph: a panel that follows the current workspace while it is open. */
public abstract class SideWindow extends TopComponent {

  private static final long serialVersionUID = 1L;

  private final transient WorkspaceFollower follower;

  /**
   * Around a panel.
   *
   * @param name the title
   * @param show tells the panel a workspace, or null when there is none
   */
  protected SideWindow(String name, JComponent panel, Consumer<Workspace> show) {
    setName(name);
    putClientProperty(PROP_MAXIMIZATION_DISABLED, true);
    setLayout(new BorderLayout());
    // or the split between the windows would follow the longest text in a list
    panel.setMinimumSize(new Dimension());
    add(panel, BorderLayout.CENTER);
    follower = new WorkspaceFollower(show);
  }

  @Override
  public final void componentOpened() {
    follower.start();
  }

  @Override
  public final void componentClosed() {
    follower.stop();
  }
}
