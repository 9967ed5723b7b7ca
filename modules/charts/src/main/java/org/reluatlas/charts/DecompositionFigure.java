package org.reluatlas.charts;

import java.awt.Color;
import java.awt.geom.Ellipse2D;
import java.util.Arrays;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.Locale;
import org.jfree.chart.LegendItemCollection;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;
import org.jfree.ui.RectangleInsets;
import org.reluatlas.analysis.CriticalKind;
import org.reluatlas.analysis.CriticalSet;
import org.reluatlas.charts.density.DensityPicture;
import org.reluatlas.network.LabeledPoints;
import org.reluatlas.polyhedra.AnnotatedRegions;
import org.reluatlas.polyhedra.Box;
import org.reluatlas.polyhedra.CellComplex;
import org.reluatlas.polyhedra.DecisionBoundary;
import org.reluatlas.polyhedra.PredictedClasses;
import org.reluatlas.task.text.NumberText;

/**
 * The decomposition of a plane domain: areas, the 1-cells as lines, the points, and critical
 * points.
 *
 * <p>Areas are filled by predicted class up to the decision boundary, which may run through a
 * region; where classes tie in a whole region, by the first of them. The regions of a regression
 * are filled by output. Too many regions are a picture, in which facets have the colours of their
 * layers.
 */
public final class DecompositionFigure extends ChartFigure {

  private static final int PLOT_SIZE = 560;
  private static final int SMALLEST_SIDE = 240;
  private static final int MARGIN_X = 90;
  private static final int MARGIN_Y = 130;

  /** The colour of points without a class. */
  private static final int UNCLASSIFIED = 5;

  private final CellComplex complex;
  private final PredictedClasses classes;
  private final DecisionBoundary boundary;
  private final double[] outputs;
  private final LabeledPoints points;
  private final List<CriticalSet> critical;
  private final boolean isPicture;

  /** A drawing without critical points. */
  public DecompositionFigure(AnnotatedRegions regions, DecisionBoundary boundary, String title) {
    this(regions, boundary, List.of(), title);
  }

  /**
   * Prepares the drawing.
   *
   * @param regions of a complex of dimension 2; their points, training points filled and test
   *     points hollow, name the axes
   * @param boundary of these regions
   * @param critical sets to mark
   * @param title the first line above the drawing
   * @throws IllegalArgumentException when the complex is not of dimension 2
   */
  public DecompositionFigure(
      AnnotatedRegions regions,
      DecisionBoundary boundary,
      List<CriticalSet> critical,
      String title) {
    complex = regions.complex();
    if (complex.dimension() != 2) {
      throw new IllegalArgumentException(
          "a drawing needs a domain of dimension 2, not " + complex.dimension());
    }
    classes = regions.predictedClasses();
    points = regions.points().points();
    this.boundary = boundary;
    this.critical = critical;
    outputs = classes.isPresent() ? new double[0] : OutputColors.values(regions);
    Box box = complex.view();
    int width = PlaneMap.side(box, 0, SMALLEST_SIDE, PLOT_SIZE);
    int height = PlaneMap.side(box, 1, SMALLEST_SIDE, PLOT_SIZE);
    isPicture = isPicture(complex);
    String counts =
        String.format(
            Locale.ROOT,
            "%,d regions, %,d edges, %,d vertices%s",
            complex.fVector()[2],
            complex.fVector()[1],
            complex.fVector()[0],
            ChartStyle.asPicture(isPicture));
    compose(MARGIN_X + width, MARGIN_Y + height, plot(box), title, counts);
  }

  /** Whether a complex of dimension 2 has more regions than are drawn one by one. */
  public static boolean isPicture(CellComplex complex) {
    Box box = complex.view();
    return DensityPicture.isFor(
        PlaneMap.side(box, 0, SMALLEST_SIDE, PLOT_SIZE),
        PlaneMap.side(box, 1, SMALLEST_SIDE, PLOT_SIZE),
        complex.regions());
  }

  private XYPlot plot(Box box) {
    XYPlot plot =
        new RegionPlot(complex, boundary, outputs, critical, isPicture, axis(box, 0), axis(box, 1));
    addPoints(plot);
    plot.setFixedLegendItems(legend());
    return plot;
  }

  private NumberAxis axis(Box box, int input) {
    NumberAxis axis = PanelPlot.axis(box, input, points.featureNames().get(input));
    axis.setTickLabelInsets(new RectangleInsets(6, 4, 6, 4));
    return axis;
  }

  private void addPoints(XYPlot plot) {
    XYSeriesCollection data = new XYSeriesCollection();
    XYLineAndShapeRenderer renderer = new XYLineAndShapeRenderer(false, true);
    int kinds = Math.max(1, points.classNames().size());
    for (int series = 0; series < 2 * kinds; series++) {
      data.addSeries(new XYSeries(series, false, true));
      Color color = Palette.strong(points.isClassified() ? series / 2 : UNCLASSIFIED);
      renderer.setSeriesShape(series, new Ellipse2D.Double(-2.2, -2.2, 4.4, 4.4));
      renderer.setSeriesPaint(series, color.darker());
      renderer.setSeriesFillPaint(series, series % 2 == 0 ? color : Color.WHITE);
    }
    for (int i = 0; i < points.size(); i++) {
      int kind = points.isClassified() ? (int) points.label(i) : 0;
      data.getSeries(2 * kind + (points.isTraining(i) ? 0 : 1))
          .add(points.coordinate(i, 0), points.coordinate(i, 1));
    }
    renderer.setUseFillPaint(true);
    renderer.setUseOutlinePaint(false);
    renderer.setDrawOutlines(true);
    plot.setDataset(data);
    plot.setRenderer(renderer);
  }

  private LegendItemCollection legend() {
    LegendItemCollection legend = new LegendItemCollection();
    for (int c = 0; classes.isPresent() && c < shownClasses(); c++) {
      legend.add(LegendItems.area(PanelLegend.predicted(boundary.outputs(), c), Palette.pale(c)));
    }
    addOutputs(legend);
    if (isPicture) {
      new LayerColors(complex.network()).addTo(legend);
    }
    if (boundary.facets() > 0) {
      legend.add(
          LegendItems.line(boundary.outputs().boundaryName(), Color.BLACK, RegionPlot.THICK));
    }
    for (int c = 0; c < points.classNames().size(); c++) {
      legend.add(
          LegendItems.dot("points of class " + points.classNames().get(c), Palette.strong(c)));
    }
    if (points.size() > 0 && !points.isClassified()) {
      legend.add(LegendItems.dot("training points", Palette.strong(UNCLASSIFIED)));
    }
    if (hasTestPoints()) {
      legend.add(LegendItems.circle("test points"));
    }
    addCritical(legend);
    return legend;
  }

  private int shownClasses() {
    return boundary.outputs().isScore() ? 2 : Math.max(2, points.classNames().size());
  }

  private void addCritical(LegendItemCollection legend) {
    for (CriticalKind kind : CriticalKind.values()) {
      long count = critical.stream().filter(set -> set.kind() == kind).count();
      if (count > 0) {
        legend.add(LegendItems.critical(kind, count));
      }
    }
  }

  /** The lowest, the middle and the highest output of a regression. */
  private void addOutputs(LegendItemCollection legend) {
    DoubleSummaryStatistics range = Arrays.stream(outputs).summaryStatistics();
    for (int i = 0; outputs.length > 0 && i <= 2; i++) {
      double value = range.getMin() + (range.getMax() - range.getMin()) * i / 2;
      double share = range.getMax() > range.getMin() ? i / 2.0 : 0.5;
      Color color = RegionPlot.output(share, isPicture);
      String name =
          (i == 0 ? OutputColors.name(boundary.outputs()) + " " : "") + NumberText.rounded(value);
      legend.add(LegendItems.area(name, color));
    }
  }

  private boolean hasTestPoints() {
    for (int i = 0; i < points.size(); i++) {
      if (!points.isTraining(i)) {
        return true;
      }
    }
    return false;
  }
}
