package org.reluatlas.charts;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.DoubleSummaryStatistics;
import org.jfree.chart.axis.AxisLocation;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.CrosshairState;
import org.jfree.chart.plot.PlotRenderingInfo;
import org.jfree.chart.plot.XYPlot;
import org.jfree.data.xy.XYSeriesCollection;

/** A plot over the epochs of a training run, its losses over it. */
abstract class EpochPlot extends XYPlot {

  private static final long serialVersionUID = 1L;
  private static final double MARGIN = 0.012;

  private final transient LossTrack loss;

  /**
   * @param epochs null in a plot of several that share their axis
   */
  EpochPlot(NumberAxis epochs, ValueAxis values, LossTrack loss) {
    super(new XYSeriesCollection(), epochs, values, null);
    this.loss = loss;
    ChartStyle.style(this);
    if (loss.hasLosses()) {
      setRangeAxis(1, loss.axis());
      setRangeAxisLocation(1, AxisLocation.BOTTOM_OR_RIGHT);
    }
  }

  /** The axis of the epochs in a range, with some room around them. */
  static NumberAxis epochAxis(DoubleSummaryStatistics range) {
    double low = range.getCount() > 0 ? range.getMin() : 0;
    double high = Math.max(low, range.getMax());
    double margin = high > low ? MARGIN * (high - low) : 1;
    return ChartStyle.countAxis("epoch", low - margin, high + margin);
  }

  /** Draws what is under the losses. */
  abstract void drawValues(Graphics2D graphics, Rectangle2D area);

  @Override
  public boolean render(
      Graphics2D graphics,
      Rectangle2D area,
      int index,
      PlotRenderingInfo info,
      CrosshairState crosshair) {
    drawValues(graphics, area);
    loss.draw(graphics, area, getDomainAxis(), getRangeAxis(1));
    return true;
  }
}
