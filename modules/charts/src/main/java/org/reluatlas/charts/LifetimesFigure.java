package org.reluatlas.charts;

import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.LongStream;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.CrosshairState;
import org.jfree.chart.plot.PlotRenderingInfo;
import org.jfree.chart.plot.XYPlot;
import org.jfree.data.xy.XYSeriesCollection;
import org.jfree.ui.RectangleEdge;

/**
 * How long the regions of a training run live: the share of them that live longer than a number of
 * epochs. Those that are alive at the end count for the time that they were seen (Kaplan and Meier,
 * 1958).
 */
public final class LifetimesFigure implements Figure {

  private static final int WIDTH = 720;
  private static final int HEIGHT = 420;
  private static final BasicStroke STROKE =
      new BasicStroke(2, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER);

  private final SurvivalCurve curve;
  private final double longest;
  private final JFreeChart chart;

  /**
   * Prepares the drawing.
   *
   * @param ended lifetimes in epochs from birth to death, positive
   * @param ongoing the ages in epochs, 0 or more, of the regions that are alive at the end
   */
  public LifetimesFigure(String title, long[] ended, long[] ongoing) {
    curve = new SurvivalCurve(ended, ongoing);
    long[] known =
        LongStream.concat(Arrays.stream(ended), Arrays.stream(ongoing))
            .filter(time -> time > 0)
            .toArray();
    longest = Arrays.stream(known).max().orElse(1);
    double shortest = Arrays.stream(known).min().orElse(1);
    NumberAxis shares = ChartStyle.style(new NumberAxis("share of regions that live longer"));
    shares.setRange(0, 1.02);
    shares.setNumberFormatOverride(
        new DecimalFormat("0 %", DecimalFormatSymbols.getInstance(Locale.ROOT)));
    XYPlot plot =
        ChartStyle.style(new Plot(new DecadeAxis("epochs since birth", shortest, longest), shares));
    chart = ChartStyle.chart(plot, title, describe(ended.length, ongoing.length));
    chart.removeLegend();
  }

  private String describe(int ended, int ongoing) {
    String median =
        curve.median() < 0
            ? "more than half live to the end"
            : String.format(Locale.ROOT, "half live no longer than %,d epochs", curve.median());
    return String.format(
        Locale.ROOT, "%,d regions died, %,d are alive at the end; %s", ended, ongoing, median);
  }

  @Override
  public int width() {
    return WIDTH;
  }

  @Override
  public int height() {
    return HEIGHT;
  }

  @Override
  public void draw(Graphics2D graphics) {
    ChartStyle.draw(chart, this, graphics);
  }

  /** The steps, and the median as a dashed line. */
  private final class Plot extends XYPlot {

    private static final long serialVersionUID = 1L;

    Plot(DecadeAxis times, NumberAxis shares) {
      super(new XYSeriesCollection(), times, shares, null);
    }

    @Override
    public boolean render(
        Graphics2D graphics,
        Rectangle2D area,
        int index,
        PlotRenderingInfo info,
        CrosshairState crosshair) {
      if (curve.median() > 0) {
        double x = x((double) curve.median(), area);
        graphics.setPaint(ChartStyle.GUIDE);
        graphics.setStroke(ChartStyle.DASHED_GUIDE);
        graphics.draw(new Line2D.Double(x, y(0, area), x, y(0.5, area)));
        graphics.draw(new Line2D.Double(area.getMinX(), y(0.5, area), x, y(0.5, area)));
      }
      graphics.setPaint(Palette.strong(0));
      graphics.setStroke(STROKE);
      graphics.draw(steps(area));
      return true;
    }

    private Path2D steps(Rectangle2D area) {
      Path2D path = new Path2D.Double();
      path.moveTo(area.getMinX(), y(1, area));
      double level = y(1, area);
      for (int i = 0; i < curve.size(); i++) {
        double x = x((double) curve.time(i), area);
        path.lineTo(x, level);
        level = y(curve.share(i), area);
        path.lineTo(x, level);
      }
      path.lineTo(x(longest, area), level);
      return path;
    }

    private double x(double time, Rectangle2D area) {
      return PlaneMap.hundredths(getDomainAxis().valueToJava2D(time, area, RectangleEdge.BOTTOM));
    }

    private double y(double share, Rectangle2D area) {
      return PlaneMap.hundredths(getRangeAxis().valueToJava2D(share, area, RectangleEdge.LEFT));
    }
  }
}
