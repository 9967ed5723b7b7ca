package org.reluatlas.charts;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.jfree.chart.JFreeChart;
import org.reluatlas.analysis.RegionFunctions;
import org.reluatlas.charts.density.RegionFills;
import org.reluatlas.polyhedra.Box;
import org.reluatlas.polyhedra.CellComplex;
import org.reluatlas.task.text.NumberText;

/**
 * The regions of a plane decomposition in the colours of the network's Lipschitz constant there, on
 * a logarithmic scale when it spans more than a decade. Where regions are too many to be drawn one
 * by one, a pixel has the colour of their mean place on the scale.
 */
public final class LipschitzFigure extends ChartFigure {

  private static final int PLOT_SIZE = 560;
  private static final int SMALLEST_SIDE = 240;
  private static final int MARGIN_X = 190;
  private static final int MARGIN_Y = 120;

  /** Regions share so many colours, since each is a shape of its own. */
  private static final int SHADES = 64;

  /**
   * Prepares the drawing.
   *
   * @param functions on the regions of a complex of dimension 2
   * @param names of the two coordinates
   * @throws IllegalArgumentException when the complex is not of dimension 2
   */
  public LipschitzFigure(RegionFunctions functions, List<String> names, String title) {
    CellComplex complex = functions.complex();
    double[] norms =
        IntStream.range(0, complex.regions()).mapToDouble(functions::lipschitz).toArray();
    ColorBar colors = DecadeBar.of(norms);
    RegionFills fills =
        RegionFills.ofShares(
            Arrays.stream(norms).map(colors::share).toArray(), SHADES, ColorScale::at);
    Box view = complex.view();
    DecompositionPanel panel = DecompositionPanel.of(complex, fills);
    PanelPlot plot = new PanelPlot(panel, view, names);
    int width = MARGIN_X + side(view, 0);
    int height = MARGIN_Y + side(view, 1);
    String line =
        String.format(
            Locale.ROOT,
            "%,d regions%s, %,d affine pieces; largest Lipschitz constant %s",
            complex.regions(),
            ChartStyle.asPicture(panel.isPicture(side(view, 0), side(view, 1), view)),
            functions.pieces().pieces(),
            NumberText.significant(functions.lipschitz(), 4));
    JFreeChart chart = compose(width, height, plot, title, line);
    chart.removeLegend();
    chart.addSubtitle(0, colors.legend(name(complex.network().outputs()), 6, 46));
  }

  private static int side(Box view, int input) {
    return PlaneMap.side(view, input, SMALLEST_SIDE, PLOT_SIZE);
  }

  private static String name(int outputs) {
    return outputs == 1 ? "norm of the gradient" : "spectral norm of the Jacobian";
  }
}
