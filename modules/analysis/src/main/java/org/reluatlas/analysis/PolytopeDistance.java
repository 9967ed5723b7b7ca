package org.reluatlas.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;

/**
 * The distance of a point from the convex hull of some others: Wolfe, Finding the Nearest Point in
 * a Polytope (Mathematical Programming 11, 1976).
 *
 * <p>It visits affinely independent subsets of at most d + 1 corners, each nearer than the one
 * before, and so ends; each step solves a system of that size.
 */
final class PolytopeDistance {

  /** Relative to the squared size of the problem. */
  private static final double TOLERANCE = 1e-12;

  /** Rounding may make subsets come again: then the distance is as good as doubles make it. */
  private static final int MOST_STEPS = 1000;

  private final double[][] corners;
  private final double tolerance;
  private final List<double[]> active = new ArrayList<>();
  private double[] share = {1};
  private double[] nearest;

  private PolytopeDistance(double[] x, double[][] vertices) {
    corners = new double[vertices.length][x.length];
    double size = 0;
    for (int i = 0; i < vertices.length; i++) {
      for (int axis = 0; axis < x.length; axis++) {
        corners[i][axis] = vertices[i][axis] - x[axis];
      }
      size = Math.max(size, dot(corners[i], corners[i]));
    }
    tolerance = TOLERANCE * size;
  }

  /**
   * The distance of x from the hull.
   *
   * @param vertices shape (n, d), n ≥ 1
   */
  static double of(double[] x, double[][] vertices) {
    PolytopeDistance distance = new PolytopeDistance(x, vertices);
    distance.compute();
    return Math.sqrt(dot(distance.nearest, distance.nearest));
  }

  private void compute() {
    nearest = corners[0];
    for (double[] corner : corners) {
      nearest = dot(corner, corner) < dot(nearest, nearest) ? corner : nearest;
    }
    active.add(nearest);
    for (int step = 0; step < MOST_STEPS; step++) {
      double[] ahead = farthestAhead();
      if (dot(nearest, nearest) - dot(nearest, ahead) <= tolerance || active.contains(ahead)) {
        return;
      }
      active.add(ahead);
      share = Arrays.copyOf(share, active.size());
      moveIntoHull();
    }
  }

  private double[] farthestAhead() {
    double[] best = corners[0];
    for (double[] corner : corners) {
      best = dot(nearest, corner) < dot(nearest, best) ? corner : best;
    }
    return best;
  }

  /** Moves to the nearest point of the affine hull, dropping corners that are met on the way. */
  private void moveIntoHull() {
    while (true) {
      double[] target = affineShares();
      double step = 1;
      for (int i = 0; i < target.length; i++) {
        if (target[i] <= 0 && share[i] > target[i]) {
          step = Math.min(step, share[i] / (share[i] - target[i]));
        }
      }
      for (int i = target.length - 1; i >= 0; i--) {
        target[i] = step == 1 ? target[i] : (1 - step) * share[i] + step * target[i];
      }
      share = target;
      if (step == 1 || active.size() == 1) {
        break;
      }
      dropLeast();
    }
    nearest = new double[nearest.length];
    for (int i = 0; i < share.length; i++) {
      for (int axis = 0; axis < nearest.length; axis++) {
        nearest[axis] += share[i] * active.get(i)[axis];
      }
    }
  }

  /** Drops the corner whose coefficient is 0 up to rounding. */
  private void dropLeast() {
    int least = 0;
    for (int i = 1; i < share.length; i++) {
      least = share[i] < share[least] ? i : least;
    }
    active.remove(least);
    double[] rest = new double[share.length - 1];
    for (int i = 0; i < rest.length; i++) {
      rest[i] = share[i < least ? i : i + 1];
    }
    share = rest;
  }

  /**
   * The coefficients, summing to 1, of the point of the affine hull of the active corners next to
   * 0.
   */
  private double[] affineShares() {
    int n = active.size();
    double scale = Math.max(tolerance / TOLERANCE, Double.MIN_NORMAL);
    DMatrixRMaj gram = new DMatrixRMaj(n, n);
    DMatrixRMaj ones = new DMatrixRMaj(n, 1);
    for (int i = 0; i < n; i++) {
      ones.set(i, 0, 1);
      for (int j = 0; j < n; j++) {
        gram.set(i, j, 1 + dot(active.get(i), active.get(j)) / scale);
      }
    }
    DMatrixRMaj solution = new DMatrixRMaj(n, 1);
    if (!CommonOps_DDRM.solve(gram, ones, solution)) {
      return share;
    }
    double sum = CommonOps_DDRM.elementSum(solution);
    double[] shares = new double[n];
    for (int i = 0; i < n; i++) {
      shares[i] = solution.get(i, 0) / sum;
    }
    return shares;
  }

  private static double dot(double[] x, double[] y) {
    double sum = 0;
    for (int i = 0; i < x.length; i++) {
      sum += x[i] * y[i];
    }
    return sum;
  }
}
