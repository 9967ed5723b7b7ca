package org.reluatlas.charts;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.Arrays;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.function.IntUnaryOperator;
import org.jfree.chart.axis.NumberAxis;
import org.reluatlas.analysis.CriticalKind;
import org.reluatlas.analysis.CriticalSet;
import org.reluatlas.polyhedra.CellComplex;
import org.reluatlas.polyhedra.CellOutlines;
import org.reluatlas.polyhedra.ClassifiedComplex;
import org.reluatlas.polyhedra.DecisionBoundary;

/**
 * A plot of a plane complex: its regions filled by predicted class or, for a regression, by output;
 * the 1-cells, the decision boundary, the points above them, and above these critical points.
 */
final class RegionPlot extends DrawnPlot {

  private static final long serialVersionUID = 1L;

  private static final BasicStroke THIN =
      new BasicStroke(0.6f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND);

  /** So many shades of the output, each drawn as one path, keep files small. */
  private static final int SHADES = 32;

  static final BasicStroke THICK =
      new BasicStroke(1.8f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND);

  private final transient CellComplex complex;
  private final transient DecisionBoundary boundary;
  private final double[] outputs;
  private final transient List<CriticalSet> critical;

  /**
   * A plot without points.
   *
   * @param outputs of the regions; not read if there are classes
   * @param critical sets that are marked above the points
   */
  RegionPlot(
      CellComplex complex,
      DecisionBoundary boundary,
      double[] outputs,
      List<CriticalSet> critical,
      NumberAxis x,
      NumberAxis y) {
    super(x, y);
    setBackgroundPaint(Palette.NEUTRAL);
    this.complex = complex;
    this.boundary = boundary;
    this.outputs = outputs;
    this.critical = critical;
  }

  @Override
  void drawContents(Graphics2D graphics, Rectangle2D area) {
    if (boundary.isPresent()) {
      fillClasses(graphics, area);
    } else {
      fillOutputs(graphics, area);
    }
    CellOutlines outlines = new CellOutlines(complex);
    Path2D edges = new Path2D.Double();
    for (int edge = 0; edge < complex.count(1); edge++) {
      path(outlines.segment(edge), area, edges);
    }
    graphics.setPaint(boundary.isPresent() ? Palette.LINE : Color.BLACK);
    graphics.setStroke(THIN);
    graphics.draw(edges);
    drawBoundary(graphics, area);
  }

  @Override
  void drawAbove(Graphics2D graphics, Rectangle2D area) {
    double radius = CriticalMark.radius(critical.size());
    Shape clip = graphics.getClip();
    // marks on the walls are whole
    graphics.setClip(
        new Rectangle2D.Double(
            area.getX() - 2 * radius,
            area.getY() - 2 * radius,
            area.getWidth() + 4 * radius,
            area.getHeight() + 4 * radius));
    for (CriticalKind kind : CriticalMark.drawingOrder()) {
      for (CriticalSet set : critical) {
        if (set.kind() == kind) {
          double[] at = set.position();
          CriticalMark.draw(graphics, kind, x(at[0], area), y(at[1], area), radius);
        }
      }
    }
    graphics.setClip(clip);
  }

  private void fillClasses(Graphics2D graphics, Rectangle2D area) {
    ClassifiedComplex parts = boundary.cells();
    Path2D[] paths = paths(parts.classes(), parts.complex(), parts::classOf, area);
    for (int c = 0; c < paths.length; c++) {
      graphics.setPaint(Palette.pale(c));
      graphics.fill(paths[c]);
    }
  }

  private void fillOutputs(Graphics2D graphics, Rectangle2D area) {
    DoubleSummaryStatistics range = Arrays.stream(outputs).summaryStatistics();
    double width = range.getMax() - range.getMin();
    Path2D[] paths =
        paths(
            SHADES,
            complex,
            region ->
                width > 0
                    ? (int)
                        Math.min(SHADES - 1, SHADES * (outputs[region] - range.getMin()) / width)
                    : SHADES / 2,
            area);
    for (int shade = 0; shade < SHADES; shade++) {
      graphics.setPaint(ColorRamp.at(shade / (SHADES - 1.0)));
      graphics.fill(paths[shade]);
    }
  }

  /** One path for each kind of region, so that there is no seam between regions of a kind. */
  private Path2D[] paths(int kinds, CellComplex of, IntUnaryOperator kindOf, Rectangle2D area) {
    Path2D[] paths = new Path2D[kinds];
    Arrays.setAll(paths, kind -> new Path2D.Double());
    CellOutlines outlines = new CellOutlines(of, complex.view());
    for (int region = 0; region < of.regions(); region++) {
      Path2D path = paths[kindOf.applyAsInt(region)];
      double[][] corners = outlines.polygon(region);
      path(corners, area, path);
      if (corners.length > 0) {
        path.closePath();
      }
    }
    return paths;
  }

  private void drawBoundary(Graphics2D graphics, Rectangle2D area) {
    Path2D line = new Path2D.Double();
    for (int i = 0; i < boundary.facets(); i++) {
      CellOutlines outlines = new CellOutlines(boundary.cells().complex(), complex.view());
      path(outlines.segment(boundary.facet(i)), area, line);
    }
    graphics.setPaint(Color.BLACK);
    graphics.setStroke(THICK);
    graphics.draw(line);
  }

  /** Adds the polyline through some points. */
  private void path(double[][] points, Rectangle2D area, Path2D path) {
    for (int i = 0; i < points.length; i++) {
      double px = x(points[i][0], area);
      double py = y(points[i][1], area);
      if (i == 0) {
        path.moveTo(px, py);
      } else {
        path.lineTo(px, py);
      }
    }
  }
}
