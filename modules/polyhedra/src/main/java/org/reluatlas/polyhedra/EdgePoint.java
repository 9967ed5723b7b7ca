package org.reluatlas.polyhedra;

/**
 * A point of an edge, a + t (b − a) for a t that is known up to an error.
 *
 * <p>What interpolates on the edge gets a bound of its error from those at the ends and that of t.
 */
final class EdgePoint {

  private static final double UNIT_ROUNDOFF = ScaledLayer.UNIT_ROUNDOFF;

  /** A point that is less certain than this share of its edge is better computed anew. */
  private static final double LARGE_ERROR = 0x1p-10;

  final int a;
  final int b;
  final double t;
  final double error;

  private EdgePoint(int a, int b, double t, double error) {
    this.a = a;
    this.b = b;
    this.t = t;
    this.error = error;
  }

  /**
   * Where an affine function vanishes between two vertices.
   *
   * @return null when it may have one sign only, for all that is known of its values
   */
  static EdgePoint zero(int a, double valueA, double errorA, int b, double valueB, double errorB) {
    if (valueA < 0 && valueB > 0) {
      return zero(b, valueB, errorB, a, valueA, errorA);
    }
    double drop = valueA - valueB;
    double certainDrop = (drop - errorA - errorB) * (1 - 4 * UNIT_ROUNDOFF);
    if (!(valueA > 0 && valueB < 0 && certainDrop > 0)) {
      return null;
    }
    // |t − true t| ≤ (|z(b)| error(a) + |z(a)| error(b)) / (drop · true drop)
    double error =
        ((-valueB * errorA + valueA * errorB) / (drop * certainDrop) + 4 * UNIT_ROUNDOFF)
            * (1 + 0x1p-30);
    return new EdgePoint(a, b, valueA / drop, error);
  }

  boolean isCertain() {
    return error < LARGE_ERROR;
  }

  /** Bounds ‖error of x‖₂ there by those at the ends, ‖x(a) − x(b)‖₂ and ‖x(a)‖₂ + ‖x(b)‖₂. */
  double errorOf(double errorA, double errorB, double length, double norms) {
    return ((1 - t + error) * errorA
            + (t + error) * errorB
            + error * length
            + 4 * UNIT_ROUNDOFF * norms)
        * (1 + 0x1p-30);
  }
}
