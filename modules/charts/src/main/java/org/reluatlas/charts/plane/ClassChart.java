package org.reluatlas.charts.plane;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.jfree.chart.ChartFactory;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.annotations.XYLineAnnotation;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.block.BlockBorder;
import org.jfree.chart.plot.PlotOrientation;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;
import org.reluatlas.charts.Palette;
import org.reluatlas.homology.Interval;

/**
 * A persistence diagram to choose a class in, small enough to stand beside the drawing: the classes
 * with finite births and deaths as points, and a ring around the chosen one.
 */
public final class ClassChart {

  private static final Color GRID = new Color(0xdddddd);
  private static final Color GUIDE = new Color(0x999999);
  private static final Font LABEL = new Font(Font.SANS_SERIF, Font.PLAIN, 12);
  private static final Shape DOT = new Ellipse2D.Double(-3.5, -3.5, 7, 7);
  private static final Shape SQUARE = new Rectangle2D.Double(-3.2, -3.2, 6.4, 6.4);
  private static final Shape RING = new Ellipse2D.Double(-8, -8, 16, 16);

  private final List<Interval> classes;
  private final XYSeries chosen = new XYSeries("chosen", false);
  private final JFreeChart chart;

  /**
   * The diagram of some classes of dimension 0 and 1.
   *
   * @param valueName the unit of births and deaths
   * @param descending whether values descend
   */
  public ClassChart(List<Interval> classes, String valueName, boolean descending) {
    this.classes = List.copyOf(classes);
    XYSeriesCollection data = new XYSeriesCollection();
    for (int k = 0; k <= 1; k++) {
      data.addSeries(new XYSeries("H" + (char) ('\u2080' + k), false));
    }
    for (Interval one : this.classes) {
      data.getSeries(one.dimension()).add(one.birth(), one.death());
    }
    data.addSeries(chosen);
    chart =
        ChartFactory.createXYLineChart(
            null,
            "birth (" + valueName + ")",
            "death",
            data,
            PlotOrientation.VERTICAL,
            true,
            false,
            false);
    chart.setBackgroundPaint(Color.WHITE);
    chart.getLegend().setItemFont(LABEL);
    chart.getLegend().setFrame(BlockBorder.NONE);
    XYPlot plot = chart.getXYPlot();
    plot.setRenderer(renderer());
    plot.setBackgroundPaint(Color.WHITE);
    plot.setDomainGridlinePaint(GRID);
    plot.setRangeGridlinePaint(GRID);
    for (NumberAxis axis :
        List.of((NumberAxis) plot.getDomainAxis(), (NumberAxis) plot.getRangeAxis())) {
      axis.setLabelFont(LABEL);
      axis.setAutoRangeIncludesZero(false);
      axis.setInverted(descending);
    }
    addDiagonal(plot);
  }

  private static XYLineAndShapeRenderer renderer() {
    XYLineAndShapeRenderer renderer = new XYLineAndShapeRenderer(false, true);
    renderer.setSeriesShape(0, DOT);
    renderer.setSeriesShape(1, SQUARE);
    renderer.setSeriesShape(2, RING);
    renderer.setSeriesShapesFilled(2, false);
    renderer.setSeriesOutlineStroke(2, new BasicStroke(2));
    renderer.setSeriesStroke(2, new BasicStroke(2));
    renderer.setSeriesVisibleInLegend(2, false);
    for (int series = 0; series <= 2; series++) {
      renderer.setSeriesPaint(series, series == 2 ? Color.BLACK : Palette.strong(series));
    }
    return renderer;
  }

  private void addDiagonal(XYPlot plot) {
    double low = Double.POSITIVE_INFINITY;
    double high = Double.NEGATIVE_INFINITY;
    for (Interval one : classes) {
      low = Math.min(low, Math.min(one.birth(), one.death()));
      high = Math.max(high, Math.max(one.birth(), one.death()));
    }
    if (low < high) {
      plot.addAnnotation(
          new XYLineAnnotation(low, low, high, high, new BasicStroke(1), GUIDE), false);
    }
  }

  /** The chart. */
  public JFreeChart chart() {
    return chart;
  }

  /** Puts the ring around a class; around none for null. */
  public void choose(Interval one) {
    chosen.clear();
    if (one != null) {
      chosen.add(one.birth(), one.death());
    }
  }

  /** The class that is nearest to a pixel of the area of the plot, up to a distance; or null. */
  public Interval nearest(double x, double y, Rectangle2D area, double most) {
    XYPlot plot = chart.getXYPlot();
    Interval nearest = null;
    double least = most;
    for (Interval one : classes) {
      double atX = plot.getDomainAxis().valueToJava2D(one.birth(), area, plot.getDomainAxisEdge());
      double atY = plot.getRangeAxis().valueToJava2D(one.death(), area, plot.getRangeAxisEdge());
      double distance = Math.hypot(x - atX, y - atY);
      if (distance <= least) {
        nearest = one;
        least = distance;
      }
    }
    return nearest;
  }
}
