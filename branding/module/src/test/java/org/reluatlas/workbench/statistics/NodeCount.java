package org.reluatlas.workbench.statistics;

import java.util.ArrayList;
import java.util.List;
import javax.swing.JPanel;
import org.gephi.graph.api.GraphModel;
import org.gephi.statistics.spi.Statistics;
import org.gephi.statistics.spi.StatisticsBuilder;
import org.gephi.statistics.spi.StatisticsUI;
import org.openide.util.lookup.ServiceProvider;

/** Counts nodes, or fails when told to; found like any statistic. */
public final class NodeCount implements Statistics {

  /** What was called on the interface and the statistic, in order. */
  static final List<String> CALLS = new ArrayList<>();

  static boolean fails;

  private int nodes = -1;

  @Override
  public void execute(GraphModel model) {
    CALLS.add("execute");
    if (fails) {
      throw new IllegalStateException("no nodes today");
    }
    nodes = model.getGraphVisible().getNodeCount();
  }

  @Override
  public String getReport() {
    return "<html>" + nodes + " nodes</html>";
  }

  /** Found by the controller. */
  @ServiceProvider(service = StatisticsBuilder.class)
  public static final class Builder implements StatisticsBuilder {

    @Override
    public String getName() {
      return "Node count";
    }

    @Override
    public Statistics getStatistics() {
      return new NodeCount();
    }

    @Override
    public Class<? extends Statistics> getStatisticsClass() {
      return NodeCount.class;
    }
  }

  /** Keeps record of what is called. */
  static class UI implements StatisticsUI {

    private final String category;
    private final int position;
    private NodeCount current;

    UI(String category, int position) {
      this.category = category;
      this.position = position;
    }

    @Override
    public JPanel getSettingsPanel() {
      CALLS.add("panel");
      return new JPanel();
    }

    @Override
    public void setup(Statistics statistics) {
      CALLS.add("setup");
      current = (NodeCount) statistics;
    }

    @Override
    public void unsetup() {
      CALLS.add("unsetup");
      current = null;
    }

    @Override
    public Class<? extends Statistics> getStatisticsClass() {
      return NodeCount.class;
    }

    @Override
    public String getValue() {
      CALLS.add("value");
      return Integer.toString(current.nodes);
    }

    @Override
    public String getDisplayName() {
      return "Nodes";
    }

    @Override
    public String getShortDescription() {
      return "Counts nodes";
    }

    @Override
    public String getCategory() {
      return category;
    }

    @Override
    public int getPosition() {
      return position;
    }
  }
}
