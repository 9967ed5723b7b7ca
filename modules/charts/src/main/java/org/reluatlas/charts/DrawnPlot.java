package org.reluatlas.charts;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.CrosshairState;
import org.jfree.chart.plot.PlotRenderingInfo;
import org.jfree.chart.plot.XYPlot;
import org.jfree.data.xy.XYSeriesCollection;

/** A plot that draws its contents itself, below its data if it has any, and above them. */
abstract class DrawnPlot extends XYPlot {

  private static final long serialVersionUID = 1L;

  /**
   * A plot without data.
   *
   * @param x null in a plot of several that share this axis
   */
  DrawnPlot(ValueAxis x, ValueAxis y) {
    super(new XYSeriesCollection(), x, y, null);
    ChartStyle.style(this);
  }

  /** Draws the contents. */
  abstract void drawContents(Graphics2D graphics, Rectangle2D area);

  @Override
  public final boolean render(
      Graphics2D graphics,
      Rectangle2D area,
      int index,
      PlotRenderingInfo info,
      CrosshairState crosshair) {
    drawContents(graphics, area);
    super.render(graphics, area, index, info, crosshair);
    drawAbove(graphics, area);
    return true;
  }

  /** Draws what lies above the data. */
  void drawAbove(Graphics2D graphics, Rectangle2D area) {}

  /** The horizontal place of a value, to a hundredth, which keeps files small. */
  final double x(double value, Rectangle2D area) {
    return PlaneMap.hundredths(getDomainAxis().valueToJava2D(value, area, getDomainAxisEdge()));
  }

  /** The vertical place of a value, to a hundredth. */
  final double y(double value, Rectangle2D area) {
    return PlaneMap.hundredths(getRangeAxis().valueToJava2D(value, area, getRangeAxisEdge()));
  }
}
