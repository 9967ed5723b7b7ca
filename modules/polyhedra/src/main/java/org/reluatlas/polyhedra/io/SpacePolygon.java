package org.reluatlas.polyhedra.io;

import org.reluatlas.polyhedra.CellComplex;

/** A 2-cell of a complex in the space of the first three coordinates, missing ones 0. Immutable. */
final class SpacePolygon {

  private final CellComplex complex;
  private final int[] corners;

  private SpacePolygon(CellComplex complex, int[] corners) {
    this.complex = complex;
    this.corners = corners;
  }

  /** The polygon of a 2-cell, walked around in one of the two directions. */
  static SpacePolygon of(CellComplex complex, int cell) {
    return new SpacePolygon(complex, complex.polygon(cell));
  }

  /** The vertices in cyclic order. */
  int[] corners() {
    return corners;
  }

  /** Twice the area vector (Newell's formula); it points to where the walk is counterclockwise. */
  double[] normal() {
    double[] normal = new double[3];
    for (int i = 0; i < corners.length; i++) {
      double[] a = point(complex, corners[i]);
      double[] b = point(complex, corners[(i + 1) % corners.length]);
      for (int axis = 0; axis < 3; axis++) {
        int y = (axis + 1) % 3;
        int z = (axis + 2) % 3;
        normal[axis] += (a[y] - b[y]) * (a[z] + b[z]);
      }
    }
    return normal;
  }

  /** The same, walked around counterclockwise where the third coordinate points to the eye. */
  SpacePolygon counterclockwise() {
    return normal()[2] < 0 ? reversed() : this;
  }

  /** The same, walked around so that it is counterclockwise seen from outside of a region. */
  SpacePolygon outwards(double[] inside) {
    double[] normal = normal();
    double height = 0;
    for (int axis = 0; axis < 3; axis++) {
      height += normal[axis] * (complex.coordinate(corners[0], axis) - inside[axis]);
    }
    return height < 0 ? reversed() : this;
  }

  private SpacePolygon reversed() {
    int[] reversed = new int[corners.length];
    for (int i = 0; i < corners.length; i++) {
      reversed[i] = corners[corners.length - 1 - i];
    }
    return new SpacePolygon(complex, reversed);
  }

  /** The three coordinates of a vertex. */
  static double[] point(CellComplex complex, int vertex) {
    double[] point = new double[3];
    for (int axis = 0; axis < complex.dimension(); axis++) {
      point[axis] = complex.coordinate(vertex, axis);
    }
    return point;
  }
}
