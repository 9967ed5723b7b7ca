package org.reluatlas.charts;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.Arrays;
import java.util.DoubleSummaryStatistics;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.LegendItem;
import org.jfree.chart.LegendItemCollection;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.block.BlockBorder;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.title.TextTitle;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;
import org.jfree.ui.HorizontalAlignment;
import org.jfree.ui.RectangleEdge;
import org.jfree.ui.RectangleInsets;
import org.reluatlas.network.LabeledPoints;
import org.reluatlas.polyhedra.AnnotatedRegions;
import org.reluatlas.polyhedra.Box;
import org.reluatlas.polyhedra.CellComplex;
import org.reluatlas.polyhedra.DecisionBoundary;
import org.reluatlas.polyhedra.PredictedClasses;

/**
 * The decomposition of a plane domain: areas, the 1-cells as lines, and the points.
 *
 * <p>Areas are filled by predicted class up to the decision boundary, which may run through a
 * region; where classes tie in a whole region, by the first of them. The regions of a regression
 * are filled by output.
 */
public final class DecompositionFigure implements Figure {

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
  private final JFreeChart chart;
  private final int width;
  private final int height;

  /**
   * Prepares the drawing.
   *
   * @param regions of a complex of dimension 2; their points, training points filled and test
   *     points hollow, name the axes
   * @param boundary of these regions
   * @param title the first line above the drawing
   * @throws IllegalArgumentException when the complex is not of dimension 2
   */
  public DecompositionFigure(AnnotatedRegions regions, DecisionBoundary boundary, String title) {
    complex = regions.complex();
    if (complex.dimension() != 2) {
      throw new IllegalArgumentException(
          "a drawing needs a domain of dimension 2, not " + complex.dimension());
    }
    classes = regions.predictedClasses();
    points = regions.points().points();
    this.boundary = boundary;
    outputs = classes.isPresent() ? new double[0] : OutputColors.values(regions);
    Box box = complex.domain();
    double aspect = (box.high(1) - box.low(1)) / (box.high(0) - box.low(0));
    width = MARGIN_X + side(1 / aspect);
    height = MARGIN_Y + side(aspect);
    chart = new JFreeChart(null, JFreeChart.DEFAULT_TITLE_FONT, plot(box), true);
    decorate(title);
  }

  // one unit is as long on both axes, unless the domain is more than about twice as long as wide
  private static int side(double ratio) {
    return (int) Math.max(SMALLEST_SIDE, PLOT_SIZE * Math.min(1, ratio));
  }

  private XYPlot plot(Box box) {
    XYPlot plot = new RegionPlot(complex, boundary, outputs, axis(box, 0), axis(box, 1));
    plot.setBackgroundPaint(Palette.NEUTRAL);
    plot.setDomainGridlinesVisible(false);
    plot.setRangeGridlinesVisible(false);
    plot.setOutlinePaint(Palette.LINE);
    plot.setAxisOffset(RectangleInsets.ZERO_INSETS);
    addPoints(plot);
    plot.setFixedLegendItems(legend());
    return plot;
  }

  private NumberAxis axis(Box box, int input) {
    NumberAxis axis = ChartStyle.style(new NumberAxis(points.featureNames().get(input)));
    axis.setRange(box.low(input), box.high(input));
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
    Rectangle2D area = new Rectangle2D.Double(-6, -5, 12, 10);
    for (int c = 0; classes.isPresent() && c < Math.max(2, points.classNames().size()); c++) {
      legend.add(
          new LegendItem("predicted " + classes.name(c), null, null, null, area, Palette.pale(c)));
    }
    addOutputs(legend, area);
    if (boundary.facets() > 0) {
      Shape line = new Line2D.Double(-9, 0, 9, 0);
      legend.add(
          new LegendItem(
              "decision boundary", null, null, null, line, RegionPlot.THICK, Color.BLACK));
    }
    for (int c = 0; c < points.classNames().size(); c++) {
      legend.add(dot("points of class " + points.classNames().get(c), Palette.strong(c)));
    }
    if (points.size() > 0 && !points.isClassified()) {
      legend.add(dot("training points", Palette.strong(UNCLASSIFIED)));
    }
    if (hasTestPoints()) {
      legend.add(hollow("test points"));
    }
    return legend;
  }

  /** The lowest, the middle and the highest output of a regression. */
  private void addOutputs(LegendItemCollection legend, Rectangle2D area) {
    DoubleSummaryStatistics range = Arrays.stream(outputs).summaryStatistics();
    for (int i = 0; outputs.length > 0 && i <= 2; i++) {
      double value = range.getMin() + (range.getMax() - range.getMin()) * i / 2;
      Color color = ColorRamp.of(value, range.getMin(), range.getMax());
      String name = (i == 0 ? outputName() + " " : "") + ChartStyle.number(value);
      legend.add(new LegendItem(name, null, null, null, area, color));
    }
  }

  private String outputName() {
    return complex.network().outputs() == 1 ? "output" : "difference of outputs";
  }

  private static LegendItem dot(String label, Color color) {
    return new LegendItem(label, null, null, null, new Ellipse2D.Double(-3, -3, 6, 6), color);
  }

  private boolean hasTestPoints() {
    for (int i = 0; i < points.size(); i++) {
      if (!points.isTraining(i)) {
        return true;
      }
    }
    return false;
  }

  private static LegendItem hollow(String label) {
    return new LegendItem(
        label,
        null,
        null,
        null,
        true,
        new Ellipse2D.Double(-3, -3, 6, 6),
        true,
        Color.WHITE,
        true,
        Palette.LINE,
        new BasicStroke(1),
        false,
        new Rectangle2D.Double(),
        new BasicStroke(1),
        Color.WHITE);
  }

  private void decorate(String title) {
    chart.setBackgroundPaint(Color.WHITE);
    chart.setPadding(new RectangleInsets(8, 8, 8, 16));
    TextTitle heading = new TextTitle(title, new Font(Font.SANS_SERIF, Font.BOLD, 15));
    heading.setHorizontalAlignment(HorizontalAlignment.LEFT);
    chart.setTitle(heading);
    TextTitle counts =
        new TextTitle(
            String.format(
                "%,d regions, %,d edges, %,d vertices",
                complex.count(2), complex.count(1), complex.count(0)),
            new Font(Font.SANS_SERIF, Font.PLAIN, 12));
    counts.setHorizontalAlignment(HorizontalAlignment.LEFT);
    counts.setPadding(2, 4, 6, 4);
    chart.addSubtitle(counts);
    chart.getLegend().setFrame(BlockBorder.NONE);
    chart.getLegend().setPosition(RectangleEdge.BOTTOM);
    chart.getLegend().setItemFont(new Font(Font.SANS_SERIF, Font.PLAIN, 12));
  }

  @Override
  public int width() {
    return width;
  }

  @Override
  public int height() {
    return height;
  }

  @Override
  public void draw(Graphics2D graphics) {
    ChartStyle.draw(chart, this, graphics);
  }
}
