package org.reluatlas.charts;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.text.DecimalFormat;
import java.util.DoubleSummaryStatistics;
import org.jfree.chart.LegendItemCollection;
import org.jfree.chart.axis.NumberAxis;

/**
 * How the regions of a training run change from epoch to epoch: those that survived the step as
 * grey columns, on them those that were born, and downwards those that died. A column has no height
 * where the numbers are not known.
 */
public final class TurnoverFigure extends ChartFigure {

  private static final int WIDTH = 860;
  private static final int HEIGHT = 470;
  private static final double ROOM = 1.05;
  static final Color SURVIVORS = new Color(0xc8c8c8);
  private static final Color BIRTHS = Palette.strong(0);
  private static final Color DEATHS = Palette.strong(1);

  private final EpochSeries births;
  private final EpochSeries deaths;
  private final EpochSeries survivors;

  /**
   * Prepares the drawing. The three series have the same epochs, and the number at an epoch is of
   * the step from the epoch before it.
   *
   * @param line under the title
   * @param loss the losses, possibly {@link LossTrack#NONE}
   * @throws IllegalArgumentException when the series have not as many epochs
   */
  public TurnoverFigure(
      String title,
      String line,
      EpochSeries births,
      EpochSeries deaths,
      EpochSeries survivors,
      LossTrack loss) {
    if (births.size() != deaths.size() || births.size() != survivors.size()) {
      throw new IllegalArgumentException(
          String.format(
              "%d epochs of births, %d of deaths, %d of survivors",
              births.size(), deaths.size(), survivors.size()));
    }
    this.births = births;
    this.deaths = deaths;
    this.survivors = survivors;
    compose(WIDTH, HEIGHT, plot(loss), title, line);
  }

  private static double known(EpochSeries series, int i) {
    return Double.isFinite(series.value(i)) ? series.value(i) : 0;
  }

  private EpochPlot plot(LossTrack loss) {
    EpochGaps gaps = births.gaps();
    DoubleSummaryStatistics epochs = new DoubleSummaryStatistics();
    loss.addEpochs(epochs);
    double up = 0;
    double down = 0;
    for (int i = 0; i < births.size(); i++) {
      epochs.accept(gaps.left(i));
      epochs.accept(gaps.right(i));
      up = Math.max(up, known(survivors, i) + known(births, i));
      down = Math.max(down, known(deaths, i));
    }
    NumberAxis regions = ChartStyle.countAxis("regions", -ROOM * down, Math.max(1, ROOM * up));
    DecimalFormat both = ChartStyle.format("#,##0");
    both.setNegativePrefix("");
    regions.setNumberFormatOverride(both);
    EpochPlot plot = new Plot(EpochPlot.epochAxis(epochs), regions, loss, gaps);
    LegendItemCollection legend = new LegendItemCollection();
    legend.add(LegendItems.area("born since the epoch before", BIRTHS));
    legend.add(LegendItems.area("survived", SURVIVORS));
    legend.add(LegendItems.area("died, downwards", DEATHS));
    loss.addLegend(legend);
    plot.setFixedLegendItems(legend);
    return plot;
  }

  /** The columns of each kind as one shape. */
  private final class Plot extends EpochPlot {

    private static final long serialVersionUID = 1L;

    private final transient EpochGaps gaps;

    Plot(NumberAxis epochs, NumberAxis regions, LossTrack loss, EpochGaps gaps) {
      super(epochs, regions, loss);
      this.gaps = gaps;
    }

    @Override
    void drawValues(Graphics2D graphics, Rectangle2D area) {
      Path2D born = new Path2D.Double();
      Path2D survived = new Path2D.Double();
      Path2D died = new Path2D.Double();
      for (int i = 0; i < births.size(); i++) {
        double level = known(survivors, i);
        addColumn(survived, i, 0, level, area);
        addColumn(born, i, level, level + known(births, i), area);
        addColumn(died, i, -known(deaths, i), 0, area);
      }
      graphics.setPaint(SURVIVORS);
      graphics.fill(survived);
      graphics.setPaint(BIRTHS);
      graphics.fill(born);
      graphics.setPaint(DEATHS);
      graphics.fill(died);
    }

    private void addColumn(Path2D path, int i, double low, double high, Rectangle2D area) {
      if (high <= low) {
        return;
      }
      double left = x(gaps.left(i), area);
      double right = x(gaps.right(i), area);
      path.moveTo(left, y(low, area));
      path.lineTo(left, y(high, area));
      path.lineTo(right, y(high, area));
      path.lineTo(right, y(low, area));
      path.closePath();
    }
  }
}
