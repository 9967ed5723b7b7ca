package org.reluatlas.spectral;

import java.util.Arrays;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;

/**
 * Long vectors, several at a time.
 *
 * <p>Work goes in chunks that stay in the cache, in parallel; the sums over chunks are added in the
 * order of the chunks, so that results do not depend on the machine.
 */
final class Vectors {

  private static final int CHUNK = 1 << 12;

  private Vectors() {}

  /**
   * All scalar products of a basis with a block.
   *
   * @param basis at least {@code count} vectors of length n
   * @param block shape (b, n)
   * @return shape (count, b)
   */
  static double[][] products(double[][] basis, int count, double[][] block) {
    double[][] sums = new double[count][block.length];
    if (count == 0) {
      return sums;
    }
    int length = block[0].length;
    double[][][] parts = new double[chunks(length)][count][block.length];
    inChunks(
        length,
        (from, until) -> {
          double[][] part = parts[from / CHUNK];
          for (int j = 0; j < count; j++) {
            int r = 0;
            for (; r + 1 < block.length; r += 2) {
              dotTwo(basis[j], block[r], block[r + 1], from, until, part[j], r);
            }
            if (r < block.length) {
              part[j][r] = dot(basis[j], block[r], from, until);
            }
          }
        });
    for (double[][] part : parts) {
      for (int j = 0; j < count; j++) {
        add(1, part[j], sums[j], 0, block.length);
      }
    }
    return sums;
  }

  /**
   * Subtracts from each vector of a block its combination of a basis: block −= coefficientsᵀ basis.
   */
  static void subtract(double[][] basis, double[][] coefficients, double[][] block) {
    int count = coefficients.length;
    inChunks(
        block[0].length,
        (from, until) -> {
          for (int r = 0; r < block.length; r++) {
            int j = 0;
            for (; j + 1 < count; j += 2) {
              double p = -coefficients[j][r];
              double q = -coefficients[j + 1][r];
              addTwo(p, basis[j], q, basis[j + 1], block[r], from, until);
            }
            if (j < count) {
              add(-coefficients[j][r], basis[j], block[r], from, until);
            }
          }
        });
  }

  /** The combination of the first vectors of a basis with the given coefficients. */
  static double[] combination(double[][] basis, double[] coefficients) {
    double[][] sum = new double[1][basis[0].length];
    double[][] column = new double[coefficients.length][];
    Arrays.setAll(column, j -> new double[] {-coefficients[j]});
    subtract(basis, column, sum);
    return sum[0];
  }

  static double dot(double[] x, double[] y) {
    return products(new double[][] {x}, 1, new double[][] {y})[0][0];
  }

  static double norm(double[] x) {
    return Math.sqrt(dot(x, x));
  }

  /** y += factor · x. */
  static void add(double factor, double[] x, double[] y) {
    add(factor, x, y, 0, y.length);
  }

  static void scale(double factor, double[] x) {
    for (int i = 0; i < x.length; i++) {
      x[i] *= factor;
    }
  }

  private static int chunks(int length) {
    return (length + CHUNK - 1) / CHUNK;
  }

  private static void inChunks(int length, BiConsumer<Integer, Integer> action) {
    IntStream range = IntStream.range(0, chunks(length));
    (length > 4 * CHUNK ? range.parallel() : range)
        .forEach(c -> action.accept(c * CHUNK, Math.min(length, (c + 1) * CHUNK)));
  }

  /** Four sums side by side, since one would wait for itself. */
  private static double dot(double[] x, double[] y, int from, int until) {
    double a = 0;
    double b = 0;
    double c = 0;
    double d = 0;
    int i = from;
    for (; i + 3 < until; i += 4) {
      a += x[i] * y[i];
      b += x[i + 1] * y[i + 1];
      c += x[i + 2] * y[i + 2];
      d += x[i + 3] * y[i + 3];
    }
    for (; i < until; i++) {
      a += x[i] * y[i];
    }
    return (a + b) + (c + d);
  }

  /** Puts x·y and x·z into two places of an array. */
  private static void dotTwo(
      double[] x, double[] y, double[] z, int from, int until, double[] into, int at) {
    double a = 0;
    double b = 0;
    double c = 0;
    double d = 0;
    int i = from;
    for (; i + 1 < until; i += 2) {
      a += x[i] * y[i];
      b += x[i + 1] * y[i + 1];
      c += x[i] * z[i];
      d += x[i + 1] * z[i + 1];
    }
    if (i < until) {
      a += x[i] * y[i];
      c += x[i] * z[i];
    }
    into[at] = a + b;
    into[at + 1] = c + d;
  }

  private static void add(double factor, double[] x, double[] y, int from, int until) {
    for (int i = from; i < until; i++) {
      y[i] += factor * x[i];
    }
  }

  private static void addTwo(
      double p, double[] x, double q, double[] y, double[] sum, int from, int until) {
    for (int i = from; i < until; i++) {
      sum[i] += p * x[i] + q * y[i];
    }
  }
}
