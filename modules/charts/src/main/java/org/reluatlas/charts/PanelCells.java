package org.reluatlas.charts;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.LinkedHashMap;
import java.util.Map;
import org.reluatlas.charts.density.DensityPicture;
import org.reluatlas.charts.density.RegionFills;
import org.reluatlas.polyhedra.Box;
import org.reluatlas.polyhedra.CellComplex;
import org.reluatlas.polyhedra.CellOutlines;
import org.reluatlas.polyhedra.DecisionBoundary;

/**
 * The cells that a {@link DecompositionPanel} draws: as shapes, or if they are too many as a
 * picture.
 */
final class PanelCells {

  private static final double MOST_WIDTH = 0.9;
  private static final double LEAST_WIDTH = 0.15;
  private static final double THIN_OUT = 22;

  private final CellComplex complex;
  private final CellComplex filled;
  private final RegionFills fills;
  private final DecisionBoundary boundary;

  /**
   * @param complex of dimension 2, whose 1-cells are drawn
   * @param filled its regions, or those of a subdivision
   * @param boundary of these, or null for none
   */
  PanelCells(
      CellComplex complex, CellComplex filled, RegionFills fills, DecisionBoundary boundary) {
    if (complex.dimension() != 2) {
      throw new IllegalArgumentException(
          "a drawing needs a domain of dimension 2, not " + complex.dimension());
    }
    if (fills.size() != filled.regions()) {
      throw new IllegalArgumentException(
          fills.size() + " colours for " + filled.regions() + " regions");
    }
    this.complex = complex;
    this.filled = filled;
    this.fills = fills;
    this.boundary = boundary;
  }

  CellComplex complex() {
    return complex;
  }

  /** Whether what a box meets is too much for shapes in an area of this size. */
  boolean isPicture(double width, double height, Box view) {
    return DensityPicture.isFor(width, height, regionsIn(view));
  }

  /** The number of filled regions that a box meets, by the boxes around them. */
  int regionsIn(Box view) {
    if (view.equals(complex.view())) {
      return filled.regions();
    }
    CellOutlines outlines = new CellOutlines(filled, view);
    int seen = 0;
    for (int region = 0; region < filled.regions(); region++) {
      seen += isSeen(view, outlines.polygon(region)) ? 1 : 0;
    }
    return seen;
  }

  /** Draws what lies in a box in an area of a figure. */
  void draw(Graphics2D graphics, Rectangle2D area, Box view) {
    if (isPicture(area.getWidth(), area.getHeight(), view)) {
      picture(DensityPicture.scaleOf(graphics), area, view).drawOn(graphics);
    } else {
      drawShapes(graphics, new PlaneMap(view, area), view);
    }
  }

  /** The picture of what lies in a box, for an area of a figure. */
  DensityPicture picture(double scale, Rectangle2D area, Box view) {
    CellPicture picture = new CellPicture(scale, area, view, Palette.NEUTRAL);
    picture.fill(filled, fills);
    if (!fills.areOnScale()) {
      picture.drawEdges(complex, edge -> Palette.LINE, MOST_WIDTH);
    }
    if (boundary != null) {
      picture.paint(pixels -> drawBoundary(pixels, new PlaneMap(view, area), view));
    }
    return picture.finished();
  }

  private void drawShapes(Graphics2D graphics, PlaneMap map, Box view) {
    Map<Color, Path2D> areas = new LinkedHashMap<>();
    CellOutlines outlines = new CellOutlines(filled, view);
    for (int region = 0; region < filled.regions(); region++) {
      double[][] corners = outlines.polygon(region);
      if (isSeen(view, corners)) {
        map.appendPolygon(
            areas.computeIfAbsent(fills.color(region), color -> new Path2D.Double()), corners);
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
