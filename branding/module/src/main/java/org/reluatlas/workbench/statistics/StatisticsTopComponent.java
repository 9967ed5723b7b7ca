package org.reluatlas.workbench.statistics;

import org.openide.awt.ActionID;
import org.openide.awt.ActionReference;
import org.openide.util.NbBundle;
import org.openide.windows.TopComponent;
import org.reluatlas.workbench.SideWindow;

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
public final class StatisticsTopComponent extends SideWindow {

  private static final long serialVersionUID = 1L;

  /** Made by the window system. */
  public StatisticsTopComponent() {
    this(new StatisticsPanel(StatisticsCatalogue.byCategory()));
  }

  private StatisticsTopComponent(StatisticsPanel panel) {
    super(
        NbBundle.getMessage(StatisticsTopComponent.class, "StatisticsTopComponent.name"),
        panel,
        panel::show);
  }
}
