package org.reluatlas.network.assembly;

/**
 * Sums and products in double that remember whether any of them was rounded. The error of a sum is
 * found by the two-sum of Knuth, that of a product by a fused multiply-add.
 */
final class CheckedArithmetic {

  /** Below this the error of a product may itself vanish. */
  private static final double TINY = 0x1p-960;

  private boolean rounded;

  double add(double a, double b) {
    double sum = a + b;
    if (!rounded) {
      double part = sum - a;
      rounded = (a - (sum - part)) + (b - part) != 0;
    }
    return sum;
  }

  double multiply(double a, double b) {
    double product = a * b;
    if (!rounded && a != 0 && b != 0) {
      rounded = Math.abs(product) < TINY || Math.fma(a, b, -product) != 0;
    }
    return product;
  }

  /** Notes a result that is rounded for another reason. */
  void markRounded() {
    rounded = true;
  }

  /** Whether a result so far differs from the true one. */
  boolean rounded() {
    return rounded;
  }
}
