package org.reluatlas.charts;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.jfree.chart.LegendItemCollection;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.ValueAxis;

/** Series over one axis of values, in one panel of an {@link EpochSeriesFigure}. Immutable. */
public final class EpochPanel {

  private static final double ROOM = 0.06;
  private static final int BAND_ALPHA = 60;
  private static final int YELLOW = 6;
  private static final Color PURPLE = new Color(0x5d3a9b);

  private enum Scale {
    COUNTS,
    SHARES,
    LOGARITHMIC
  }

  private final Scale scale;
  private final String axisName;
  private final List<EpochSeries> series;

  private EpochPanel(Scale scale, String axisName, List<EpochSeries> series) {
    this.scale = scale;
    this.axisName = axisName;
    this.series = List.copyOf(series);
  }

  /** Numbers from 0 on. */
  public static EpochPanel counts(String axisName, List<EpochSeries> series) {
    return new EpochPanel(Scale.COUNTS, axisName, series);
  }

  /** Shares from 0 to 1, drawn in percent. */
  public static EpochPanel shares(String axisName, List<EpochSeries> series) {
    return new EpochPanel(Scale.SHARES, axisName, series);
  }

  /** Positive numbers over a logarithmic axis; others are gaps. */
  public static EpochPanel logarithmic(String axisName, List<EpochSeries> series) {
    return new EpochPanel(Scale.LOGARITHMIC, axisName, series);
  }

  boolean hasDeviations() {
    return series.stream().anyMatch(EpochSeries::hasDeviations);
  }

  void addEpochs(DoubleSummaryStatistics range) {
    series.forEach(one -> one.addTo(range));
  }

  /**
   * Adds the names of the series.
   *
   * @param first the number of series in panels above, whose colours are taken
   */
  void addLegend(LegendItemCollection legend, int first) {
    for (int i = 0; i < series.size(); i++) {
      Color color = color(first + i);
      legend.add(LegendItems.line(series.get(i).name(), color, stroke(2.2f)));
    }
  }

  int size() {
    return series.size();
  }

  /** The plot of the panel, without an axis of epochs. */
  EpochPlot plot(int first, LossTrack loss) {
    return new Plot(first, loss);
  }

  private ValueAxis valueAxis() {
    DoubleSummaryStatistics range =
        series.stream()
            .flatMapToDouble(EpochPanel::extremes)
            .filter(Double::isFinite)
            .filter(value -> scale != Scale.LOGARITHMIC || value > 0)
            .summaryStatistics();
    if (scale == Scale.LOGARITHMIC) {
      return new DecadeAxis(axisName, range.getMin(), range.getMax());
    }
    if (scale == Scale.SHARES) {
      return ChartStyle.shareAxis(axisName, -ROOM / 2, 1 + ROOM);
    }
    NumberAxis axis = ChartStyle.style(new NumberAxis(axisName));
    double high = range.getCount() > 0 ? range.getMax() : 1;
    axis.setRange(-ROOM / 2 * high, (1 + ROOM) * high > 0 ? (1 + ROOM) * high : 1);
    return axis;
  }

  private static DoubleStream extremes(EpochSeries series) {
    return IntStream.range(0, series.size())
        .boxed()
        .flatMapToDouble(
            i -> DoubleStream.of(series.value(i), series.value(i) + series.deviation(i)));
  }

  /** The palette's yellow is for areas: a line of it is hardly seen on white. */
  private static Color color(int series) {
    return series == YELLOW ? PURPLE : Palette.strong(series);
  }

  private static BasicStroke stroke(float width) {
    return new BasicStroke(width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND);
  }

  /** Bands under lines. */
  private final class Plot extends EpochPlot {

    private static final long serialVersionUID = 1L;

    private final int first;

    Plot(int first, LossTrack loss) {
      super(null, valueAxis(), loss);
      this.first = first;
    }

    @Override
    void drawValues(Graphics2D graphics, Rectangle2D area) {
      for (int i = 0; i < series.size(); i++) {
        if (series.get(i).hasDeviations()) {
          Color color = color(first + i);
          graphics.setPaint(
              new Color(color.getRed(), color.getGreen(), color.getBlue(), BAND_ALPHA));
          graphics.fill(line(i, area).band());
        }
      }
      for (int i = 0; i < series.size(); i++) {
        graphics.setPaint(color(first + i));
        graphics.setStroke(stroke(1.8f));
        graphics.draw(line(i, area).path());
      }
    }

    private EpochLine line(int i, Rectangle2D area) {
      return new EpochLine(series.get(i), area, getDomainAxis(), getRangeAxis());
    }
  }
}
