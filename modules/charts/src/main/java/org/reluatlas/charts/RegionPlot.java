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
import java.util.function.Predicate;
import org.jfree.chart.axis.NumberAxis;
import org.reluatlas.analysis.CriticalKind;
import org.reluatlas.analysis.CriticalSet;
import org.reluatlas.charts.density.DensityPicture;
import org.reluatlas.charts.density.RegionFills;
import org.reluatlas.polyhedra.CellComplex;
import org.reluatlas.polyhedra.CellOutlines;
import org.reluatlas.polyhedra.ClassifiedComplex;
import org.reluatlas.polyhedra.DecisionBoundary;

/**
 * A plot of a plane complex: its regions filled by predicted class or, for a regression, by output;
 * the 1-cells, the decision boundary, the points above them, and above these critical points. Too
 * many regions are a {@link CellPicture} with the facets in the colours of their layers.
 */
final class RegionPlot extends DrawnPlot {

  private static final long serialVersionUID = 1L;

  private static final BasicStroke THIN =
      new BasicStroke(0.6f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND);

  /** So many shades of the output, each drawn as one path, keep files small. */
  private static final int SHADES = 32;

  static final BasicStroke THICK =
      new BasicStroke(1.8f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND);

  private static final BasicStroke HALO =
      new BasicStroke(4, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND);

  /** More marks of critical points are drawn into the picture. */
  private static final int MOST_MARKS = 1000;

  /** How much of a colour of the scale is left where facets have colours of their own. */
  private static final double PALE = 0.45;

  private final transient CellComplex complex;
  private final transient DecisionBoundary boundary;
  private final double[] outputs;
  private final transient List<CriticalSet> critical;

  private final boolean isPicture;

  /**
   * A plot without points.
   *
   * @param outputs of the regions; not read if there are classes
   * @param critical sets that are marked above the points
   * @param isPicture whether the regions are too many for shapes
   */
  RegionPlot(
      CellComplex complex,
      DecisionBoundary boundary,
      double[] outputs,
      List<CriticalSet> critical,
      boolean isPicture,
      NumberAxis x,
      NumberAxis y) {
    super(x, y);
    setBackgroundPaint(Palette.NEUTRAL);
    this.complex = complex;
    this.boundary = boundary;
    this.outputs = outputs;
    this.critical = critical;
    this.isPicture = isPicture;
  }

  @Override
  void drawContents(Graphics2D graphics, Rectangle2D area) {
    if (isPicture) {
      drawPicture(graphics, area);
    } else {
      drawShapes(graphics, area);
    }
  }

  private void drawPicture(Graphics2D graphics, Rectangle2D area) {
    CellPicture picture =
        new CellPicture(DensityPicture.scaleOf(graphics), area, complex.view(), Palette.NEUTRAL);
    if (boundary.isPresent()) {
      picture.fill(boundary.cells().complex(), DecompositionPanel.classFills(boundary.cells()));
    } else {
      picture.fill(complex, RegionFills.ofShares(shares(), SHADES, share -> output(share, true)));
    }
    picture.drawEdges(complex, LayerColors.ofFacets(complex), THIN.getLineWidth());
    picture.paint(
        pixels -> {
          pixels.setPaint(Color.WHITE);
          pixels.setStroke(HALO);
          pixels.draw(boundaryLine(area));
          drawBoundary(pixels, area);
          drawMarks(pixels, area, set -> isInPicture(set, area));
        });
    picture.finished().drawOn(graphics);
  }

  /** The output of each region from 0 for the lowest to 1 for the highest. */
  private double[] shares() {
    DoubleSummaryStatistics range = Arrays.stream(outputs).summaryStatistics();
    double width = range.getMax() - range.getMin();
    return Arrays.stream(outputs)
        .map(output -> width > 0 ? (output - range.getMin()) / width : 0.5)
        .toArray();
  }

  /** The colour of an output, which is pale where lines in colours lie above it. */
  static Color output(double share, boolean isPicture) {
    Color color = ColorRamp.at(share);
    return isPicture ? ColorRamp.mix(Color.WHITE, color, PALE) : color;
  }

  /** Whether a mark is one of many and does not stand out of the area. */
  private boolean isInPicture(CriticalSet set, Rectangle2D area) {
    double radius = 2 * CriticalMark.radius(critical.size());
    double[] at = set.position();
    return isPicture
        && critical.size() > MOST_MARKS
        && area.contains(x(at[0], area) - radius, y(at[1], area) - radius, 2 * radius, 2 * radius);
  }

  private void drawShapes(Graphics2D graphics, Rectangle2D area) {
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
    drawMarks(graphics, area, set -> !isInPicture(set, area));
    graphics.setClip(clip);
  }

  private void drawMarks(Graphics2D graphics, Rectangle2D area, Predicate<CriticalSet> which) {
    double radius = CriticalMark.radius(critical.size());
    for (CriticalKind kind : CriticalMark.drawingOrder()) {
      for (CriticalSet set : critical) {
        if (set.kind() == kind && which.test(set)) {
          double[] at = set.position();
          CriticalMark.draw(graphics, kind, x(at[0], area), y(at[1], area), radius);
        }
      }
    }
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
    double[] shares = shares();
    Path2D[] paths =
        paths(SHADES, complex, region -> (int) Math.min(SHADES - 1, SHADES * shares[region]), area);
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
    graphics.setPaint(Color.BLACK);
    graphics.setStroke(THICK);
    graphics.draw(boundaryLine(area));
  }

  private Path2D boundaryLine(Rectangle2D area) {
    Path2D line = new Path2D.Double();
    for (int i = 0; i < boundary.facets(); i++) {
      CellOutlines outlines = new CellOutlines(boundary.cells().complex(), complex.view());
      path(outlines.segment(boundary.facet(i)), area, line);
    }
    return line;
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
