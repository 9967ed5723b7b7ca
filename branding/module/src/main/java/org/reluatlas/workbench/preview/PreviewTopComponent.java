package org.reluatlas.workbench.preview;

import java.awt.BorderLayout;
import java.awt.event.HierarchyEvent;
import org.openide.awt.ActionID;
import org.openide.awt.ActionReference;
import org.openide.util.NbBundle;
import org.openide.windows.TopComponent;
import org.reluatlas.workbench.WorkspaceFollower;

/** The window around {@link PreviewPanel}; shows the current workspace. */
@TopComponent.Description(
    preferredID = "PreviewTopComponent",
    iconBase = "DesktopPreview/preview.png",
    persistenceType = TopComponent.PERSISTENCE_ALWAYS)
@TopComponent.Registration(mode = "editor", openAtStartup = true, roles = "preview")
@ActionID(category = "Window", id = "org.reluatlas.workbench.preview.PreviewTopComponent")
@ActionReference(path = "Menu/Window", position = 950)
@TopComponent.OpenActionRegistration(
    displayName = "#PreviewTopComponent.name",
    preferredID = "PreviewTopComponent")
public final class PreviewTopComponent extends TopComponent {

  private static final long serialVersionUID = 1L;

  private final transient PreviewPanel panel = new PreviewPanel();
  private final transient WorkspaceFollower follower = new WorkspaceFollower(panel::show);

  /** Made by the window system. */
  public PreviewTopComponent() {
    setName(NbBundle.getMessage(PreviewTopComponent.class, "PreviewTopComponent.name"));
    setLayout(new BorderLayout());
    add(panel, BorderLayout.CENTER);
    addHierarchyListener(this::followWhileSeen);
  }

  /** Perspectives hide a window without telling it. */
  private void followWhileSeen(HierarchyEvent event) {
    if ((event.getChangeFlags() & HierarchyEvent.SHOWING_CHANGED) == 0) {
      return;
    }
    if (isShowing()) {
      follower.start();
    } else {
      follower.stop();
      panel.show(null);
    }
  }
}
