package org.reluatlas.network;

/**
 * Dot products as if computed with twice the digits of double and then rounded (Ogita, Rump, Oishi:
 * Accurate Sum and Dot Product, SIAM J. Sci. Comput. 26, 2005, algorithm Dot2), barring underflow.
 */
final class PreciseSum {

  private PreciseSum() {}

  /** start + x · y. O(length). */
  static double of(double start, double[] x, double[] y) {
    double sum = start;
    double rest = 0;
    for (int i = 0; i < x.length; i++) {
      double product = x[i] * y[i];
      double next = sum + product;
      double back = next - sum;
      rest += (sum - (next - back)) + (product - back) + Math.fma(x[i], y[i], -product);
      sum = next;
    }
    return sum + rest;
  }
}
