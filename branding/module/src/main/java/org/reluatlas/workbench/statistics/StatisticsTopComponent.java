package org.reluatlas.workbench.statistics;

import java.awt.BorderLayout;
import java.awt.Dimension;
import org.openide.awt.ActionID;
import org.openide.awt.ActionReference;
import org.openide.util.NbBundle;
import org.openide.windows.TopComponent;
import org.reluatlas.workbench.WorkspaceFollower;

/** The window around {@link StatisticsPanel}; shows the current workspace. */
@TopComponent.Description(
    preferredID = "StatisticsTopComponent",
    iconBase = "DesktopStatistics/small.png",
    persistenceType = TopComponent.PERSISTENCE_ALWAYS)
@TopComponent.Registration(mode = "filtersmode", openAtStartup = true, roles = "overview")
@ActionID(category = "Window", id = "org.reluatlas.workbench.statistics.StatisticsTopComponent")
@ActionReference(path = "Menu/Window", position = 1100)
@TopComponent.OpenActionRegistration(
    displayName = "#StatisticsTopComponent.name",
    preferredID = "StatisticsTopComponent")
public final class StatisticsTopComponent extends TopComponent {

  private static final long serialVersionUID = 1L;

  private final transient WorkspaceFollower follower;

  /** Made by the window system. */
  public StatisticsTopComponent() {
    setName(NbBundle.getMessage(StatisticsTopComponent.class, "StatisticsTopComponent.name"));
    putClientProperty(PROP_MAXIMIZATION_DISABLED, true);
    setLayout(new BorderLayout());
    StatisticsPanel panel = new StatisticsPanel(StatisticsCatalogue.byCategory());
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
