package org.reluatlas.charts;

import java.awt.BasicStroke;
import java.util.DoubleSummaryStatistics;
import java.util.stream.IntStream;
import org.jfree.chart.LegendItemCollection;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;
import org.reluatlas.analysis.CriticalPoints;
import org.reluatlas.analysis.SublevelBetti;
import org.reluatlas.task.text.NumberText;

/** The Betti numbers of the sublevel sets {f ≤ c} of an output, as step functions of c. */
public final class SublevelBettiFigure extends ChartFigure {

  private static final int WIDTH = 720;
  private static final int HEIGHT = 430;
  private static final double MARGIN = 0.04;

  private final SublevelBetti sublevels;
  private final double from;
  private final double to;
  private final XYSeriesCollection data = new XYSeriesCollection();
  private final XYLineAndShapeRenderer renderer = new XYLineAndShapeRenderer(true, false);
  private final LegendItemCollection legend = new LegendItemCollection();

  /**
   * Prepares the chart.
   *
   * @param output what the output is called, such as f
   */
  public SublevelBettiFigure(CriticalPoints critical, String output, String title) {
    sublevels = critical.sublevels();
    DoubleSummaryStatistics finite =
        IntStream.range(0, critical.values().ranks())
            .mapToDouble(critical.values()::valueOfRank)
            .filter(Double::isFinite)
            .summaryStatistics();
    double first = finite.getCount() > 0 ? finite.getMin() : 0;
    double last = finite.getCount() > 0 ? finite.getMax() : 0;
    double margin = (first < last ? MARGIN : 1) * ChartStyle.length(first, last);
    from = first - margin;
    to = last + margin;
    int highest = 1;
    for (int k = 0; k <= critical.dimension(); k++) {
      highest = Math.max(highest, addCurve(k));
    }
    NumberAxis values = ChartStyle.style(new NumberAxis("value c"));
    values.setRange(from, to);
    NumberAxis numbers =
        ChartStyle.countAxis(
            "Betti number βᵢ of {" + output + " ≤ c}", -0.02 * highest, 1.06 * highest);
    renderer.setDrawSeriesLineAsPath(true);
    XYPlot plot = ChartStyle.style(new XYPlot(data, values, numbers, renderer));
    plot.setFixedLegendItems(legend);
    String line =
        NumberText.count(critical.sets().size(), "critical set", "critical sets")
            + ", sublevel sets change at "
            + NumberText.count(sublevels.steps(), "value", "values");
    compose(WIDTH, HEIGHT, plot, title, line);
  }

  /** Adds the curve of βₖ over the finite values, and returns its largest value there. */
  private int addCurve(int k) {
    XYSeries series = new XYSeries(k, false, true);
    boolean fromStart = sublevels.value(0) == Double.NEGATIVE_INFINITY;
    int last = fromStart ? sublevels.betti(0, k) : 0;
    int highest = last;
    series.add(from, last);
    for (int i = 0; i < sublevels.steps(); i++) {
      int next = sublevels.betti(i, k);
      if (Double.isInfinite(sublevels.value(i))) {
        continue;
      }
      if (next != last) {
        series.add(sublevels.value(i), last);
        series.add(sublevels.value(i), next);
      }
      last = next;
      highest = Math.max(highest, next);
    }
    series.add(to, last);
    data.addSeries(series);
    renderer.setSeriesPaint(k, Palette.strong(k));
    renderer.setSeriesStroke(
        k, new BasicStroke(1.8f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
    legend.add(
        LegendItems.line(
            ChartStyle.indexed("β", k) + (highest > 0 ? "" : " (0 throughout)"),
            Palette.strong(k),
            new BasicStroke(2.2f)));
    return highest;
  }
}
