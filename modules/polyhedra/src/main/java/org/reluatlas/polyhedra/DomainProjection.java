package org.reluatlas.polyhedra;

/**
 * A fixed linear map of the domain into the plane of a drawing, {@value #WIDTH} units wide, with
 * the middle of the domain in the origin.
 *
 * <p>Input i of d points in the direction of the angle πi/d, so that one input lies on a line, two
 * span the plane as they are, and the box in three dimensions is seen along its diagonal (isometric
 * projection), in d dimensions as a regular 2d-gon (its Petrie polygon). Intervals keep the ratio
 * of their lengths, but none is drawn shorter than a third of the longest.
 */
public final class DomainProjection {

  /** The width of the projected domain. */
  public static final double WIDTH = 1000;

  private static final double SHORTEST = 1 / 3.0;

  private final double[] middle;
  private final double[] toX;
  private final double[] toY;

  /** The projection of a domain. */
  public DomainProjection(Box domain) {
    int d = domain.dimension();
    middle = new double[d];
    toX = new double[d];
    toY = new double[d];
    double longest = 0;
    for (int axis = 0; axis < d; axis++) {
      longest = Math.max(longest, domain.high(axis) - domain.low(axis));
    }
    double width = 0;
    for (int axis = 0; axis < d; axis++) {
      double length = domain.high(axis) - domain.low(axis);
      double drawn = Math.max(length / longest, SHORTEST);
      double angle = Math.PI * axis / d;
      middle[axis] = domain.low(axis) + length / 2;
      toX[axis] = Math.cos(angle) * drawn / length;
      toY[axis] = Math.sin(angle) * drawn / length;
      width += Math.abs(toX[axis]) * length;
    }
    for (int axis = 0; axis < d; axis++) {
      toX[axis] *= WIDTH / width;
      toY[axis] *= WIDTH / width;
    }
  }

  /** How far to the right a point of the domain is drawn. */
  public float x(double[] point) {
    return (float) apply(toX, point);
  }

  /** How far up a point of the domain is drawn. */
  public float y(double[] point) {
    return (float) apply(toY, point);
  }

  private double apply(double[] form, double[] point) {
    double sum = 0;
    for (int axis = 0; axis < form.length; axis++) {
      sum += form[axis] * (point[axis] - middle[axis]);
    }
    return sum;
  }
}
