package org.reluatlas.gephi.statistics;

import javax.swing.JPanel;
import org.gephi.statistics.spi.Statistics;
import org.gephi.statistics.spi.StatisticsUI;
import org.openide.util.NbBundle;
import org.openide.util.lookup.ServiceProvider;

/** How one of the statistics stands in the panel of Gephi. */
public abstract class ReluStatisticsUI implements StatisticsUI {

  private final ReluStatistics sample;
  private final int position;
  private ReluStatistics current;

  ReluStatisticsUI(ReluStatistics sample, int position) {
    this.sample = sample;
    this.position = position;
  }

  @Override
  public JPanel getSettingsPanel() {
    return null;
  }

  @Override
  public void setup(Statistics statistics) {
    current = (ReluStatistics) statistics;
  }

  @Override
  public void unsetup() {
    current = null;
  }

  @Override
  public Class<? extends Statistics> getStatisticsClass() {
    return sample.getClass();
  }

  @Override
  public String getValue() {
    return current == null || current.value().isEmpty() ? null : current.value();
  }

  @Override
  public String getDisplayName() {
    return sample.displayName();
  }

  @Override
  public String getShortDescription() {
    return sample.text("description");
  }

  @Override
  public String getCategory() {
    return NbBundle.getMessage(ReluStatisticsUI.class, "ReluStatistics.category");
  }

  @Override
  public int getPosition() {
    return position;
  }

  /** One with a panel of settings. */
  abstract static class WithSettings<S extends ReluStatistics> extends ReluStatisticsUI {

    private final Class<S> kind;
    private SettingsRows<S> panel;
    private S statistics;

    WithSettings(Class<S> kind, S sample, int position) {
      super(sample, position);
      this.kind = kind;
    }

    abstract SettingsRows<S> newPanel();

    @Override
    public final JPanel getSettingsPanel() {
      panel = newPanel();
      return panel;
    }

    @Override
    public final void setup(Statistics given) {
      super.setup(given);
      statistics = kind.cast(given);
      if (panel != null) {
        panel.setup(statistics);
      }
    }

    @Override
    public final void unsetup() {
      if (panel != null) {
        panel.unsetup(statistics);
        panel = null;
      }
      super.unsetup();
    }
  }

  /** For {@link FiedlerStatistics}. */
  @ServiceProvider(service = StatisticsUI.class)
  public static final class Fiedler extends WithSettings<FiedlerStatistics> {
    /** Found by Gephi. */
    public Fiedler() {
      super(FiedlerStatistics.class, new FiedlerStatistics(), 9001);
    }

    @Override
    FiedlerPanel newPanel() {
      return new FiedlerPanel();
    }
  }

  /** For {@link BettiStatistics}. */
  @ServiceProvider(service = StatisticsUI.class)
  public static final class Betti extends WithSettings<BettiStatistics> {
    /** Found by Gephi. */
    public Betti() {
      super(BettiStatistics.class, new BettiStatistics(), 9002);
    }

    @Override
    BettiPanel newPanel() {
      return new BettiPanel();
    }
  }

  /** For {@link FVectorStatistics}. */
  @ServiceProvider(service = StatisticsUI.class)
  public static final class FVector extends ReluStatisticsUI {
    /** Found by Gephi. */
    public FVector() {
      super(new FVectorStatistics(), 9003);
    }
  }

  /** For {@link BoundaryStatistics}. */
  @ServiceProvider(service = StatisticsUI.class)
  public static final class Boundary extends ReluStatisticsUI {
    /** Found by Gephi. */
    public Boundary() {
      super(new BoundaryStatistics(), 9004);
    }
  }
}
