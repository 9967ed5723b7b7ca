package org.reluatlas.charts;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import java.util.function.IntPredicate;
import org.reluatlas.charts.density.DensityPicture;
import org.reluatlas.charts.density.RegionFills;
import org.reluatlas.polyhedra.Box;
import org.reluatlas.polyhedra.CellComplex;
import org.reluatlas.polyhedra.CellOutlines;

/** Cells of plane complexes in a {@link DensityPicture}. */
final class CellPicture {

  /** How much of a picture vertices cover at most, so that lines below them show. */
  private static final double SPOTS = 0.12;

  private final DensityPicture picture;
  private final PlaneMap map;
  private final Box view;

  /**
   * An empty picture of a part of the plane in an area of a figure.
   *
   * @param scale pixels per unit of the figure
   */
  CellPicture(double scale, Rectangle2D area, Box view, Color background) {
    picture = new DensityPicture(scale, area, background);
    map = new PlaneMap(view, area);
    this.view = view;
  }

  /** Fills the regions of a complex. O(cells + pixels). */
  void fill(CellComplex complex, RegionFills fills) {
    CellOutlines outlines = new CellOutlines(complex, view);
    picture.fill(fills, region -> map.places(outlines.polygon(region)));
  }

  /**
   * Draws the 1-cells of a complex above what is there, thinner where they are many; a part of them
   * covers its part of what all would.
   *
   * @param color of each; null for one that is left out
   * @param width the largest width
   */
  void drawEdges(CellComplex complex, IntFunction<Color> color, double width) {
    CellOutlines outlines = new CellOutlines(complex, view);
    int drawn = 0;
    for (int edge = 0; edge < complex.count(1); edge++) {
      Color one = color.apply(edge);
      drawn += one == null ? 0 : 1;
      double[][] ends = one == null ? new double[0][] : map.places(outlines.segment(edge));
      if (ends.length > 0) {
        picture.addLine(ends[0][0], ends[0][1], ends[1][0], ends[1][1], one);
      }
    }
    picture.drawLines(width, DensityPicture.LINES * drawn / complex.count(1));
  }

  /**
   * Draws vertices of a complex above what is there, smaller where they are many.
   *
   * @param isDrawn which of them
   * @param diameter the largest diameter
   */
  void drawVertices(CellComplex complex, IntPredicate isDrawn, Color color, double diameter) {
    int drawn = 0;
    for (int vertex = 0; vertex < complex.count(0); vertex++) {
      if (isDrawn.test(vertex) && !complex.isAtInfinity(0, vertex)) {
        double[] at = map.places(complex.vertex(vertex))[0];
        picture.addSpot(at[0], at[1], diameter * Math.PI / 4, color);
        drawn++;
      }
    }
    picture.drawLines(diameter, SPOTS * drawn / complex.count(0));
  }

  /** Draws shapes above what is there. */
  void paint(Consumer<Graphics2D> shapes) {
    picture.paint(shapes);
  }

  /** The picture as it is now. */
  DensityPicture finished() {
    return picture;
  }
}
