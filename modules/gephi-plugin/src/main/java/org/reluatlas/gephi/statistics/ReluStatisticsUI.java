package org.reluatlas.gephi.statistics;

import java.util.function.Supplier;
import javax.swing.JPanel;
import org.gephi.statistics.spi.Statistics;
import org.gephi.statistics.spi.StatisticsBuilder;
import org.gephi.statistics.spi.StatisticsUI;
import org.openide.util.NbBundle;
import org.openide.util.lookup.ServiceProvider;
import org.openide.util.lookup.ServiceProviders;

/**
 * One of the statistics in Gephi's panel.
 *
 * @param <S> which
 */
public abstract class ReluStatisticsUI<S extends ReluStatistics>
    implements StatisticsBuilder, StatisticsUI {

  private final Class<S> kind;
  private final Supplier<S> maker;
  private final Supplier<SettingsRows<S>> settings;
  private final int position;
  private SettingsRows<S> panel;
  private S current;

  /**
   * One of the statistics.
   *
   * @param settings makes the panel of its settings, null where it has none
   * @param position in Gephi's panel
   */
  ReluStatisticsUI(
      Class<S> kind, Supplier<S> maker, Supplier<SettingsRows<S>> settings, int position) {
    this.kind = kind;
    this.maker = maker;
    this.settings = settings;
    this.position = position;
  }

  @Override
  public String getName() {
    return getDisplayName();
  }

  @Override
  public S getStatistics() {
    return maker.get();
  }

  @Override
  public Class<S> getStatisticsClass() {
    return kind;
  }

  @Override
  public JPanel getSettingsPanel() {
    panel = settings.get();
    return panel;
  }

  @Override
  public void setup(Statistics statistics) {
    current = kind.cast(statistics);
    if (panel != null) {
      panel.setup(current);
    }
  }

  @Override
  public void unsetup() {
    if (panel != null) {
      panel.unsetup(current);
      panel = null;
    }
    current = null;
  }

  @Override
  public String getValue() {
    return current == null || current.value().isEmpty() ? null : current.value();
  }

  @Override
  public String getDisplayName() {
    return maker.get().displayName();
  }

  @Override
  public String getShortDescription() {
    return maker.get().text("description");
  }

  @Override
  public String getCategory() {
    return NbBundle.getMessage(ReluStatisticsUI.class, "ReluStatistics.category");
  }

  @Override
  public int getPosition() {
    return position;
  }

  /** For {@link FiedlerStatistics}. */
  @ServiceProviders({
    @ServiceProvider(service = StatisticsBuilder.class),
    @ServiceProvider(service = StatisticsUI.class)
  })
  public static final class Fiedler extends ReluStatisticsUI<FiedlerStatistics> {
    /** Found by Gephi. */
    public Fiedler() {
      super(FiedlerStatistics.class, FiedlerStatistics::new, FiedlerPanel::new, 9001);
    }
  }

  /** For {@link BettiStatistics}. */
  @ServiceProviders({
    @ServiceProvider(service = StatisticsBuilder.class),
    @ServiceProvider(service = StatisticsUI.class)
  })
  public static final class Betti extends ReluStatisticsUI<BettiStatistics> {
    /** Found by Gephi. */
    public Betti() {
      super(BettiStatistics.class, BettiStatistics::new, BettiPanel::new, 9002);
    }
  }

  /** For {@link FVectorStatistics}. */
  @ServiceProviders({
    @ServiceProvider(service = StatisticsBuilder.class),
    @ServiceProvider(service = StatisticsUI.class)
  })
  public static final class FVector extends ReluStatisticsUI<FVectorStatistics> {
    /** Found by Gephi. */
    public FVector() {
      super(FVectorStatistics.class, FVectorStatistics::new, () -> null, 9003);
    }
  }

  /** For {@link BoundaryStatistics}. */
  @ServiceProviders({
    @ServiceProvider(service = StatisticsBuilder.class),
    @ServiceProvider(service = StatisticsUI.class)
  })
  public static final class Boundary extends ReluStatisticsUI<BoundaryStatistics> {
    /** Found by Gephi. */
    public Boundary() {
      super(BoundaryStatistics.class, BoundaryStatistics::new, () -> null, 9004);
    }
  }

  /** For {@link CriticalStatistics}. */
  @ServiceProviders({
    @ServiceProvider(service = StatisticsBuilder.class),
    @ServiceProvider(service = StatisticsUI.class)
  })
  public static final class Critical extends ReluStatisticsUI<CriticalStatistics> {
    /** Found by Gephi. */
    public Critical() {
      super(CriticalStatistics.class, CriticalStatistics::new, () -> null, 9005);
    }
  }

  /** For {@link FunctionStatistics}. */
  @ServiceProviders({
    @ServiceProvider(service = StatisticsBuilder.class),
    @ServiceProvider(service = StatisticsUI.class)
  })
  public static final class Function extends ReluStatisticsUI<FunctionStatistics> {
    /** Found by Gephi. */
    public Function() {
      super(FunctionStatistics.class, FunctionStatistics::new, () -> null, 9006);
    }
  }

  /** For {@link TrainingStatistics}. */
  @ServiceProviders({
    @ServiceProvider(service = StatisticsBuilder.class),
    @ServiceProvider(service = StatisticsUI.class)
  })
  public static final class Training extends ReluStatisticsUI<TrainingStatistics> {
    /** Found by Gephi. */
    public Training() {
      super(TrainingStatistics.class, TrainingStatistics::new, () -> null, 9006);
    }
  }
}
