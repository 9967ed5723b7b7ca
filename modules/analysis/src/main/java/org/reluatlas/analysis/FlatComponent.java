package org.reluatlas.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.reluatlas.polyhedra.CellComplex;

/** The cells of a component on which an output is constant, and a point among them. */
final class FlatComponent {

  private final CellComplex complex;
  private final List<Integer> vertices = new ArrayList<>();

  /** The cells of the largest dimension so far. */
  private final List<Integer> largest = new ArrayList<>();

  private int dimension;

  FlatComponent(CellComplex complex) {
    this.complex = complex;
  }

  /** Adds a k-cell; cells come by ascending dimension, those of one dimension by their index. */
  void add(int k, int cell) {
    if (k == 0) {
      vertices.add(cell);
    }
    if (k > dimension) {
      dimension = k;
      largest.clear();
    }
    largest.add(cell);
  }

  /** Its vertices in ascending order. */
  List<Integer> vertexList() {
    return vertices;
  }

  int lowestVertex() {
    return vertices.get(0);
  }

  int vertices() {
    return vertices.size();
  }

  int dimension() {
    return dimension;
  }

  CriticalPlace place() {
    if (vertices.stream().anyMatch(vertex -> complex.isAtInfinity(0, vertex))) {
      return CriticalPlace.INFINITY;
    }
    return vertices.stream().anyMatch(vertex -> complex.isOnWall(0, vertex))
        ? CriticalPlace.WALL
        : CriticalPlace.INTERIOR;
  }

  /**
   * The centre of the largest cell that is nearest to the centre of all vertices; of a component
   * that goes on to infinity the vertex nearest to the centre of its finite ones, or NaN when there
   * is none.
   */
  double[] position() {
    int[] finite =
        vertices.stream()
            .mapToInt(Integer::intValue)
            .filter(vertex -> !complex.isAtInfinity(0, vertex))
            .toArray();
    if (finite.length == 0) {
      double[] none = new double[complex.dimension()];
      Arrays.fill(none, Double.NaN);
      return none;
    }
    double[] middle = centre(finite);
    boolean isBounded = finite.length == vertices.size();
    double[] nearest = null;
    double least = Double.POSITIVE_INFINITY;
    for (int i = 0; i < (isBounded ? largest.size() : finite.length); i++) {
      double[] centre =
          isBounded
              ? centre(complex.vertices(dimension, largest.get(i)))
              : complex.vertex(finite[i]);
      double distance = squaredDistance(centre, middle);
      if (nearest == null || distance < least) {
        nearest = centre;
        least = distance;
      }
    }
    return nearest;
  }

  private double[] centre(int[] of) {
    double[] centre = new double[complex.dimension()];
    for (int vertex : of) {
      for (int axis = 0; axis < centre.length; axis++) {
        centre[axis] += complex.coordinate(vertex, axis) / of.length;
      }
    }
    return centre;
  }

  private static double squaredDistance(double[] a, double[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += (a[i] - b[i]) * (a[i] - b[i]);
    }
    return sum;
  }
}
