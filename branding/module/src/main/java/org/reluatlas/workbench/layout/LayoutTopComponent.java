package org.reluatlas.workbench.layout;

import org.openide.awt.ActionID;
import org.openide.awt.ActionReference;
import org.openide.util.NbBundle;
import org.openide.windows.TopComponent;
import org.reluatlas.workbench.SideWindow;

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
public final class LayoutTopComponent extends SideWindow {

  private static final long serialVersionUID = 1L;

  /** Made by the window system. */
  public LayoutTopComponent() {
    this(new LayoutPanel());
  }

  private LayoutTopComponent(LayoutPanel panel) {
    super(
        NbBundle.getMessage(LayoutTopComponent.class, "LayoutTopComponent.name"),
        panel,
        panel::show);
  }
}
