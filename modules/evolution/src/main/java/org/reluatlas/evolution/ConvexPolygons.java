package org.reluatlas.evolution;

/**
 * The area that two convex polygons have in common, by clipping one at the edges of the other
 * (Sutherland and Hodgman, Reentrant polygon clipping, 1974), in double arithmetic. Polygons are
 * x₀, y₀, x₁, y₁, … in either direction. The error is a few roundings of the coordinates times the
 * perimeter.
 */
final class ConvexPolygons {

  private ConvexPolygons() {}

  /** The area of the intersection. O(corners of one · corners of the other). */
  static double commonArea(double[] a, double[] b) {
    double orientation = Math.signum(signedArea(b));
    double[] rest = a;
    for (int i = 0; i < b.length && rest.length > 0; i += 2) {
      int next = (i + 2) % b.length;
      rest = clip(rest, b[i], b[i + 1], b[next], b[next + 1], orientation);
    }
    return Math.abs(signedArea(rest));
  }

  /** The area, positive when the corners go counterclockwise. */
  static double signedArea(double[] polygon) {
    double sum = 0;
    for (int i = 2; i + 2 < polygon.length; i += 2) {
      double x = polygon[i] - polygon[0];
      double y = polygon[i + 1] - polygon[1];
      sum += x * (polygon[i + 3] - polygon[1]) - y * (polygon[i + 2] - polygon[0]);
    }
    return sum / 2;
  }

  /** What of a polygon is on the inner side of the line from p to q. */
  private static double[] clip(
      double[] polygon, double px, double py, double qx, double qy, double orientation) {
    double[] result = new double[2 * polygon.length];
    int size = 0;
    for (int i = 0; i < polygon.length; i += 2) {
      int next = (i + 2) % polygon.length;
      double here =
          orientation * ((qx - px) * (polygon[i + 1] - py) - (qy - py) * (polygon[i] - px));
      double there =
          orientation * ((qx - px) * (polygon[next + 1] - py) - (qy - py) * (polygon[next] - px));
      if (here >= 0) {
        result[size++] = polygon[i];
        result[size++] = polygon[i + 1];
      }
      if ((here > 0 && there < 0) || (here < 0 && there > 0)) {
        double share = here / (here - there);
        result[size++] = polygon[i] + share * (polygon[next] - polygon[i]);
        result[size++] = polygon[i + 1] + share * (polygon[next + 1] - polygon[i + 1]);
      }
    }
    return java.util.Arrays.copyOf(result, size);
  }
}
