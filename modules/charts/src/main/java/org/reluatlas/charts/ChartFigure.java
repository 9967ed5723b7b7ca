package org.reluatlas.charts;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import org.jfree.chart.ChartRenderingInfo;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.title.TextTitle;

/** A figure that consists of one chart. */
public abstract class ChartFigure implements Figure {

  private JFreeChart chart;
  private int width;
  private int height;

  ChartFigure() {}

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

  /**
   * Draws the figure in another size without its headings, the other text as large as ever.
   *
   * @return where the values of the horizontal axis are
   */
  public final HorizontalScale drawIn(Graphics2D graphics, double otherWidth, double otherHeight) {
    ChartRenderingInfo info = new ChartRenderingInfo();
    showHeadings(false);
    chart.draw(graphics, new Rectangle2D.Double(0, 0, otherWidth, otherHeight), info);
    showHeadings(true);
    ValueAxis axis = chart.getXYPlot().getDomainAxis();
    return new HorizontalScale(
        info.getPlotInfo().getDataArea(), axis.getLowerBound(), axis.getUpperBound());
  }

  /** The same figure of another width, its text as large as ever. */
  public final Figure ofWidth(int otherWidth) {
    int otherHeight = height * otherWidth / width;
    return new Figure() {
      @Override
      public int width() {
        return otherWidth;
      }

      @Override
      public int height() {
        return otherHeight;
      }

      @Override
      public void draw(Graphics2D graphics) {
        Rectangle2D area = new Rectangle2D.Double(0, 0, otherWidth, otherHeight);
        chart.draw(graphics, area, new ChartRenderingInfo());
      }
    };
  }

  private void showHeadings(boolean shown) {
    chart.getTitle().setVisible(shown);
    for (int i = 0; i < chart.getSubtitleCount(); i++) {
      if (chart.getSubtitle(i) instanceof TextTitle) {
        chart.getSubtitle(i).setVisible(shown);
      }
    }
  }
}
