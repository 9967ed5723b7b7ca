package org.reluatlas.charts;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jfree.chart.LegendItemCollection;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.XYPlot;
import org.reluatlas.homology.Interval;
import org.reluatlas.homology.PersistentCycles;
import org.reluatlas.polyhedra.Box;
import org.reluatlas.polyhedra.CellComplex;
import org.reluatlas.polyhedra.CellOutlines;
import org.reluatlas.task.text.NumberText;

/**
 * The cycles of the most persistent classes of a filtration in a plane decomposition: loops as
 * strong lines; for a component the vertex that begins it filled, and the older vertex that it is
 * joined with hollow. Their numbers are those in the {@link PersistenceDiagramFigure}.
 */
public final class CyclesFigure extends ChartFigure {

  private static final int PLOT_SIZE = 560;
  private static final int SMALLEST_SIDE = 240;
  private static final int MARGIN_X = 90;
  private static final int MARGIN_Y = 165;
  private static final Color PALE = new Color(0xc4c4c4);
  private static final float EDGE = 0.5f;
  private static final double VERTEX = 5;

  private final CellComplex complex;
  private final PersistentCycles cycles;
  private final List<Interval> shown;

  /**
   * Prepares the drawing.
   *
   * @param complex of dimension 2
   * @param names of its coordinates
   * @param cycles of a filtration of it
   * @param shown which of the classes, in the order of their numbers
   * @param title the first line above the drawing
   * @throws IllegalArgumentException when the complex is not of dimension 2
   */
  public CyclesFigure(
      CellComplex complex,
      List<String> names,
      PersistentCycles cycles,
      List<Interval> shown,
      String title) {
    if (complex.dimension() != 2) {
      throw new IllegalArgumentException(
          "a drawing needs a domain of dimension 2, not " + complex.dimension());
    }
    this.complex = complex;
    this.cycles = cycles;
    this.shown = List.copyOf(shown);
    Box box = complex.view();
    XYPlot plot =
        new CyclesPlot(PanelPlot.axis(box, 0, names.get(0)), PanelPlot.axis(box, 1, names.get(1)));
    plot.setFixedLegendItems(legend());
    compose(
        MARGIN_X + PlaneMap.side(box, 0, SMALLEST_SIDE, PLOT_SIZE),
        MARGIN_Y + PlaneMap.side(box, 1, SMALLEST_SIDE, PLOT_SIZE),
        plot,
        title,
        "Cycles of the most persistent classes");
  }

  /** The width of a line; the first lie below and stand out beside the others. */
  private static float width(int number) {
    return Math.max(2.2f, 5.5f - 0.8f * number);
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
              : LegendItems.line(name, Palette.strong(i), stroke(width(i))));
    }
    return legend;
  }

  /** Whether the cell that begins a class is to be seen. */
  private boolean isInSpace(Interval one) {
    return !complex.isAtInfinity(one.dimension(), cycles.youngest(one));
  }

  private static BasicStroke stroke(float width) {
    return new BasicStroke(width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND);
  }

  /** Draws the edges, and the cycles above them. */
  private final class CyclesPlot extends DrawnPlot {

    private static final long serialVersionUID = 1L;

    CyclesPlot(NumberAxis x, NumberAxis y) {
      super(x, y);
      setDomainGridlinesVisible(false);
      setRangeGridlinesVisible(false);
    }

    @Override
    void drawContents(Graphics2D graphics, Rectangle2D area) {
      CellOutlines outlines = new CellOutlines(complex);
      Path2D edges = new Path2D.Double();
      for (int edge = 0; edge < complex.count(1); edge++) {
        append(edges, outlines.segment(edge), area);
      }
      graphics.setPaint(PALE);
      graphics.setStroke(stroke(EDGE));
      graphics.draw(edges);
      for (int i = 0; i < shown.size(); i++) {
        if (shown.get(i).dimension() == 1) {
          Path2D loop = new Path2D.Double();
          for (int edge : cells(i)) {
            append(loop, outlines.segment(edge), area);
          }
          graphics.setPaint(Palette.strong(i));
          graphics.setStroke(stroke(width(i)));
          graphics.draw(loop);
        }
      }
    }

    private int[] cells(int i) {
      return cycles.of(shown.get(i)).orElseThrow();
    }

    private void append(Path2D path, double[][] ends, Rectangle2D area) {
      if (ends.length > 0) {
        path.moveTo(x(ends[0][0], area), y(ends[0][1], area));
        path.lineTo(x(ends[1][0], area), y(ends[1][1], area));
      }
    }

    @Override
    void drawAbove(Graphics2D graphics, Rectangle2D area) {
      Shape clip = graphics.getClip();
      // marks on the walls are whole
      graphics.setClip(null);
      for (boolean begins : new boolean[] {false, true}) {
        for (int i = 0; i < shown.size(); i++) {
          if (shown.get(i).dimension() == 0) {
            drawVertices(graphics, area, i, begins);
          }
        }
      }
      NumberMark numbers = new NumberMark(area);
      for (int i = 0; i < shown.size(); i++) {
        numbers.avoid(vertices(i, area));
      }
      for (int i = 0; i < shown.size(); i++) {
        List<Point2D> vertices = vertices(i, area);
        boolean isLoop = shown.get(i).dimension() == 1;
        numbers.draw(
            graphics,
            i + 1,
            Palette.strong(i),
            isLoop ? vertices : List.of(at(cycles.youngest(shown.get(i)), area)));
      }
      graphics.setClip(clip);
    }

    /** Draws the vertex that begins a component, or the older one, which may begin another. */
    private void drawVertices(Graphics2D graphics, Rectangle2D area, int i, boolean begins) {
      int youngest = cycles.youngest(shown.get(i));
      for (int vertex : cells(i)) {
        if (vertex == youngest == begins && !complex.isAtInfinity(0, vertex)) {
          Point2D at = at(vertex, area);
          double radius = begins ? VERTEX : VERTEX + 2.5;
          Shape disk =
              new Ellipse2D.Double(at.getX() - radius, at.getY() - radius, 2 * radius, 2 * radius);
          graphics.setPaint(begins ? Palette.strong(i) : Color.WHITE);
          graphics.fill(disk);
          graphics.setPaint(begins ? Color.WHITE : Palette.strong(i));
          graphics.setStroke(stroke(begins ? 1 : 2));
          graphics.draw(disk);
        }
      }
    }

    private Point2D at(int vertex, Rectangle2D area) {
      return new Point2D.Double(
          x(complex.coordinate(vertex, 0), area), y(complex.coordinate(vertex, 1), area));
    }

    /** The vertices of a cycle that are not at infinity, or one end of each of its edges. */
    private List<Point2D> vertices(int i, Rectangle2D area) {
      boolean isLoop = shown.get(i).dimension() == 1;
      return Arrays.stream(cells(i))
          .map(cell -> isLoop ? complex.facet(1, cell, 0) : cell)
          .filter(vertex -> !complex.isAtInfinity(0, vertex))
          .mapToObj(vertex -> at(vertex, area))
          .collect(Collectors.toList());
    }
  }
}
