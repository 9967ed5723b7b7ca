package org.reluatlas.charts;

import java.awt.geom.Ellipse2D;
import java.util.Comparator;
import java.util.Locale;
import java.util.stream.IntStream;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.ValueMarker;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;
import org.jfree.ui.Layer;
import org.reluatlas.spectral.FiedlerPartition;

/**
 * The entries of a Fiedler vector in rising order, in the colours of the parts: a large gap between
 * two parts is a clear cut; values that pass through 0 gradually are not. Of many vertices as many
 * as can be told apart are drawn, the first and the last among them.
 */
public final class FiedlerValuesFigure extends ChartFigure {

  private static final int WIDTH = 720;
  private static final int HEIGHT = 380;
  private static final int SAMPLES = 1500;
  private static final double FEW = 150;

  /**
   * Prepares the drawing.
   *
   * @param title the first line above the drawing
   */
  public FiedlerValuesFigure(FiedlerPartition partition, String title) {
    int[] order =
        IntStream.range(0, partition.partOfEach().length)
            .boxed()
            .sorted(Comparator.comparingDouble(partition::value))
            .mapToInt(Integer::intValue)
            .toArray();
    XYSeriesCollection data = new XYSeriesCollection();
    for (int part = 0; part < partition.parts(); part++) {
      data.addSeries(new XYSeries("part " + part, false, true));
    }
    int samples = Math.min(SAMPLES, order.length);
    for (int i = 0; i < samples; i++) {
      int rank = (int) Math.round((double) i * (order.length - 1) / Math.max(1, samples - 1));
      int vertex = order[rank];
      data.getSeries(partition.part(vertex)).add(rank + 1, partition.value(vertex));
    }
    XYPlot plot = plot(data, order.length);
    compose(WIDTH, HEIGHT, plot, title, describe(partition, order.length));
  }

  private static XYPlot plot(XYSeriesCollection data, int vertices) {
    NumberAxis ranks = ChartStyle.countAxis("rank of the vertex", 0, vertices + 1);
    NumberAxis values = ChartStyle.style(new NumberAxis("Fiedler value"));
    values.setAutoRangeIncludesZero(false);
    XYLineAndShapeRenderer renderer = new XYLineAndShapeRenderer(false, true);
    double size = vertices <= FEW ? 6 : 3;
    for (int part = 0; part < data.getSeriesCount(); part++) {
      renderer.setSeriesPaint(part, Palette.strong(part));
      renderer.setSeriesShape(part, new Ellipse2D.Double(-size / 2, -size / 2, size, size));
    }
    renderer.setLegendShape(0, new Ellipse2D.Double(-3, -3, 6, 6));
    XYPlot plot = ChartStyle.style(new XYPlot(data, ranks, values, renderer));
    plot.addRangeMarker(
        new ValueMarker(0, ChartStyle.GUIDE, ChartStyle.GUIDE_STROKE), Layer.BACKGROUND);
    return plot;
  }

  private static String describe(FiedlerPartition partition, int vertices) {
    return String.format(
        Locale.ROOT,
        "%,d vertices%s, eigenvalue %.6g",
        vertices,
        vertices > SAMPLES ? String.format(Locale.ROOT, " (%,d of them drawn)", SAMPLES) : "",
        partition.eigenvalue().orElse(0));
  }
}
