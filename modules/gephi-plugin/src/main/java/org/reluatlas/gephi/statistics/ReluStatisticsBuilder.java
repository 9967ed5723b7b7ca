package org.reluatlas.gephi.statistics;

import java.util.function.Supplier;
import org.gephi.statistics.spi.Statistics;
import org.gephi.statistics.spi.StatisticsBuilder;
import org.openide.util.lookup.ServiceProvider;

/** Offers one of the statistics. */
public abstract class ReluStatisticsBuilder implements StatisticsBuilder {

  private final Supplier<ReluStatistics> maker;

  ReluStatisticsBuilder(Supplier<ReluStatistics> maker) {
    this.maker = maker;
  }

  @Override
  public String getName() {
    return maker.get().displayName();
  }

  @Override
  public ReluStatistics getStatistics() {
    return maker.get();
  }

  @Override
  public Class<? extends Statistics> getStatisticsClass() {
    return maker.get().getClass();
  }

  /** For {@link FiedlerStatistics}. */
  @ServiceProvider(service = StatisticsBuilder.class)
  public static final class Fiedler extends ReluStatisticsBuilder {
    /** Found by Gephi. */
    public Fiedler() {
      super(FiedlerStatistics::new);
    }
  }

  /** For {@link BettiStatistics}. */
  @ServiceProvider(service = StatisticsBuilder.class)
  public static final class Betti extends ReluStatisticsBuilder {
    /** Found by Gephi. */
    public Betti() {
      super(BettiStatistics::new);
    }
  }

  /** For {@link FVectorStatistics}. */
  @ServiceProvider(service = StatisticsBuilder.class)
  public static final class FVector extends ReluStatisticsBuilder {
    /** Found by Gephi. */
    public FVector() {
      super(FVectorStatistics::new);
    }
  }

  /** For {@link BoundaryStatistics}. */
  @ServiceProvider(service = StatisticsBuilder.class)
  public static final class Boundary extends ReluStatisticsBuilder {
    /** Found by Gephi. */
    public Boundary() {
      super(BoundaryStatistics::new);
    }
  }
}
