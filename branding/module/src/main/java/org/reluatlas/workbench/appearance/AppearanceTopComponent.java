package org.reluatlas.workbench.appearance;

import java.awt.BorderLayout;
import java.awt.Dimension;
import org.openide.awt.ActionID;
import org.openide.awt.ActionReference;
import org.openide.util.NbBundle;
import org.openide.windows.TopComponent;
import org.reluatlas.workbench.WorkspaceFollower;

/** The window around {@link AppearancePanel}; shows the current workspace. */
@TopComponent.Description(
    preferredID = "AppearanceTopComponent",
    iconBase = "DesktopAppearance/transformNull.png",
    persistenceType = TopComponent.PERSISTENCE_ALWAYS)
@TopComponent.Registration(mode = "rankingmode", openAtStartup = true, roles = "overview")
@ActionID(category = "Window", id = "org.reluatlas.workbench.appearance.AppearanceTopComponent")
@ActionReference(path = "Menu/Window", position = 600)
@TopComponent.OpenActionRegistration(
    displayName = "#AppearanceTopComponent.name",
    preferredID = "AppearanceTopComponent")
public final class AppearanceTopComponent extends TopComponent {

  private static final long serialVersionUID = 1L;

  private final transient WorkspaceFollower follower;

  /** Made by the window system. */
  public AppearanceTopComponent() {
    setName(NbBundle.getMessage(AppearanceTopComponent.class, "AppearanceTopComponent.name"));
    putClientProperty(PROP_MAXIMIZATION_DISABLED, true);
    setLayout(new BorderLayout());
    AppearancePanel panel = new AppearancePanel();
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
