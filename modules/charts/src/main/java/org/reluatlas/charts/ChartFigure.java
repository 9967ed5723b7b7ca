package org.reluatlas.charts;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import org.jfree.chart.ChartRenderingInfo;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.plot.XYPlot;

/** A figure that consists of one chart. */
abstract class ChartFigure implements Figure {

  private JFreeChart chart;
  private int width;
  private int height;

  /**
   * Makes the chart that is drawn, with headings above the plot and its legend below. To be called
   * once.
   *
   * @param lines smaller lines under the title
   */
  final JFreeChart compose(int width, int height, XYPlot plot, String title, String... lines) {
    this.width = width;
    this.height = height;
    chart = ChartStyle.chart(plot, title, lines);
    return chart;
  }

  @Override
  public final int width() {
    return width;
  }

  @Override
  public final int height() {
    return height;
  }

  @Override
  public final void draw(Graphics2D graphics) {
    Rectangle2D area = new Rectangle2D.Double(0, 0, width, height);
    chart.draw(graphics, area, new ChartRenderingInfo());
  }
}
