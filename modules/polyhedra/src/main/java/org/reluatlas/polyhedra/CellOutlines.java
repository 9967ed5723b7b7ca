package org.reluatlas.polyhedra;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Edges and polygons of a complex as they are drawn: of a bounded domain with their vertices, of an
 * unbounded one clipped to a box, without those at infinity. Immutable.
 */
public final class CellOutlines {

  private static final double[][] NOTHING = new double[0][];

  private final CellComplex complex;
  private final Box view;

  /** The outlines of a complex in its {@link CellComplex#view}. */
  public CellOutlines(CellComplex complex) {
    this(complex, complex.view());
  }

  /** The outlines of a complex, clipped to a box where the domain is unbounded. */
  public CellOutlines(CellComplex complex, Box view) {
    this.complex = complex;
    this.view = complex.domain().isBounded() ? null : view;
  }

  /** The two ends of an edge, d numbers each; none of an edge that is not to be seen. */
  public double[][] segment(int edge) {
    if (complex.isAtInfinity(1, edge)) {
      return NOTHING;
    }
    double[] from = complex.vertex(complex.facet(1, edge, 0));
    double[] to = complex.vertex(complex.facet(1, edge, 1));
    return view == null ? new double[][] {from, to} : clipped(from, to);
  }

  /** The part of a segment in the box, by the shares of the way at which it enters and leaves. */
  private double[][] clipped(double[] from, double[] to) {
    double enters = 0;
    double leaves = 1;
    for (int axis = 0; axis < from.length; axis++) {
      double way = to[axis] - from[axis];
      if (way == 0) {
        if (from[axis] < view.low(axis) || from[axis] > view.high(axis)) {
          return NOTHING;
        }
        continue;
      }
      double low = (view.low(axis) - from[axis]) / way;
      double high = (view.high(axis) - from[axis]) / way;
      enters = Math.max(enters, Math.min(low, high));
      leaves = Math.min(leaves, Math.max(low, high));
    }
    if (enters >= leaves) {
      return NOTHING;
    }
    return new double[][] {
      enters > 0 ? between(from, to, enters) : from, leaves < 1 ? between(from, to, leaves) : to
    };
  }

  private static double[] between(double[] from, double[] to, double share) {
    double[] point = new double[from.length];
    Arrays.setAll(point, axis -> from[axis] + share * (to[axis] - from[axis]));
    return point;
  }

  /** The corners of a 2-cell in cyclic order; none of one that is not to be seen. */
  public double[][] polygon(int cell) {
    if (complex.dimension() > 2 && complex.isAtInfinity(2, cell)) {
      return NOTHING;
    }
    double[][] corners =
        Arrays.stream(complex.polygon(cell)).mapToObj(complex::vertex).toArray(double[][]::new);
    if (view == null) {
      return corners;
    }
    for (int axis = 0; axis < view.dimension(); axis++) {
      corners = cutOff(corners, axis, 1, view.low(axis));
      corners = cutOff(corners, axis, -1, -view.high(axis));
    }
    return corners;
  }

  /**
   * The part of a polygon where side · coordinate is at least a bound (Sutherland, Hodgman 1974).
   */
  private static double[][] cutOff(double[][] corners, int axis, int side, double bound) {
    List<double[]> kept = new ArrayList<>();
    for (int i = 0; i < corners.length; i++) {
      double[] from = corners[i];
      double[] to = corners[(i + 1) % corners.length];
      double a = side * from[axis] - bound;
      double b = side * to[axis] - bound;
      if (a >= 0) {
        kept.add(from);
      }
      if ((a > 0 && b < 0) || (a < 0 && b > 0)) {
        double[] at = between(from, to, a / (a - b));
        at[axis] = side * bound;
        kept.add(at);
      }
    }
    return kept.size() < 3 ? NOTHING : kept.toArray(NOTHING);
  }
}
