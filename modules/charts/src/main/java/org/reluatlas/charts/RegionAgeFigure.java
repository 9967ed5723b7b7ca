package org.reluatlas.charts;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jfree.chart.JFreeChart;
import org.reluatlas.charts.density.RegionFills;
import org.reluatlas.polyhedra.Box;
import org.reluatlas.polyhedra.CellComplex;

/** The regions of one epoch in the colours of their age: how long ago each was born. */
public final class RegionAgeFigure extends ChartFigure {

  private static final int PLOT_SIZE = 560;
  private static final int SMALLEST_SIDE = 240;
  private static final int MARGIN_X = 190;
  private static final int MARGIN_Y = 120;
  private static final int SHADES = 64;

  /**
   * Prepares the drawing.
   *
   * @param complex of dimension 2
   * @param ages in epochs, one for each region
   * @param view the part that is drawn
   * @param names of the two coordinates
   * @throws IllegalArgumentException when the complex is not of dimension 2 or has another number
   *     of regions
   */
  public RegionAgeFigure(
      String title, CellComplex complex, long[] ages, Box view, List<String> names) {
    long oldest = Arrays.stream(ages).max().orElse(0);
    ColorBar colors = new ColorBar(0, oldest);
    double[] shares = Arrays.stream(ages).mapToDouble(age -> colors.share((double) age)).toArray();
    RegionFills fills = RegionFills.ofShares(shares, SHADES, ColorScale::at);
    DecompositionPanel panel = DecompositionPanel.of(complex, fills);
    PanelPlot plot = new PanelPlot(panel, view, names);
    int width = MARGIN_X + side(view, 0);
    int height = MARGIN_Y + side(view, 1);
    String line =
        String.format(
            Locale.ROOT,
            "%,d regions%s, the oldest of %,d epochs",
            complex.regions(),
            ChartStyle.asPicture(panel.isPicture(side(view, 0), side(view, 1), view)),
            oldest);
    JFreeChart chart = compose(width, height, plot, title, line);
    chart.removeLegend();
    chart.addSubtitle(0, colors.legend("age in epochs", 6, 46));
  }

  private static int side(Box view, int input) {
    return PlaneMap.side(view, input, SMALLEST_SIDE, PLOT_SIZE);
  }
}
