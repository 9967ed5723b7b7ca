package org.reluatlas.charts.plane;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.reluatlas.polyhedra.CellComplex;
import org.reluatlas.polyhedra.CellOutlines;
import org.reluatlas.polyhedra.DomainProjection;

/**
 * A cycle of a plane decomposition in the coordinates of its graph, y upwards: lines, or single
 * vertices. Cells at infinity are left out. Immutable.
 */
public final class CycleShape {

  /** A colour that neither classes nor selections nor critical points have. */
  private static final Color COLOR = new Color(0x7a0177);

  private static final float WIDTH = 3.5f;
  private static final double RADIUS = 6;

  private final Path2D lines = new Path2D.Double();
  private final List<Point2D> vertices = new ArrayList<>();

  private CycleShape() {}

  /**
   * The shape of a cycle.
   *
   * @param k its dimension; there is nothing to draw from 2 on
   * @param cells the indices of its k-cells
   */
  public static CycleShape of(CellComplex complex, int k, int... cells) {
    CycleShape shape = new CycleShape();
    DomainProjection projection = new DomainProjection(complex.view());
    if (k == 0) {
      Arrays.stream(cells)
          .filter(vertex -> !complex.isAtInfinity(0, vertex))
          .mapToObj(complex::vertex)
          .forEach(at -> shape.vertices.add(at(projection, at)));
    }
    CellOutlines outlines = new CellOutlines(complex);
    for (int i = 0; k == 1 && i < cells.length; i++) {
      double[][] ends = outlines.segment(cells[i]);
      if (ends.length > 0) {
        shape.lines.moveTo(projection.x(ends[0]), projection.y(ends[0]));
        shape.lines.lineTo(projection.x(ends[1]), projection.y(ends[1]));
      }
    }
    return shape;
  }

  private static Point2D at(DomainProjection projection, double... point) {
    return new Point2D.Double(projection.x(point), projection.y(point));
  }

  /** Paints the edges as strong lines with white beside them, and single vertices as disks. */
  void paint(PlanePen pen) {
    pen.draw(lines, Color.WHITE, WIDTH + 3);
    pen.draw(lines, COLOR, WIDTH);
    for (Point2D vertex : vertices) {
      Shape disk = pen.disk(vertex, RADIUS);
      pen.graphics().setColor(COLOR);
      pen.graphics().fill(disk);
      pen.graphics().setColor(Color.WHITE);
      pen.graphics().setStroke(new BasicStroke(2));
      pen.graphics().draw(disk);
    }
  }
}
