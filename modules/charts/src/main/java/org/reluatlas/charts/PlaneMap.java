package org.reluatlas.charts;

import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import org.reluatlas.polyhedra.Box;

/** Where the points of a plane domain are on paper, to a hundredth, which keeps files small. */
final class PlaneMap {

  private final Box domain;
  private final Rectangle2D area;

  /** The map of a box of dimension 2 onto an area of the paper. */
  PlaneMap(Box domain, Rectangle2D area) {
    this.domain = domain;
    this.area = area;
  }

  /** The side of an area for a view, as long as {@code most} on its longer side. */
  static int side(Box view, int input, int least, int most) {
    double length = view.high(input) - view.low(input);
    double other = view.high(1 - input) - view.low(1 - input);
    return (int) Math.max(least, most * Math.min(1, length / other));
  }

  double x(double input) {
    return hundredths(exactX(input));
  }

  double y(double input) {
    return hundredths(exactY(input));
  }

  private double exactX(double input) {
    double share = (input - domain.low(0)) / (domain.high(0) - domain.low(0));
    return area.getMinX() + share * area.getWidth();
  }

  private double exactY(double input) {
    double share = (input - domain.low(1)) / (domain.high(1) - domain.low(1));
    return area.getMaxY() - share * area.getHeight();
  }

  /** The places of points, not rounded. */
  double[][] places(double[]... points) {
    double[][] places = new double[points.length][];
    for (int i = 0; i < points.length; i++) {
      places[i] = new double[] {exactX(points[i][0]), exactY(points[i][1])};
    }
    return places;
  }

  static double hundredths(double value) {
    return Math.round(100 * value) / 100.0;
  }

  /** Adds the polyline through some points. */
  void append(Path2D path, double[]... points) {
    for (int i = 0; i < points.length; i++) {
      double x = x(points[i][0]);
      double y = y(points[i][1]);
      if (i == 0) {
        path.moveTo(x, y);
      } else {
        path.lineTo(x, y);
      }
    }
  }

  /** Adds the polygon with these corners, closed; nothing without corners. */
  void appendPolygon(Path2D path, double[]... corners) {
    append(path, corners);
    if (corners.length > 0) {
      path.closePath();
    }
  }
}
