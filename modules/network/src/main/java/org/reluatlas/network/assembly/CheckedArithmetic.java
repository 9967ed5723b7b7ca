package org.reluatlas.network.assembly;

/**
 * Sums and products in double that remember whether any of them was rounded. The error of a sum is
 * found by the two-sum of Knuth, that of a product by a fused multiply-add.
 */
public final class CheckedArithmetic {

  /** Below this the error of a product may itself vanish. */
  private static final double TINY = 0x1p-960;

  private boolean rounded;

  /** The sum. */
  public double add(double a, double b) {
    double sum = a + b;
    if (!rounded) {
      double part = sum - a;
      rounded = (a - (sum - part)) + (b - part) != 0;
    }
    return sum;
  }

  /** The product. */
  public double multiply(double a, double b) {
    double product = a * b;
    if (!rounded && a != 0 && b != 0) {
      rounded = Math.abs(product) < TINY || Math.fma(a, b, -product) != 0;
    }
    return product;
  }

  /** The quotient. */
  public double divide(double a, double b) {
    double quotient = a / b;
    if (!rounded && a != 0) {
      rounded = Math.abs(quotient) < TINY || Math.fma(quotient, b, -a) != 0;
    }
    return quotient;
  }

  /** Whether a result so far differs from the true one. */
  public boolean rounded() {
    return rounded;
  }
}
