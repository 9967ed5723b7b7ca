package org.reluatlas.charts;

import java.awt.BasicStroke;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jfree.chart.LegendItemCollection;
import org.jfree.chart.axis.AxisLocation;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.ValueMarker;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.DeviationRenderer;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.data.xy.YIntervalSeries;
import org.jfree.data.xy.YIntervalSeriesCollection;
import org.jfree.ui.Layer;
import org.reluatlas.homology.BettiCurves;
import org.reluatlas.homology.Filtration;
import org.reluatlas.homology.MeanBettiCurves;
import org.reluatlas.task.text.NumberText;

/**
 * Betti curves: the means of many random filtrations, within bands of one standard deviation, or
 * the exact ones of one filtration, over the number of cells added or over its values.
 *
 * <p>Where the cells come in by dimension, vertical lines separate the phases of the k-cells, and
 * each curve's peak is marked with what it must be: f₀ for β₀ and, in an acyclic complex, f_d for
 * β₍d−1₎ and f₁ − f₀ + 1 for β₁.
 */
public final class BettiCurvesFigure extends ChartFigure {

  private static final int WIDTH = 720;
  private static final int HEIGHT = 490;
  private static final int SAMPLES = 1200;

  private final YIntervalSeriesCollection data = new YIntervalSeriesCollection();
  private final List<PeakAnnotation> peaks = new ArrayList<>();
  private final LegendItemCollection legend = new LegendItemCollection();

  private BettiCurvesFigure() {}

  /** The means over random filtrations, with bands of one standard deviation. */
  public static BettiCurvesFigure of(MeanBettiCurves curves, String title) {
    BettiCurvesFigure figure = new BettiCurvesFigure();
    boolean acyclic = curves.bettiNumbers().isAcyclic();
    double largest = 0;
    for (int i = 0; i <= curves.dimension(); i++) {
      YIntervalSeries series = figure.addCurve(i, curves.peak(i));
      series.add(0, 0, 0, 0);
      for (int s = 0; s < curves.samples(); s++) {
        double mean = curves.mean(i, s);
        double deviation = curves.deviation(i, s);
        series.add(curves.time(s), mean, Math.max(0, mean - deviation), mean + deviation);
        largest = Math.max(largest, deviation);
      }
      figure.addPeak(i, curves.peakAt(i), curves.peak(i), peakName(i, curves.dimension(), acyclic));
    }
    XYPlot plot = figure.plotOverCells(curves.cells(), curves.trials() > 1);
    addPhases(plot, curves.fVector());
    String trials =
        curves.trials() == 1
            ? "one random filtration, seed " + curves.seed()
            : String.format(
                Locale.ROOT,
                "mean of %,d random filtrations, seed %d, standard deviation at most %s",
                curves.trials(),
                curves.seed(),
                NumberText.rounded(largest));
    return figure.draw(plot, title, describe(curves.cells(), curves.fVector()), trials);
  }

  /**
   * The exact curves of one filtration over the number of cells added. Above 1,200 cells as many
   * points of each are drawn, its peak among them.
   */
  public static BettiCurvesFigure of(BettiCurves curves, String title) {
    BettiCurvesFigure figure = new BettiCurvesFigure();
    boolean byDimension = curves.filtration().isByDimension();
    boolean acyclic = curves.bettiNumbers().isAcyclic();
    int[] times = curves.sampleTimes(SAMPLES);
    for (int i = 0; i <= curves.dimension(); i++) {
      int peak = curves.peak(i);
      steps(figure.addCurve(i, peak), curves.values(i), times);
      String name = byDimension ? peakName(i, curves.dimension(), acyclic) : "";
      figure.addPeak(i, curves.peakAt(i), peak, name);
    }
    XYPlot plot = figure.plotOverCells(curves.cells(), false);
    int[] fVector = curves.filtration().complex().fVector();
    if (byDimension) {
      addPhases(plot, fVector);
    }
    return figure.draw(plot, title, describe(curves.cells(), fVector), "one filtration");
  }

  /**
   * The curves of one filtration over its values: the Betti numbers with all cells in up to each
   * value. What lies between cells of one value does not show, nor do infinite values.
   *
   * @param valueName the axis, such as {@code volume of the region}
   */
  public static BettiCurvesFigure overValues(BettiCurves curves, String valueName, String title) {
    BettiCurvesFigure figure = new BettiCurvesFigure();
    ValueSteps steps = new ValueSteps(curves.filtration());
    for (int i = 0; i <= curves.dimension(); i++) {
      int[] values = curves.values(i);
      int best = steps.best(values);
      int peak = best < 0 ? 0 : values[steps.time(best) - 1];
      YIntervalSeries series = figure.addCurve(i, peak);
      steps.draw(values, series);
      figure.addPeak(i, best < 0 ? 0 : steps.value(best), peak, "");
    }
    Filtration filtration = curves.filtration();
    XYPlot plot = figure.plot(steps.axis(valueName), false);
    String line = describe(curves.cells(), filtration.complex().fVector());
    return figure.draw(plot, title, line, "one filtration, " + steps.describe());
  }

  private static String describe(int cells, int... fVector) {
    return NumberText.count(cells) + " cells, f-vector " + NumberText.tuple(fVector);
  }

  private YIntervalSeries addCurve(int i, int peak) {
    YIntervalSeries series = new YIntervalSeries(i, false, true);
    data.addSeries(series);
    legend.add(
        LegendItems.line(
            ChartStyle.indexed("β", i) + (peak > 0 ? "" : " (0 throughout)"),
            Palette.strong(i),
            new BasicStroke(2.2f)));
    return series;
  }

  private void addPeak(int i, double at, int value, String name) {
    if (value > 0) {
      peaks.add(new PeakAnnotation(i, at, value, name));
    }
  }

  private static String peakName(int i, int dimension, boolean acyclic) {
    if (i == 0) {
      return "f₀";
    }
    boolean top = i == dimension - 1;
    return !acyclic ? "" : top ? ChartStyle.indexed("f", dimension) : i == 1 ? "f₁ − f₀ + 1" : "";
  }

  /** A step function when it is known at every t, so that few cells show as steps. */
  private static void steps(YIntervalSeries series, int[] values, int... times) {
    int last = 0;
    series.add(0, 0, 0, 0);
    for (int t : times) {
      int value = values[t - 1];
      if (times.length == values.length && value != last) {
        series.add(t, last, last, last);
      }
      series.add(t, value, value, value);
      last = value;
    }
  }

  private XYPlot plotOverCells(int cells, boolean bands) {
    XYPlot plot = plot(ChartStyle.countAxis("cells added, t", 0, Math.max(1, cells)), bands);
    NumberAxis percent = ChartStyle.countAxis("share of all cells", 0, 100);
    percent.setNumberFormatOverride(ChartStyle.format("0' %'"));
    plot.setDomainAxis(1, percent);
    plot.setDomainAxisLocation(1, AxisLocation.TOP_OR_RIGHT);
    return plot;
  }

  private XYPlot plot(NumberAxis axis, boolean bands) {
    double highest = peaks.stream().mapToDouble(PeakAnnotation::value).max().orElse(1);
    NumberAxis numbers = ChartStyle.countAxis("Betti number βᵢ", -0.02 * highest, 1.26 * highest);
    XYLineAndShapeRenderer renderer = renderer(bands);
    XYPlot plot = ChartStyle.style(new XYPlot(data, axis, numbers, renderer));
    for (PeakAnnotation peak : peaks) {
      plot.addAnnotation(peak);
      double edge = axis.isInverted() ? axis.getUpperBound() : axis.getLowerBound();
      renderer.addAnnotation(peak.level(edge), Layer.BACKGROUND);
    }
    if (bands) {
      legend.add(LegendItems.deviations());
    }
    plot.setFixedLegendItems(legend);
    return plot;
  }

  private XYLineAndShapeRenderer renderer(boolean bands) {
    XYLineAndShapeRenderer renderer;
    if (bands) {
      DeviationRenderer deviations = new DeviationRenderer(true, false);
      deviations.setAlpha(0.3f);
      renderer = deviations;
    } else {
      renderer = new XYLineAndShapeRenderer(true, false);
      renderer.setDrawSeriesLineAsPath(true);
    }
    for (int i = 0; i < data.getSeriesCount(); i++) {
      renderer.setSeriesPaint(i, Palette.strong(i));
      renderer.setSeriesFillPaint(i, Palette.strong(i));
      renderer.setSeriesStroke(
          i, new BasicStroke(1.8f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
    }
    return renderer;
  }

  private static void addPhases(XYPlot plot, int... fVector) {
    int end = 0;
    for (int k = 0; k < fVector.length; k++) {
      plot.addAnnotation(new PhaseAnnotation(k, end, fVector[k]));
      end += fVector[k];
      if (k < fVector.length - 1) {
        plot.addDomainMarker(
            new ValueMarker(end, ChartStyle.GUIDE, ChartStyle.GUIDE_STROKE), Layer.BACKGROUND);
      }
    }
  }

  private BettiCurvesFigure draw(XYPlot plot, String title, String... lines) {
    compose(WIDTH, HEIGHT, plot, title, lines);
    return this;
  }
}
