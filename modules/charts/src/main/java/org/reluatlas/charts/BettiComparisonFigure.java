package org.reluatlas.charts;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.jfree.chart.LegendItemCollection;
import org.jfree.chart.plot.XYPlot;

/**
 * The mean Betti curves of several networks in one chart, such as those of some epochs of one
 * training run: a colour for each network, from dark to bright, a kind of line for each Betti
 * number.
 */
public final class BettiComparisonFigure extends ChartFigure {

  private static final int WIDTH = 800;
  private static final int HEIGHT = 470;
  private static final double BRIGHTEST = 0.86;
  private static final double STEP = 1.5; // less is not seen, and files stay small
  private static final float LINE = 1.8f;
  private static final float[][] DASHES = {null, {7, 4}, {2, 3}, {8, 3, 2, 3}};

  private final List<List<SampledCurve>> curves = new ArrayList<>();

  /**
   * Prepares the drawing.
   *
   * @param names one for each network, such as its epoch
   * @param curves for each network one for each Betti number, β₀ first
   */
  public BettiComparisonFigure(String title, List<String> names, List<List<SampledCurve>> curves) {
    if (names.size() != curves.size() || names.isEmpty()) {
      throw new IllegalArgumentException(names.size() + " names of " + curves.size());
    }
    curves.forEach(one -> this.curves.add(List.copyOf(one)));
    XYPlot plot = new Plot();
    plot.setFixedLegendItems(legend(names));
    String line =
        "solid β₀" + (numbers() > 1 ? ", dashed β₁" : "") + (numbers() > 2 ? ", dotted β₂" : "");
    compose(WIDTH, HEIGHT, plot, title, line);
  }

  private int numbers() {
    return curves.stream().mapToInt(List::size).max().orElse(0);
  }

  private double most(ToDoubleFunction<SampledCurve> size) {
    return curves.stream().flatMap(List::stream).mapToDouble(size).max().orElse(1);
  }

  private LegendItemCollection legend(List<String> names) {
    LegendItemCollection legend = new LegendItemCollection();
    for (int i = 0; i < names.size(); i++) {
      legend.add(LegendItems.line(names.get(i), color(i), new BasicStroke(2.2f)));
    }
    return legend;
  }

  private Color color(int network) {
    return ColorScale.at(BRIGHTEST * network / Math.max(1, curves.size() - 1));
  }

  private static BasicStroke stroke(int i) {
    return new BasicStroke(
        LINE, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 10, DASHES[i % DASHES.length], 0);
  }

  /** The lines. */
  private final class Plot extends DrawnPlot {

    private static final long serialVersionUID = 1L;

    Plot() {
      super(
          ChartStyle.countAxis("cells added, t", 0, most(SampledCurve::cells)),
          ChartStyle.countAxis(
              "mean Betti number βᵢ", 0, Math.max(1, 1.06 * most(SampledCurve::highest))));
    }

    @Override
    void drawContents(Graphics2D graphics, Rectangle2D area) {
      for (int network = 0; network < curves.size(); network++) {
        for (int i = 0; i < curves.get(network).size(); i++) {
          graphics.setPaint(color(network));
          graphics.setStroke(stroke(i));
          graphics.draw(path(curves.get(network).get(i), area));
        }
      }
    }

    private Path2D path(SampledCurve curve, Rectangle2D area) {
      Path2D path = new Path2D.Double();
      path.moveTo(x(0, area), y(0, area));
      double last = x(0, area);
      for (int s = 0; s < curve.samples(); s++) {
        double x = x(curve.time(s), area);
        boolean isKept = s == curve.samples() - 1 || curve.value(s) == curve.highest();
        if (isKept || x >= last + STEP) {
          path.lineTo(x, y(curve.value(s), area));
          last = x;
        }
      }
      return path;
    }
  }
}
