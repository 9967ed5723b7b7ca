package org.reluatlas.polyhedra;

import java.util.Arrays;

/**
 * How a vertex moves when the walls at infinite ends of the domain recede to ∓r: it is p + r q, in
 * the units of the {@link ScaledBox}. A buffer that is filled again and again.
 */
final class VertexMotion {

  /** p. */
  final double[] start;

  /** q. */
  final double[] velocity;

  /** Bounds of the errors of the coordinates of p and of q. */
  double errorOfStart;

  double errorOfVelocity;

  VertexMotion(int dimension) {
    start = new double[dimension];
    velocity = new double[dimension];
  }

  void setStart(double[] p, double error) {
    System.arraycopy(p, 0, start, 0, start.length);
    errorOfStart = error;
  }

  void setVelocity(double[] q, double error) {
    System.arraycopy(q, 0, velocity, 0, velocity.length);
    errorOfVelocity = error;
  }

  /** A vertex that stays where it is. */
  void rest(double[] at, double error) {
    setStart(at, error);
    Arrays.fill(velocity, 0);
    errorOfVelocity = 0;
  }

  /** Takes over exact points. */
  void set(ExactPoint p, ExactPoint q) {
    errorOfStart = round(p, start);
    errorOfVelocity = round(q, velocity);
  }

  private static double round(ExactPoint point, double[] into) {
    double largest = 0;
    for (int axis = 0; axis < into.length; axis++) {
      into[axis] = point.coordinate(axis);
      largest = Math.max(largest, Math.abs(into[axis]));
    }
    return 4 * ScaledLayer.UNIT_ROUNDOFF * largest + 1e-290;
  }

  /** A bound of the Euclidean norm of the errors, given one for each coordinate. */
  double normOf(double error) {
    return Math.sqrt(start.length) * error * (1 + 0x1p-30);
  }
}
