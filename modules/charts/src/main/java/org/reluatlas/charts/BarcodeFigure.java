package org.reluatlas.charts;

import static org.jfree.ui.TextAnchor.CENTER;
import static org.jfree.ui.TextAnchor.CENTER_RIGHT;

import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jfree.chart.LegendItem;
import org.jfree.chart.LegendItemCollection;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTick;
import org.jfree.chart.plot.XYPlot;
import org.jfree.ui.RectangleEdge;
import org.reluatlas.homology.Interval;
import org.reluatlas.homology.PersistenceDiagram;
import org.reluatlas.task.text.NumberText;

/**
 * A barcode: each homology class as a bar from birth to death, in groups by dimension, within a
 * group by birth. Bars of classes that never end have an arrowhead at infinity.
 *
 * <p>Of more than {@value #MOST_BARS} classes the longest are drawn, as many of each dimension as
 * far as there are, and a note says so. Where values descend the axis does, so that time always
 * runs to the right.
 */
public final class BarcodeFigure extends ChartFigure {

  /** The largest number of bars that are drawn. */
  public static final int MOST_BARS = 150;

  private static final int WIDTH = 720;
  private static final int MARGIN_Y = 158;
  private static final double GAP = 3; // between groups, in rows
  private static final double THINNEST = 3.2; // rows
  private static final double THICKEST = 14;
  private static final double PREFERRED_HEIGHT = 420;

  private final List<List<Interval>> groups = new ArrayList<>();
  private final InfinityAxis values;
  private final double rows;
  private final double rowHeight;

  /**
   * Prepares the drawing. Classes that begin and end at one value are left out, and counted.
   *
   * @param valueName the unit of births and deaths, such as {@code cells added}
   */
  public BarcodeFigure(PersistenceDiagram diagram, String valueName, String title) {
    FiniteClasses classes = new FiniteClasses(diagram);
    int[] shares = shares(classes);
    LegendItemCollection legend = new LegendItemCollection();
    double allRows = GAP / 2;
    boolean all = true;
    for (int k = 0; k <= classes.dimension(); k++) {
      int size = classes.of(k).size();
      groups.add(longest(classes.of(k), shares[k]));
      allRows += shares[k] + (shares[k] > 0 ? GAP : 0);
      all &= shares[k] == size;
      legend.add(legendItem(k, shares[k], size));
    }
    rows = Math.max(1, allRows - GAP / 2);
    rowHeight = Math.min(THICKEST, Math.max(THINNEST, PREFERRED_HEIGHT / rows));
    values = classes.axis(valueName, true);
    XYPlot plot = new BarPlot();
    plot.setFixedLegendItems(legend);
    String note = all ? "" : MOST_BARS + " bars are drawn, the longest of each dimension";
    int height = (int) Math.ceil(rows * rowHeight) + MARGIN_Y;
    compose(WIDTH, height, plot, title, classes.describe(note));
  }

  /** How many bars of each dimension: what one leaves is shared by the others. */
  private static int[] shares(FiniteClasses classes) {
    int[] shares = new int[classes.dimension() + 1];
    int left = MOST_BARS;
    boolean grew = true;
    while (left > 0 && grew) {
      grew = false;
      for (int k = 0; k < shares.length && left > 0; k++) {
        if (shares[k] < classes.of(k).size()) {
          shares[k]++;
          left--;
          grew = true;
        }
      }
    }
    return shares;
  }

  private static List<Interval> longest(List<Interval> classes, int count) {
    List<Interval> result = new ArrayList<>(classes);
    result.sort(
        Comparator.comparing(Interval::isEssential)
            .thenComparing(Interval::persistence)
            .reversed()
            .thenComparing(Interval::birthPosition));
    List<Interval> kept = new ArrayList<>(result.subList(0, count));
    kept.sort(Comparator.comparing(Interval::birthPosition));
    return kept;
  }

  private static LegendItem legendItem(int k, int drawn, int size) {
    String count =
        drawn == size
            ? NumberText.count(size)
            : "longest " + NumberText.count(drawn) + " of " + NumberText.count(size);
    Rectangle2D bar = new Rectangle2D.Double(-10, -2, 20, 4);
    return LegendItems.mark(ChartStyle.indexed("H", k) + ": " + count, bar, Palette.strong(k));
  }

  /** An axis that names each group at its middle. */
  private final class GroupAxis extends NumberAxis {

    private static final long serialVersionUID = 1L;

    GroupAxis() {
      ChartStyle.style(this);
      setRange(0, rows);
      setInverted(true);
      setTickMarksVisible(false);
    }

    @Override
    protected List<NumberTick> refreshTicksVertical(
        Graphics2D graphics, Rectangle2D area, RectangleEdge edge) {
      List<NumberTick> ticks = new ArrayList<>();
      double row = GAP / 2;
      for (int k = 0; k < groups.size(); k++) {
        int size = groups.get(k).size();
        if (size > 0) {
          String name = ChartStyle.indexed("H", k);
          ticks.add(new NumberTick(row + size / 2.0, name, CENTER_RIGHT, CENTER, 0));
          row += size + GAP;
        }
      }
      return ticks;
    }
  }

  /** Draws the bars. */
  private final class BarPlot extends DrawnPlot {

    private static final long serialVersionUID = 1L;

    BarPlot() {
      super(values, new GroupAxis());
    }

    @Override
    void drawContents(Graphics2D graphics, Rectangle2D area) {
      double row = GAP / 2;
      for (int k = 0; k < groups.size(); k++) {
        List<Interval> bars = groups.get(k);
        graphics.setPaint(Palette.strong(k));
        for (Interval bar : bars) {
          drawBar(graphics, area, bar, row + 0.5);
          row++;
        }
        row += bars.isEmpty() ? 0 : GAP;
      }
    }

    private void drawBar(Graphics2D graphics, Rectangle2D area, Interval bar, double row) {
      double y = y(row, area);
      double from = values.valueToJava2D(bar.birth(), area, getDomainAxisEdge());
      double to = values.valueToJava2D(values.place(bar.death()), area, getDomainAxisEdge());
      graphics.setStroke(
          new BasicStroke((float) (0.6 * rowHeight), BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER));
      graphics.draw(new Line2D.Double(from, y, to, y));
      if (Double.isInfinite(bar.death())) {
        graphics.fill(arrowhead(to, y, Math.max(3.5, 0.6 * rowHeight)));
      }
    }

    private Path2D arrowhead(double x, double y, double size) {
      Path2D head = new Path2D.Double();
      head.moveTo(x - 1, y - size); // no gap before it
      head.lineTo(x + 1.6 * size, y);
      head.lineTo(x - 1, y + size);
      head.closePath();
      return head;
    }
  }
}
