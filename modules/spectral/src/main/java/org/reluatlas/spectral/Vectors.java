package org.reluatlas.spectral;

/** Long vectors: products, sums, and combinations of several at a time. */
final class Vectors {

  private Vectors() {}

  /** The scalar product, in four sums side by side. */
  static double dot(double[] x, double[] y) {
    double a = 0;
    double b = 0;
    double c = 0;
    double d = 0;
    int i = 0;
    for (; i + 3 < x.length; i += 4) {
      a += x[i] * y[i];
      b += x[i + 1] * y[i + 1];
      c += x[i + 2] * y[i + 2];
      d += x[i + 3] * y[i + 3];
    }
    for (; i < x.length; i++) {
      a += x[i] * y[i];
    }
    return (a + b) + (c + d);
  }

  static double norm(double[] x) {
    return Math.sqrt(dot(x, x));
  }

  /** y += factor · x. */
  static void add(double factor, double[] x, double[] y) {
    for (int i = 0; i < y.length; i++) {
      y[i] += factor * x[i];
    }
  }

  static void scale(double factor, double[] x) {
    for (int i = 0; i < x.length; i++) {
      x[i] *= factor;
    }
  }

  /** The combination of the first vectors of a basis with the given coefficients. */
  static double[] combination(double[][] basis, double[] coefficients) {
    double[] sum = new double[basis[0].length];
    int i = 0;
    for (; i + 1 < coefficients.length; i += 2) {
      addTwo(coefficients[i], basis[i], coefficients[i + 1], basis[i + 1], sum);
    }
    if (i < coefficients.length) {
      add(coefficients[i], basis[i], sum);
    }
    return sum;
  }

  private static void addTwo(double p, double[] x, double q, double[] y, double[] sum) {
    for (int i = 0; i < sum.length; i++) {
      sum[i] += p * x[i] + q * y[i];
    }
  }
}
