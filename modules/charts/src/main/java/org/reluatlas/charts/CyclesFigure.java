package org.reluatlas.charts;

import java.awt.geom.Ellipse2D;
import java.util.List;
import org.jfree.chart.LegendItemCollection;
import org.reluatlas.homology.Interval;
import org.reluatlas.homology.PersistentCycles;
import org.reluatlas.polyhedra.Box;
import org.reluatlas.polyhedra.CellComplex;
import org.reluatlas.task.text.NumberText;

/**
 * The cycles of the most persistent classes of a filtration in a decomposition of the plane, or of
 * space within the edges of its box (isometric projection): loops as strong lines, surfaces as
 * areas that show what is behind them; for a component the vertex that begins it filled, and the
 * older vertex that it is joined with hollow. Their numbers are those in the {@link
 * PersistenceDiagramFigure}.
 */
public final class CyclesFigure extends ChartFigure {

  private static final int PLOT_SIZE = 560;
  private static final int SMALLEST_SIDE = 240;
  private static final int MARGIN_X = 90;
  private static final int MARGIN_Y = 165;

  private final CellComplex complex;
  private final PersistentCycles cycles;
  private final List<Interval> shown;

  /**
   * Prepares the drawing.
   *
   * @param complex of dimension 2 or 3
   * @param names of its coordinates
   * @param cycles of a filtration of it
   * @param shown which of the classes, in the order of their numbers
   * @param title the first line above the drawing
   * @throws IllegalArgumentException when the complex is of another dimension
   */
  public CyclesFigure(
      CellComplex complex,
      List<String> names,
      PersistentCycles cycles,
      List<Interval> shown,
      String title) {
    if (complex.dimension() != 2 && complex.dimension() != 3) {
      throw new IllegalArgumentException(
          "a drawing needs a domain of dimension 2 or 3, not " + complex.dimension());
    }
    this.complex = complex;
    this.cycles = cycles;
    this.shown = List.copyOf(shown);
    CyclesPlot plot = new CyclesPlot(complex, names, cycles, this.shown);
    plot.setFixedLegendItems(legend());
    Box box = plot.view();
    int width = PlaneMap.side(box, 0, SMALLEST_SIDE, PLOT_SIZE);
    int height = PlaneMap.side(box, 1, SMALLEST_SIDE, PLOT_SIZE);
    String line =
        "Cycles of the most persistent classes"
            + ChartStyle.asPicture(plot.isPicture(width, height));
    compose(MARGIN_X + width, MARGIN_Y + height, plot, title, line);
  }

  private LegendItemCollection legend() {
    LegendItemCollection legend = new LegendItemCollection();
    for (int i = 0; i < shown.size(); i++) {
      Interval one = shown.get(i);
      String name =
          (i + 1)
              + ": "
              + ChartStyle.indexed("H", one.dimension())
              + " from "
              + NumberText.rounded(one.birth())
              + ", persistence "
              + NumberText.rounded(one.persistence())
              + (isInSpace(one) ? "" : ", at infinity");
      legend.add(
          one.dimension() == 0
              ? LegendItems.mark(name, new Ellipse2D.Double(-4, -4, 8, 8), Palette.strong(i))
              : one.dimension() == 1
                  ? LegendItems.line(
                      name, Palette.strong(i), CyclesPlot.stroke(CyclesPlot.width(i)))
                  : LegendItems.area(name, Palette.strong(i)));
    }
    if (shown.stream().anyMatch(one -> one.dimension() == 0)) {
      legend.add(LegendItems.circle("older vertex that a component is joined with"));
    }
    return legend;
  }

  /** Whether the cell that begins a class is to be seen. */
  private boolean isInSpace(Interval one) {
    return !complex.isAtInfinity(one.dimension(), cycles.youngest(one));
  }
}
