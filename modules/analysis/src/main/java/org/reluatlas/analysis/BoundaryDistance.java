package org.reluatlas.analysis;

import org.reluatlas.polyhedra.CellComplex;
import org.reluatlas.polyhedra.DecisionBoundary;

/**
 * The Euclidean distance of points from a decision boundary. Immutable.
 *
 * <p>A k-d tree of the centres of its facets finds the candidates: those that may be nearer than
 * the nearest centre; each is then measured exactly.
 */
final class BoundaryDistance {

  private final double[][][] facets;
  private final KdTree middles;
  private final double largestRadius;

  BoundaryDistance(DecisionBoundary boundary) {
    CellComplex complex = boundary.cells().complex();
    int d = complex.dimension();
    facets = new double[boundary.facets()][][];
    double[] coordinates = new double[facets.length * d];
    double largest = 0;
    for (int i = 0; i < facets.length; i++) {
      int[] vertices = complex.vertices(d - 1, boundary.facet(i));
      facets[i] = new double[vertices.length][];
      double[] middle = new double[d];
      for (int v = 0; v < vertices.length; v++) {
        facets[i][v] = complex.vertex(vertices[v]);
        for (int axis = 0; axis < d; axis++) {
          middle[axis] += facets[i][v][axis] / vertices.length;
        }
      }
      System.arraycopy(middle, 0, coordinates, i * d, d);
      for (double[] corner : facets[i]) {
        largest = Math.max(largest, distance(middle, corner));
      }
    }
    largestRadius = largest;
    middles = new KdTree(d, coordinates);
  }

  private static double distance(double[] a, double[] b) {
    double squares = 0;
    for (int i = 0; i < a.length; i++) {
      squares += (a[i] - b[i]) * (a[i] - b[i]);
    }
    return Math.sqrt(squares);
  }

  /** The distance of x; infinite when there is no boundary at all. */
  double of(double[] x) {
    if (facets.length == 0) {
      return Double.POSITIVE_INFINITY;
    }
    double[] least = {middles.distanceToNearest(x, 1)};
    middles.within(
        x,
        least[0] + largestRadius,
        facet -> least[0] = Math.min(least[0], PolytopeDistance.of(x, facets[facet])));
    return least[0];
  }
}
