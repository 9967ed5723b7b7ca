package org.reluatlas.analysis;

import java.util.Arrays;

/**
 * The radius of the largest ball in a polytope {x : n·x ≤ b for each unit normal n}: the largest r
 * with n·x + r ≤ b (Boyd and Vandenberghe, Convex Optimization, 2004, §8.5.1), by the dual simplex
 * method.
 *
 * <p>It goes from one choice of d + 1 constraints to the next, each with the largest ball that
 * these allow, and takes up the constraint that is violated most. It begins with the walls of a box
 * around the polytope. After many steps it takes constraints in their order (Bland's rule), so that
 * it ends. O(d · constraints) for each step, of which few times d are needed.
 */
final class LargestBall {

  /** Of sizes near 1: what rounding makes of 0. */
  private static final double ROUNDING = 0x1p-49;

  private final int dimension;

  /** Rows (n, 1), those of the box around the polytope first: high and low for each coordinate. */
  private final double[][] rows;

  private final double[] bounds;
  private final int[] basis;
  private final SmallSystem system;
  private double[] ball;

  private LargestBall(double[][] rows, double[] bounds) {
    this.rows = rows;
    this.bounds = bounds;
    dimension = rows[0].length - 1;
    basis = new int[dimension + 1];
    system = new SmallSystem(dimension + 1);
  }

  /**
   * The radius, to rounding of the sizes.
   *
   * @param normals of the facets, outwards, of length 1
   * @param bounds of the facets: n·x ≤ b inside
   * @param extent the lengths of the least box around the polytope, whose low corner is 0
   * @return 0 for a polytope in which rounding leaves no room
   */
  static double radius(double[][] normals, double[] bounds, double[] extent) {
    int d = extent.length;
    double size = Arrays.stream(extent).max().orElse(0);
    if (!(size > 0)) {
      return 0;
    }
    int exponent = Math.getExponent(size);
    double[][] rows = new double[2 * d + normals.length][d + 1];
    double[] right = new double[rows.length];
    for (int axis = 0; axis < d; axis++) {
      rows[2 * axis][axis] = 1;
      right[2 * axis] = Math.scalb(extent[axis], -exponent);
      rows[2 * axis + 1][axis] = -1;
    }
    for (int i = 0; i < normals.length; i++) {
      System.arraycopy(normals[i], 0, rows[2 * d + i], 0, d);
      right[2 * d + i] = Math.scalb(bounds[i], -exponent);
    }
    for (double[] row : rows) {
      row[d] = 1;
    }
    return Math.scalb(new LargestBall(rows, right).compute(), exponent);
  }

  private double compute() {
    begin();
    int patience = 20 * (dimension + 1);
    int most = 50 * rows.length + patience;
    for (int step = 0; step < most && solve(); step++) {
      int entering = step < patience ? mostViolated() : firstViolated();
      if (entering < 0 || !enter(entering)) {
        break;
      }
    }
    double radius = Double.POSITIVE_INFINITY;
    for (int i = 0; i < rows.length; i++) {
      radius = Math.min(radius, ball[dimension] - violation(i));
    }
    return Math.max(0, radius);
  }

  /** Both walls of the narrowest coordinate, and one of each other. */
  private void begin() {
    int narrowest = 0;
    for (int axis = 0; axis < dimension; axis++) {
      basis[axis] = 2 * axis;
      narrowest = bounds[2 * axis] < bounds[2 * narrowest] ? axis : narrowest;
    }
    basis[dimension] = 2 * narrowest + 1;
  }

  private boolean solve() {
    double[] right = new double[dimension + 1];
    for (int i = 0; i <= dimension; i++) {
      System.arraycopy(rows[basis[i]], 0, system.matrix()[i], 0, dimension + 1);
      right[i] = bounds[basis[i]];
    }
    if (!system.factor()) {
      return false;
    }
    ball = system.solve(right);
    return true;
  }

  /** n·x + r − b. */
  private double violation(int row) {
    double sum = -bounds[row];
    for (int c = 0; c <= dimension; c++) {
      sum += rows[row][c] * ball[c];
    }
    return sum;
  }

  private int mostViolated() {
    int most = -1;
    double largest = ROUNDING;
    for (int i = 0; i < rows.length; i++) {
      double violation = violation(i);
      if (violation > largest) {
        largest = violation;
        most = i;
      }
    }
    return most;
  }

  private int firstViolated() {
    for (int i = 0; i < rows.length; i++) {
      if (violation(i) > ROUNDING) {
        return i;
      }
    }
    return -1;
  }

  /** Takes up a constraint in place of the one whose multiplier becomes 0 first. */
  private boolean enter(int entering) {
    double[] last = new double[dimension + 1];
    last[dimension] = 1;
    double[] multipliers = system.solveTransposed(last);
    double[] shares = system.solveTransposed(rows[entering]);
    int leaving = -1;
    double least = Double.POSITIVE_INFINITY;
    for (int i = 0; i <= dimension; i++) {
      if (shares[i] > ROUNDING) {
        double ratio = Math.max(0, multipliers[i]) / shares[i];
        if (ratio < least || (ratio == least && basis[i] < basis[leaving])) {
          least = ratio;
          leaving = i;
        }
      }
    }
    if (leaving < 0 || Arrays.stream(basis).anyMatch(row -> row == entering)) {
      return false;
    }
    basis[leaving] = entering;
    return true;
  }
}
