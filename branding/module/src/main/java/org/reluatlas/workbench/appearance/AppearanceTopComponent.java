package org.reluatlas.workbench.appearance;

import org.openide.awt.ActionID;
import org.openide.awt.ActionReference;
import org.openide.util.NbBundle;
import org.openide.windows.TopComponent;
import org.reluatlas.workbench.SideWindow;

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
public final class AppearanceTopComponent extends SideWindow {

  private static final long serialVersionUID = 1L;

  /** Made by the window system. */
  public AppearanceTopComponent() {
    this(new AppearancePanel());
  }

  private AppearanceTopComponent(AppearancePanel panel) {
    super(
        NbBundle.getMessage(AppearanceTopComponent.class, "AppearanceTopComponent.name"),
        panel,
        panel::show);
  }
}
