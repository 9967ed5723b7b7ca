package org.reluatlas.polyhedra;

import java.util.Arrays;

/**
 * Where the cells of an unbounded domain are: for each region a point near the vertices, and a box
 * to draw.
 *
 * <p>The core of a cell is the mean of the cores of its facets that are not at infinity, and of a
 * cell without such facets, as a vertex or a whole line, the mean of its vertices in the truncated
 * complex. A point between the core of a region and the centre of its truncation is inside.
 */
final class OpenCells {

  private static final double MARGIN = 0.1;

  /** A view narrower than this share of its distance from 0 could not be drawn. */
  private static final double FINEST = 0x1p-24;

  private final CellComplex complex;
  private final int dimension;

  /** The cores of the regions and the centres of their truncations, {@code regions × d} numbers. */
  private final double[] cores;

  private final double[] centres;
  private final double[] low;
  private final double[] high;
  private final Box view;

  /**
   * Finds cores and view.
   *
   * @param shown what to draw without vertices; null for [−1, 1]^d
   */
  OpenCells(CellComplex complex, Box shown) {
    this.complex = complex;
    dimension = complex.dimension();
    low = filled(Double.POSITIVE_INFINITY);
    high = filled(Double.NEGATIVE_INFINITY);
    double[] ofVertices = new double[complex.count(0) * dimension];
    boolean hasVertices = false;
    for (int v = 0; v < complex.count(0); v++) {
      System.arraycopy(complex.vertex(v), 0, ofVertices, v * dimension, dimension);
      if (!complex.isAtInfinity(0, v)) {
        hasVertices = true;
        include(ofVertices, v);
      }
    }
    if (!hasVertices) {
      Box around = (shown == null ? Box.cube(dimension, -1, 1) : shown).within(complex.domain());
      Arrays.setAll(low, around::low);
      Arrays.setAll(high, around::high);
    }
    double[] truncated = ofVertices;
    double[] core = ofVertices;
    for (int k = 1; k <= dimension; k++) {
      truncated = means(k, truncated, truncated, false);
      core = means(k, core, truncated, true);
    }
    cores = core;
    centres = truncated;
    view = widened();
  }

  private double[] filled(double value) {
    double[] numbers = new double[dimension];
    Arrays.fill(numbers, value);
    return numbers;
  }

  private void include(double[] points, int cell) {
    for (int axis = 0; axis < dimension; axis++) {
      low[axis] = Math.min(low[axis], points[cell * dimension + axis]);
      high[axis] = Math.max(high[axis], points[cell * dimension + axis]);
    }
  }

  /**
   * For each k-cell the mean of what its facets have.
   *
   * @param otherwise what a cell gets that is to have the mean of finite facets and has none
   */
  private double[] means(int k, double[] below, double[] otherwise, boolean isOfFinite) {
    double[] means = new double[complex.count(k) * dimension];
    for (int cell = 0; cell < complex.count(k); cell++) {
      int finite = isOfFinite ? complex.facetCountInSpace(k, cell) : complex.facetCount(k, cell);
      if (finite == 0) {
        System.arraycopy(otherwise, cell * dimension, means, cell * dimension, dimension);
        continue;
      }
      for (int i = 0; i < complex.facetCount(k, cell); i++) {
        int facet = complex.facet(k, cell, i);
        if (!isOfFinite || !complex.isAtInfinity(k - 1, facet)) {
          for (int axis = 0; axis < dimension; axis++) {
            means[cell * dimension + axis] += below[facet * dimension + axis] / finite;
          }
        }
      }
    }
    return means;
  }

  /** The hull with a margin, which an infinite end goes beyond. */
  private Box widened() {
    double longest = 0;
    for (int axis = 0; axis < dimension; axis++) {
      longest = Math.max(longest, high[axis] - low[axis]);
    }
    double[] from = low.clone();
    double[] to = high.clone();
    for (int axis = 0; axis < dimension; axis++) {
      double length = high[axis] - low[axis];
      double margin = length > 0 ? MARGIN * length : longest > 0 ? longest / 2 : 1;
      margin = Math.max(margin, FINEST * Math.max(Math.abs(low[axis]), Math.abs(high[axis])));
      from[axis] = Double.isInfinite(complex.domain().low(axis)) ? low[axis] - margin : low[axis];
      to[axis] = Double.isInfinite(complex.domain().high(axis)) ? high[axis] + margin : high[axis];
    }
    return Box.of(from, to);
  }

  Box view() {
    return view;
  }

  /**
   * A point inside a region: of a bounded one the centre, of another one half way from its core to
   * where the line to its centre leaves the view.
   */
  double[] inside(int region) {
    double[] point = new double[dimension];
    double share = complex.isUnbounded(dimension, region) ? share(region) / 2 : 1;
    for (int axis = 0; axis < dimension; axis++) {
      double core = cores[region * dimension + axis];
      point[axis] = core + share * (centres[region * dimension + axis] - core);
    }
    return point;
  }

  /** The share of the way from the core of a region to its centre that is in or near the view. */
  private double share(int region) {
    double share = 1;
    for (int axis = 0; axis < dimension; axis++) {
      double core = cores[region * dimension + axis];
      double way = centres[region * dimension + axis] - core;
      double room = way > 0 ? view.high(axis) - core : core - view.low(axis);
      // a core outside of the view is left by a part of the view's length
      double least = (view.high(axis) - view.low(axis)) / 8;
      share = way == 0 ? share : Math.min(share, Math.max(room, least) / Math.abs(way));
    }
    return share;
  }
}
