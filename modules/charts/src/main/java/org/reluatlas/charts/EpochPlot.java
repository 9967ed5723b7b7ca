package org.reluatlas.charts;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.DoubleSummaryStatistics;
import org.jfree.chart.axis.AxisLocation;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.ValueAxis;

/** A plot over the epochs of a training run, its losses over it. */
abstract class EpochPlot extends DrawnPlot {

  private static final long serialVersionUID = 1L;
  private static final double MARGIN = 0.012;

  private final transient LossTrack loss;

  /**
   * @param epochs null in a plot of several that share their axis
   */
  EpochPlot(NumberAxis epochs, ValueAxis values, LossTrack loss) {
    super(epochs, values);
    this.loss = loss;
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
  final void drawContents(Graphics2D graphics, Rectangle2D area) {
    drawValues(graphics, area);
    loss.draw(graphics, area, getDomainAxis(), getRangeAxis(1));
  }
}
