package org.reluatlas.spectral.algebra;

import java.util.Arrays;

/** Grids in three dimensions. */
public final class Grids {

  private Grids() {}

  /** A grid of so many vertices along each of three axes, with edges of weight 1. */
  public static Adjacency of(int... sides) {
    double[] ones = new double[3 * sides[0] * sides[1] * sides[2]];
    Arrays.fill(ones, 1);
    return of(ones, sides);
  }

  /**
   * The same with weights: three for each vertex, of the edges to the next vertices along the axes;
   * those beyond the end are of no edge.
   */
  public static Adjacency of(double[] weights, int... sides) {
    int n = sides[0] * sides[1] * sides[2];
    int[] sources = new int[3 * n];
    int[] targets = new int[3 * n];
    for (int v = 0; v < n; v++) {
      int step = 1;
      for (int axis = 0; axis < 3; axis++) {
        sources[3 * v + axis] = v;
        targets[3 * v + axis] = v / step % sides[axis] + 1 < sides[axis] ? v + step : v;
        step *= sides[axis];
      }
    }
    return Adjacency.of(n, sources, targets, weights);
  }
}
