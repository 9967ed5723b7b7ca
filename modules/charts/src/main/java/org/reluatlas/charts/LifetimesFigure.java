package org.reluatlas.charts;

import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.LongStream;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.XYPlot;

/**
 * How long the regions of a training run live: the share of them that live longer than a number of
 * epochs. Those that are alive at the end count for the time that they were seen (Kaplan and Meier,
 * 1958).
 */
public final class LifetimesFigure extends ChartFigure {

  private static final int WIDTH = 720;
  private static final int HEIGHT = 420;
  private static final BasicStroke STROKE =
      new BasicStroke(2, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER);

  private final SurvivalCurve curve;
  private final double longest;

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
    XYPlot plot =
        new Plot(
            new DecadeAxis("epochs since birth", shortest, longest),
            ChartStyle.shareAxis("share of regions that live longer", 0, 1.02));
    compose(WIDTH, HEIGHT, plot, title, describe(ended.length, ongoing.length)).removeLegend();
  }

  private String describe(int ended, int ongoing) {
    String median =
        curve.median() < 0
            ? "more than half live to the end"
            : String.format(Locale.ROOT, "half live no longer than %,d epochs", curve.median());
    return String.format(
        Locale.ROOT, "%,d regions died, %,d are alive at the end; %s", ended, ongoing, median);
  }

  /** The steps, and the median as a dashed line. */
  private final class Plot extends DrawnPlot {

    private static final long serialVersionUID = 1L;

    Plot(DecadeAxis times, NumberAxis shares) {
      super(times, shares);
    }

    @Override
    void drawContents(Graphics2D graphics, Rectangle2D area) {
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
  }
}
