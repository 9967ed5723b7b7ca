package org.reluatlas.evolution;

/**
 * Student's t distribution with a whole number of degrees of freedom, by the finite sums of
 * Abramowitz and Stegun, 26.7.3 and 26.7.4.
 */
final class StudentQuantile {

  private static final int HALVINGS = 60;

  private StudentQuantile() {}

  /**
   * The t with P(|T| ≤ t) = {@code share}. O(degrees).
   *
   * @param share above 0 and below 1
   * @param degrees of freedom, 1 or more
   */
  static double twoSided(double share, int degrees) {
    double low = 0;
    double high = Math.PI / 2;
    for (int i = 0; i < HALVINGS; i++) {
      double middle = (low + high) / 2;
      if (within(middle, degrees) < share) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return Math.sqrt(degrees) * Math.tan((low + high) / 2);
  }

  /** P(|T| ≤ √degrees · tan(angle)). */
  private static double within(double angle, int degrees) {
    double cos = Math.cos(angle);
    double sum = 0;
    double term = degrees % 2 == 0 ? 1 : cos;
    for (int k = degrees % 2 == 0 ? 2 : 3; k <= degrees; k += 2) {
      sum += term;
      term *= cos * cos * (k - 1) / k;
    }
    return degrees % 2 == 0 ? Math.sin(angle) * sum : 2 / Math.PI * (angle + Math.sin(angle) * sum);
  }
}
