package org.reluatlas.workbench.layout;

import java.awt.BorderLayout;
import java.awt.Dimension;
import org.openide.awt.ActionID;
import org.openide.awt.ActionReference;
import org.openide.util.NbBundle;
import org.openide.windows.TopComponent;
import org.reluatlas.workbench.WorkspaceFollower;

/** The window around {@link LayoutPanel}; shows the current workspace. */
@TopComponent.Description(
    preferredID = "LayoutTopComponent",
    iconBase = "DesktopLayout/small.png",
    persistenceType = TopComponent.PERSISTENCE_ALWAYS)
@TopComponent.Registration(mode = "layoutmode", openAtStartup = true, roles = "overview")
@ActionID(category = "Window", id = "org.reluatlas.workbench.layout.LayoutTopComponent")
@ActionReference(path = "Menu/Window", position = 700)
@TopComponent.OpenActionRegistration(
    displayName = "#LayoutTopComponent.name",
    preferredID = "LayoutTopComponent")
public final class LayoutTopComponent extends TopComponent {

  private static final long serialVersionUID = 1L;

  private final transient WorkspaceFollower follower;

  /** Made by the window system. */
  public LayoutTopComponent() {
    setName(NbBundle.getMessage(LayoutTopComponent.class, "LayoutTopComponent.name"));
    putClientProperty(PROP_MAXIMIZATION_DISABLED, true);
    setLayout(new BorderLayout());
    LayoutPanel panel = new LayoutPanel();
    // or the split between the windows would follow the longest text in a list
    panel.setMinimumSize(new Dimension());
    add(panel, BorderLayout.CENTER);
    follower = new WorkspaceFollower(panel::show);
  }

  @Override
  public void componentOpened() {
    follower.start();
  }

  @Override
  public void componentClosed() {
    follower.stop();
  }
}
