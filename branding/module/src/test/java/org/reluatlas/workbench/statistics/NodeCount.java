package org.reluatlas.workbench.statistics;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import javax.swing.JPanel;
import org.gephi.graph.api.GraphModel;
import org.gephi.statistics.spi.Statistics;
import org.gephi.statistics.spi.StatisticsBuilder;
import org.gephi.statistics.spi.StatisticsUI;
import org.gephi.utils.longtask.spi.LongTask;
import org.gephi.utils.progress.ProgressTicket;
import org.openide.util.lookup.ServiceProvider;

/** Counts nodes, fails or waits to be cancelled when told to; found like any statistic. */
public final class NodeCount implements Statistics, LongTask {

  /** What was called on the interface and the statistic, in order. */
  static final List<String> CALLS = new CopyOnWriteArrayList<>();

  static boolean fails;

  static boolean waits;

  private final CountDownLatch cancelled = new CountDownLatch(1);
  private int nodes = -1;

  @Override
  public void execute(GraphModel model) {
    CALLS.add("execute");
    if (fails) {
      throw new IllegalStateException("no nodes today");
    }
    if (waits) {
      awaitCancel();
    }
    nodes = model.getGraphVisible().getNodeCount();
  }

  private void awaitCancel() {
    try {
      cancelled.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public boolean cancel() {
    cancelled.countDown();
    return true;
  }

  @Override
  public void setProgressTicket(ProgressTicket ticket) {}

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
