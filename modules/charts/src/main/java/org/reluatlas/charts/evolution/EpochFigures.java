package org.reluatlas.charts.evolution;

import org.reluatlas.charts.ChartFigure;
import org.reluatlas.evolution.EvolutionReport;
import org.reluatlas.evolution.HeatMap;

/** The figures about training runs whose horizontal axis is that of the epochs, one by one. */
public final class EpochFigures {

  private EpochFigures() {}

  /** The heat map of a Betti number. */
  public static ChartFigure heatMap(EvolutionReport report, HeatMap map) {
    return new EvolutionSeries(report).heatMap(map);
  }

  /** The components of the f-vector. */
  public static ChartFigure cells(EvolutionReport report) {
    return new EvolutionSeries(report).cells();
  }

  /** The Fiedler partitions beside the decision boundary and the accuracy. */
  public static ChartFigure partitions(EvolutionReport report) {
    return new EvolutionSeries(report).partitions();
  }

  /** What of the regions stays from one checkpoint to the next. */
  public static ChartFigure stability(EvolutionReport report) {
    return new EvolutionSeries(report).stability();
  }
}
