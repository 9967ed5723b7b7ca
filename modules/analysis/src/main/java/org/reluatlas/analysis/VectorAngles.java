package org.reluatlas.analysis;

/** Lengths of vectors and angles between them, right to rounding. */
final class VectorAngles {

  private VectorAngles() {}

  /**
   * The angle between vectors other than 0, from 0 to π: 2 atan(‖u − v‖ / ‖u + v‖) of unit vectors,
   * which is right for small and large angles alike.
   */
  static double between(double[] x, double[] y) {
    double lengthOfX = length(x);
    double lengthOfY = length(y);
    double difference = 0;
    double sum = 0;
    for (int i = 0; i < x.length; i++) {
      double u = x[i] / lengthOfX;
      double v = y[i] / lengthOfY;
      difference += (u - v) * (u - v);
      sum += (u + v) * (u + v);
    }
    return 2 * Math.atan2(Math.sqrt(difference), Math.sqrt(sum));
  }

  /** ‖x‖, whatever the size of the entries. */
  static double length(double[] x) {
    double largest = 0;
    for (double entry : x) {
      largest = Math.max(largest, Math.abs(entry));
    }
    if (largest == 0) {
      return 0;
    }
    int exponent = Math.getExponent(largest);
    double squares = 0;
    for (double entry : x) {
      double scaled = Math.scalb(entry, -exponent);
      squares += scaled * scaled;
    }
    return Math.scalb(Math.sqrt(squares), exponent);
  }

  /** ‖x − y‖. */
  static double distance(double[] x, double[] y) {
    double squares = 0;
    for (int i = 0; i < x.length; i++) {
      squares += (x[i] - y[i]) * (x[i] - y[i]);
    }
    return Math.sqrt(squares);
  }
}
