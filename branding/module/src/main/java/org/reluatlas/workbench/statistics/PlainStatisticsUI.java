package org.reluatlas.workbench.statistics;

import javax.swing.JPanel;
import org.gephi.statistics.spi.Statistics;
import org.gephi.statistics.spi.StatisticsBuilder;
import org.gephi.statistics.spi.StatisticsUI;
import org.openide.util.NbBundle;

/**
 * Stands for one of the statistics that come without an interface, as Gephi's own do here: it runs
 * with its default settings.
 */
final class PlainStatisticsUI implements StatisticsUI {

  private final StatisticsBuilder builder;

  PlainStatisticsUI(StatisticsBuilder builder) {
    this.builder = builder;
  }

  private static String text(String key) {
    return NbBundle.getMessage(PlainStatisticsUI.class, "PlainStatisticsUI." + key);
  }

  @Override
  public JPanel getSettingsPanel() {
    return null;
  }

  @Override
  public void setup(Statistics statistics) {}

  @Override
  public void unsetup() {}

  @Override
  public Class<? extends Statistics> getStatisticsClass() {
    return builder.getStatisticsClass();
  }

  @Override
  public String getValue() {
    return null;
  }

  @Override
  public String getDisplayName() {
    return builder.getName();
  }

  @Override
  public String getShortDescription() {
    return text("description");
  }

  @Override
  public String getCategory() {
    return text("category");
  }

  @Override
  public int getPosition() {
    return Integer.MAX_VALUE;
  }
}
