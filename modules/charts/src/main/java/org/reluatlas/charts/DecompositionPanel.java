package org.reluatlas.charts;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Path2D;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.reluatlas.polyhedra.AnnotatedRegions;
import org.reluatlas.polyhedra.Box;
import org.reluatlas.polyhedra.CellComplex;
import org.reluatlas.polyhedra.CellOutlines;
import org.reluatlas.polyhedra.ClassifiedComplex;
import org.reluatlas.polyhedra.DecisionBoundary;

/**
 * A plane decomposition with its fills, to be drawn small, or a part of it large. Cells outside the
 * part that is seen are left out. Immutable, and as large as what it draws.
 */
public final class DecompositionPanel {

  private static final double MOST_WIDTH = 0.9;
  private static final double LEAST_WIDTH = 0.15;
  private static final double THIN_OUT = 22;
  private static final int STEP = 5;

  private final CellComplex complex;
  private final CellComplex filled;
  private final Color[] fills;
  private final DecisionBoundary boundary;

  private DecompositionPanel(
      CellComplex complex, CellComplex filled, Color[] fills, DecisionBoundary boundary) {
    if (complex.dimension() != 2) {
      throw new IllegalArgumentException(
          "a drawing needs a domain of dimension 2, not " + complex.dimension());
    }
    if (fills.length != filled.regions()) {
      throw new IllegalArgumentException(
          fills.length + " colours for " + filled.regions() + " regions");
    }
    this.complex = complex;
    this.filled = filled;
    this.fills = fills;
    this.boundary = boundary;
  }

  /**
   * Regions in the colours of {@code fills}.
   *
   * @param complex of dimension 2
   * @param fills one for each region
   * @throws IllegalArgumentException when the complex is not of dimension 2 or has another number
   *     of regions
   */
  public static DecompositionPanel of(CellComplex complex, Color... fills) {
    return new DecompositionPanel(complex, complex, fills.clone(), null);
  }

  /**
   * The predicted classes up to the decision boundary, in the colours of {@link
   * DecompositionFigure}; for a regression the mean output over each region, {@link OutputColors}.
   *
   * @param regions of a complex of dimension 2
   * @param boundary of these regions
   */
  public static DecompositionPanel of(AnnotatedRegions regions, DecisionBoundary boundary) {
    if (!boundary.isPresent()) {
      Color[] means = OutputColors.of(regions);
      Arrays.setAll(means, region -> rounded(means[region]));
      return of(regions.complex(), means);
    }
    ClassifiedComplex parts = boundary.cells();
    Color[] fills = new Color[parts.complex().regions()];
    for (int part = 0; part < fills.length; part++) {
      fills[part] = Palette.pale(parts.classOf(part));
    }
    return new DecompositionPanel(regions.complex(), parts.complex(), fills, boundary);
  }

  /** One of so few colours that regions share them, since each colour is a shape of its own. */
  private static Color rounded(Color color) {
    return new Color(rounded(color.getRed()), rounded(color.getGreen()), rounded(color.getBlue()));
  }

  private static int rounded(int component) {
    return Math.min(255, (component + STEP / 2) / STEP * STEP);
  }

  /** The number of regions, those that are not seen among them. */
  int regions() {
    return complex.regions();
  }

  /** The number of filled regions that a box meets, by the boxes around them. */
  int regionsIn(Box view) {
    CellOutlines outlines = new CellOutlines(filled, view);
    int seen = 0;
    for (int region = 0; region < filled.regions(); region++) {
      seen += isSeen(view, outlines.polygon(region)) ? 1 : 0;
    }
    return seen;
  }

  /** The box that is drawn when all is. */
  Box domain() {
    return complex.view();
  }

  /** Draws what lies in a box. */
  void draw(Graphics2D graphics, PlaneMap map, Box view) {
    Map<Color, Path2D> areas = new LinkedHashMap<>();
    CellOutlines outlines = new CellOutlines(filled, view);
    for (int region = 0; region < filled.regions(); region++) {
      double[][] corners = outlines.polygon(region);
      if (isSeen(view, corners)) {
        map.appendPolygon(
            areas.computeIfAbsent(fills[region], color -> new Path2D.Double()), corners);
      }
    }
    areas.forEach(
        (color, path) -> {
          graphics.setPaint(color);
          graphics.fill(path);
        });
    drawEdges(graphics, map, view);
    if (boundary != null) {
      drawBoundary(graphics, map, view);
    }
  }

  private void drawEdges(Graphics2D graphics, PlaneMap map, Box view) {
    CellOutlines outlines = new CellOutlines(complex, view);
    Path2D edges = new Path2D.Double();
    int seen = 0;
    for (int edge = 0; edge < complex.count(1); edge++) {
      double[][] ends = outlines.segment(edge);
      if (isSeen(view, ends)) {
        map.append(edges, ends);
        seen++;
      }
    }
    double width = Math.max(LEAST_WIDTH, Math.min(MOST_WIDTH, THIN_OUT / Math.sqrt(seen + 1.0)));
    graphics.setPaint(Palette.LINE);
    graphics.setStroke(
        new BasicStroke((float) width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
    graphics.draw(edges);
  }

  private void drawBoundary(Graphics2D graphics, PlaneMap map, Box view) {
    CellOutlines outlines = new CellOutlines(filled, view);
    Path2D line = new Path2D.Double();
    for (int i = 0; i < boundary.facets(); i++) {
      double[][] ends = outlines.segment(boundary.facet(i));
      if (isSeen(view, ends)) {
        map.append(line, ends);
      }
    }
    graphics.setPaint(Color.BLACK);
    graphics.setStroke(RegionPlot.THICK);
    graphics.draw(line);
  }

  /** Whether the box around some points meets the view. */
  private static boolean isSeen(Box view, double[]... corners) {
    for (int axis = 0; axis < 2; axis++) {
      double low = Double.POSITIVE_INFINITY;
      double high = Double.NEGATIVE_INFINITY;
      for (double[] corner : corners) {
        low = Math.min(low, corner[axis]);
        high = Math.max(high, corner[axis]);
      }
      if (high < view.low(axis) || low > view.high(axis)) {
        return false;
      }
    }
    return true;
  }
}
