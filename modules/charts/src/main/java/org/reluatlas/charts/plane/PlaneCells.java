package org.reluatlas.charts.plane;

import java.awt.Color;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.function.IntPredicate;
import org.reluatlas.charts.Palette;
import org.reluatlas.charts.density.DensityPicture;
import org.reluatlas.charts.density.RegionFills;
import org.reluatlas.polyhedra.CellComplex;
import org.reluatlas.polyhedra.CellOutlines;
import org.reluatlas.polyhedra.DomainProjection;

/**
 * Paints the cells of a plane decomposition: as shapes, or where they are too many as densities.
 */
final class PlaneCells {

  static final float EDGE_WIDTH = 0.8f;

  private static final Color DARK = new Color(0x202020);
  private static final Color OUTSIDE = new Color(0xe8e8e8);
  private static final double VERTEX_RADIUS = 2.2;

  /** How much of a picture vertices cover at most. */
  private static final double SPOTS = 0.12;

  private static final double[][] NOTHING = {};

  private final CellComplex complex;
  private final DecompositionShapes shapes;
  private final DomainProjection projection;
  private final CellOutlines outlines;

  PlaneCells(CellComplex complex, DecompositionShapes shapes) {
    this.complex = complex;
    this.shapes = shapes;
    projection = new DomainProjection(complex.view());
    outlines = new CellOutlines(complex);
  }

  /** Whether more regions are seen than can be told apart. */
  private boolean isPicture(PlanePen pen) {
    Rectangle2D area = pen.area();
    return area.getWidth() > 0
        && area.getHeight() > 0
        && DensityPicture.isFor(area.getWidth(), area.getHeight(), seen(pen.visible()));
  }

  private int seen(Rectangle2D visible) {
    int seen = 0;
    for (int region = 0; region < complex.regions(); region++) {
      seen += shapes.bounds(region).intersects(visible) ? 1 : 0;
    }
    return seen;
  }

  private static DensityPicture picture(PlanePen pen, Color background) {
    return new DensityPicture(DensityPicture.scaleOf(pen.graphics()), pen.area(), background);
  }

  /** The regions in their colours, white for null, with all edges. */
  void paintRegions(PlanePen pen, Color... fills) {
    Color line = Palette.lineBetween(fills);
    if (isPicture(pen)) {
      DensityPicture picture = picture(pen, Color.WHITE);
      fill(pen, picture, fills, region -> true, Color.WHITE);
      addEdges(pen, picture, edge -> true, line);
      picture.drawOn(pen.graphics());
    } else {
      fillShapes(pen, fills, region -> true);
      pen.draw(shapes.edges(), line, EDGE_WIDTH);
    }
  }

  /** The areas of the classes, with all edges. */
  void paintClasses(PlanePen pen) {
    if (isPicture(pen)) {
      DensityPicture picture = picture(pen, Color.WHITE);
      picture.paint(pixels -> fillClasses(pen.on(pixels)));
      addEdges(pen, picture, edge -> true, Palette.LINE);
      picture.drawOn(pen.graphics());
    } else {
      fillClasses(pen);
      pen.draw(shapes.edges(), Palette.LINE, EDGE_WIDTH);
    }
  }

  private void fillClasses(PlanePen pen) {
    Path2D[] areas = shapes.classAreas();
    for (int c = 0; c < areas.length; c++) {
      pen.fill(areas[c], Palette.pale(c));
    }
  }

  private void fillShapes(PlanePen pen, Color[] fills, IntPredicate isThere) {
    Rectangle2D visible = pen.visible();
    for (int region = 0; region < complex.regions(); region++) {
      if (isThere.test(region) && shapes.bounds(region).intersects(visible)) {
        pen.fill(shapes.region(region), fills[region] == null ? Color.WHITE : fills[region]);
      }
    }
  }

  private void fill(
      PlanePen pen, DensityPicture picture, Color[] fills, IntPredicate isThere, Color absent) {
    Rectangle2D visible = pen.visible();
    Color[] colors = new Color[fills.length];
    for (int region = 0; region < colors.length; region++) {
      Color fill = fills[region] == null ? Color.WHITE : fills[region];
      colors[region] = isThere.test(region) ? fill : absent;
    }
    picture.fill(
        RegionFills.ofColors(colors),
        region ->
            shapes.bounds(region).intersects(visible)
                ? places(pen, outlines.polygon(region))
                : NOTHING);
  }

  private double[][] places(PlanePen pen, double[]... points) {
    double[][] places = new double[points.length][];
    for (int i = 0; i < points.length; i++) {
      Point2D at = pen.at(at(points[i]));
      places[i] = new double[] {at.getX(), at.getY()};
    }
    return places;
  }

  private Point2D at(double... point) {
    return new Point2D.Double(projection.x(point), projection.y(point));
  }

  private void addEdges(PlanePen pen, DensityPicture picture, IntPredicate isThere, Color color) {
    int drawn = 0;
    for (int edge = 0; edge < complex.count(1); edge++) {
      if (isThere.test(edge)) {
        double[][] ends = places(pen, outlines.segment(edge));
        if (ends.length > 0) {
          picture.addLine(ends[0][0], ends[0][1], ends[1][0], ends[1][1], color);
        }
        drawn++;
      }
    }
    picture.drawLines(EDGE_WIDTH, DensityPicture.LINES * drawn / complex.count(1));
  }

  private void addVertices(PlanePen pen, DensityPicture picture, IntPredicate isThere) {
    int drawn = 0;
    for (int vertex = 0; vertex < complex.count(0); vertex++) {
      if (isThere.test(vertex)) {
        Point2D at = pen.at(at(complex.vertex(vertex)));
        picture.addSpot(at.getX(), at.getY(), VERTEX_RADIUS * Math.PI / 2, DARK);
        drawn++;
      }
    }
    picture.drawLines(2 * VERTEX_RADIUS, SPOTS * drawn / complex.count(0));
  }

  /** The cells that are there after some steps of a filtration. */
  void paintStep(PlanePen pen, Color[] fills, FiltrationPlay play, int step) {
    Color line = Palette.lineBetween(fills);
    IntPredicate isEdge = edge -> play.isThere(1, edge, step);
    IntPredicate isVertex =
        vertex -> play.isThere(0, vertex, step) && !complex.isAtInfinity(0, vertex);
    if (isPicture(pen)) {
      DensityPicture picture = picture(pen, OUTSIDE);
      fill(pen, picture, fills, region -> play.isThere(2, region, step), OUTSIDE);
      addEdges(pen, picture, isEdge, line);
      addVertices(pen, picture, isVertex);
      picture.drawOn(pen.graphics());
    } else {
      pen.fill(shapes.box().getBounds2D(), OUTSIDE);
      fillShapes(pen, fills, region -> play.isThere(2, region, step));
      Path2D lines = new Path2D.Double();
      for (int edge = 0; edge < complex.count(1); edge++) {
        if (isEdge.test(edge)) {
          shapes.append(lines, outlines.segment(edge));
        }
      }
      pen.draw(lines, line, EDGE_WIDTH);
      pen.graphics().setColor(DARK);
      for (int vertex = 0; vertex < complex.count(0); vertex++) {
        if (isVertex.test(vertex)) {
          pen.graphics().fill(pen.disk(at(complex.vertex(vertex)), VERTEX_RADIUS));
        }
      }
    }
  }
}
