package org.reluatlas.polyhedra;

/**
 * A rotation of the points of a domain of three inputs about its middle, with the intervals as long
 * as {@link DomainProjection} draws them; other domains stay as they are.
 */
public final class DomainRotation {

  private final Box domain;
  private final double turn;
  private final double tilt;
  private final double[] drawn;

  /**
   * The rotation.
   *
   * @param turn radians about the direction of the third input
   * @param tilt radians about the direction of the first input, after that
   */
  public DomainRotation(Box domain, double turn, double tilt) {
    this.domain = domain;
    this.turn = turn;
    this.tilt = tilt;
    drawn = new double[domain.dimension()];
    double longest = 0;
    for (int axis = 0; axis < drawn.length; axis++) {
      longest = Math.max(longest, length(axis));
    }
    for (int axis = 0; axis < drawn.length; axis++) {
      drawn[axis] = Math.max(1 / longest, 1 / (3 * length(axis)));
    }
  }

  private double length(int axis) {
    return domain.high(axis) - domain.low(axis);
  }

  private double middle(int axis) {
    return domain.low(axis) + length(axis) / 2;
  }

  /** Where a point comes to lie. */
  public double[] apply(double[] point) {
    if (drawn.length != 3 || (turn == 0 && tilt == 0)) {
      return point;
    }
    double[] u = new double[3];
    for (int axis = 0; axis < 3; axis++) {
      u[axis] = (point[axis] - middle(axis)) * drawn[axis];
    }
    rotate(u, 0, 1, turn);
    rotate(u, 1, 2, tilt);
    for (int axis = 0; axis < 3; axis++) {
      u[axis] = middle(axis) + u[axis] / drawn[axis];
    }
    return u;
  }

  private static void rotate(double[] u, int from, int to, double angle) {
    double x = u[from] * Math.cos(angle) - u[to] * Math.sin(angle);
    u[to] = u[from] * Math.sin(angle) + u[to] * Math.cos(angle);
    u[from] = x;
  }
}
