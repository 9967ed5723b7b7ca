package org.reluatlas.charts;

import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jfree.chart.LegendItemCollection;
import org.jfree.chart.plot.XYPlot;
import org.reluatlas.homology.Interval;
import org.reluatlas.homology.PersistenceDiagram;

/**
 * A persistence diagram: each homology class as a point (birth, death), in colour and shape by
 * dimension, over the diagonal; classes that never end on a line at infinity.
 *
 * <p>Where values descend both axes do, so that time always runs to the right and up.
 */
public final class PersistenceDiagramFigure extends ChartFigure {

  private static final int SIZE = 540;
  private static final int MARGIN_X = 110;
  private static final int MARGIN_Y = 170;

  /** With more points than this they are small, and drawn once where they fall together. */
  private static final int MANY = 2000;

  private static final double TOGETHER = 2;

  private static final Shape[] SHAPES = {
    new Ellipse2D.Double(-1, -1, 2, 2),
    new Rectangle2D.Double(-0.9, -0.9, 1.8, 1.8),
    polygon(0, -1.2, 1.1, 0.8, -1.1, 0.8),
    polygon(0, -1.3, 1.3, 0, 0, 1.3, -1.3, 0),
    polygon(0, 1.2, 1.1, -0.8, -1.1, -0.8),
  };

  private final FiniteClasses classes;
  private final InfinityAxis births;
  private final InfinityAxis deaths;
  private final boolean many;
  private final List<Interval> numbered;

  /** A diagram without numbers. */
  public PersistenceDiagramFigure(PersistenceDiagram diagram, String valueName, String title) {
    this(diagram, List.of(), valueName, title);
  }

  /**
   * Prepares the drawing. Classes that begin and end at one value are left out, and counted.
   *
   * @param numbered classes with finite births and deaths that have their numbers beside them, from
   *     1, as in a {@link CyclesFigure}
   * @param valueName the unit of births and deaths, such as {@code cells added}
   */
  public PersistenceDiagramFigure(
      PersistenceDiagram diagram, List<Interval> numbered, String valueName, String title) {
    this.numbered = List.copyOf(numbered);
    classes = new FiniteClasses(diagram);
    many = classes.count() > MANY;
    births = classes.axis("birth (" + valueName + ")", false);
    deaths = classes.axis("death (" + valueName + ")", true);
    String note = many ? "points that fall together are drawn once" : "";
    compose(SIZE + MARGIN_X, SIZE + MARGIN_Y, plot(), title, classes.describe(note));
  }

  private static Shape polygon(double... coordinates) {
    Path2D path = new Path2D.Double();
    path.moveTo(coordinates[0], coordinates[1]);
    for (int i = 2; i < coordinates.length; i += 2) {
      path.lineTo(coordinates[i], coordinates[i + 1]);
    }
    path.closePath();
    return path;
  }

  private XYPlot plot() {
    LegendItemCollection legend = new LegendItemCollection();
    for (int k = 0; k <= classes.dimension(); k++) {
      legend.add(LegendItems.mark(name(k), shape(k, 4), Palette.strong(k)));
    }
    XYPlot plot = new PointPlot();
    plot.setFixedLegendItems(legend);
    return plot;
  }

  private static Shape shape(int k, double radius) {
    return AffineTransform.getScaleInstance(radius, radius)
        .createTransformedShape(SHAPES[k % SHAPES.length]);
  }

  private String name(int k) {
    long infinite = classes.infinite(k);
    return String.format(
        Locale.ROOT,
        "%s: %,d finite, %,d infinite",
        ChartStyle.indexed("H", k),
        classes.of(k).size() - infinite,
        infinite);
  }

  /** Draws the points over the diagonal and the line at infinity. */
  private final class PointPlot extends DrawnPlot {

    private static final long serialVersionUID = 1L;

    PointPlot() {
      super(births, deaths);
    }

    @Override
    void drawContents(Graphics2D graphics, Rectangle2D area) {
      double infinity = y(deaths.infinity(), area);
      graphics.setPaint(ChartStyle.GUIDE);
      graphics.setStroke(ChartStyle.GUIDE_STROKE);
      graphics.draw(
          new Line2D.Double(
              x(births.first(), area),
              y(births.first(), area),
              x(births.infinity(), area),
              infinity));
      graphics.setStroke(ChartStyle.DASHED_GUIDE);
      graphics.draw(new Line2D.Double(area.getMinX(), infinity, area.getMaxX(), infinity));
      for (int k = 0; k <= classes.dimension(); k++) {
        graphics.setPaint(Palette.strong(k));
        graphics.fill(marks(k, area));
      }
      drawNumbers(graphics, area);
    }

    private void drawNumbers(Graphics2D graphics, Rectangle2D area) {
      NumberMark numbers = new NumberMark(area);
      List<Point2D> points = new ArrayList<>();
      for (Interval one : numbered) {
        points.add(new Point2D.Double(x(one.birth(), area), y(one.death(), area)));
      }
      numbers.avoid(points);
      for (int i = 0; i < points.size(); i++) {
        numbers.draw(graphics, i + 1, Palette.strong(i), List.of(points.get(i)));
      }
    }

    /** All marks of one dimension as one shape, which keeps files small. */
    private Path2D marks(int k, Rectangle2D area) {
      Path2D marks = new Path2D.Double(Path2D.WIND_NON_ZERO);
      Set<Long> taken = new HashSet<>();
      for (Interval point : classes.of(k)) {
        double x = x(point.birth(), area);
        double y = y(deaths.place(point.death()), area);
        long cell = (long) (x / TOGETHER) << 32 | (long) (y / TOGETHER);
        if (!many || taken.add(cell)) {
          Shape mark = shape(k, many && !Double.isInfinite(point.death()) ? 1.3 : 3.4);
          marks.append(
              AffineTransform.getTranslateInstance(x, y).createTransformedShape(mark), false);
        }
      }
      return marks;
    }
  }
}
