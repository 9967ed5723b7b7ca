package org.reluatlas.spectral.algebra;

import java.util.function.Consumer;
import java.util.stream.IntStream;

/**
 * Operations on long vectors, several at a time.
 *
 * <p>The work is cut into chunks that stay in the cache and run in parallel. Sums over chunks are
 * added in the order of the chunks, so the result does not depend on the number of threads.
 */
public final class Vectors {

  private static final int CHUNK = 1 << 12;

  private Vectors() {}

  /**
   * All scalar products of a basis with a block.
   *
   * @param basis at least {@code count} vectors of length n
   * @param block shape (b, n)
   * @return shape (count, b)
   */
  public static double[][] products(double[][] basis, int count, double[][] block) {
    double[][] sums = new double[count][block.length];
    if (count == 0) {
      return sums;
    }
    int length = block[0].length;
    double[][][] parts = new double[chunks(length)][count][block.length];
    inChunks(
        length,
        chunk -> {
          double[][] part = parts[chunk.from / CHUNK];
          for (int j = 0; j < count; j++) {
            int r = 0;
            for (; r + 1 < block.length; r += 2) {
              chunk.dotTwo(basis[j], block[r], block[r + 1], part[j], r);
            }
            if (r < block.length) {
              part[j][r] = chunk.dot(basis[j], block[r]);
            }
          }
        });
    for (double[][] part : parts) {
      for (int j = 0; j < count; j++) {
        add(1, part[j], sums[j]);
      }
    }
    return sums;
  }

  /**
   * Subtracts a linear combination of a basis from each vector of a block: block −= coefficientsᵀ ·
   * basis.
   *
   * @param basis at least {@code count} vectors of length n
   * @param coefficients shape (count, b)
   * @param block shape (b, n), changed in place
   */
  public static void subtract(double[][] basis, double[][] coefficients, double[][] block) {
    int count = coefficients.length;
    inChunks(
        block[0].length,
        chunk -> {
          for (int r = 0; r < block.length; r++) {
            int j = 0;
            for (; j + 1 < count; j += 2) {
              double p = -coefficients[j][r];
              double q = -coefficients[j + 1][r];
              chunk.addTwo(p, basis[j], q, basis[j + 1], block[r]);
            }
            if (j < count) {
              chunk.add(-coefficients[j][r], basis[j], block[r]);
            }
          }
        });
  }

  /**
   * A linear combination of the first vectors of a basis.
   *
   * @param coefficients of the first k vectors, shape (k)
   * @return shape (n)
   */
  public static double[] combination(double[][] basis, double[] coefficients) {
    return combinations(basis, new double[][] {coefficients})[0];
  }

  /**
   * Linear combinations of the first vectors of a basis.
   *
   * @param coefficients of the first k vectors, shape (b, k)
   * @return shape (b, n)
   */
  public static double[][] combinations(double[][] basis, double[][] coefficients) {
    double[][] sums = new double[coefficients.length][basis[0].length];
    double[][] columns = new double[coefficients[0].length][coefficients.length];
    for (int j = 0; j < columns.length; j++) {
      for (int r = 0; r < coefficients.length; r++) {
        columns[j][r] = -coefficients[r][j];
      }
    }
    subtract(basis, columns, sums);
    return sums;
  }

  /** The scalar product of two vectors. */
  public static double dot(double[] x, double[] y) {
    return products(new double[][] {x}, 1, new double[][] {y})[0][0];
  }

  /** The Euclidean norm. */
  public static double norm(double[] x) {
    return Math.sqrt(dot(x, x));
  }

  /** Adds a multiple of a vector to another in place: y += factor · x. */
  public static void add(double factor, double[] x, double[] y) {
    new Chunk(0, y.length).add(factor, x, y);
  }

  /** Multiplies a vector by a number, in place. */
  public static void scale(double factor, double[] x) {
    for (int i = 0; i < x.length; i++) {
      x[i] *= factor;
    }
  }

  private static int chunks(int length) {
    return (length + CHUNK - 1) / CHUNK;
  }

  private static void inChunks(int length, Consumer<Chunk> action) {
    if (length > 4 * CHUNK) {
      IntStream.range(0, chunks(length))
          .parallel()
          .forEach(c -> action.accept(Chunk.of(c, length)));
    } else {
      for (int c = 0; c < chunks(length); c++) {
        action.accept(Chunk.of(c, length));
      }
    }
  }

  /** The entries of vectors from one index until before another. */
  private static final class Chunk {

    final int from;
    final int until;

    Chunk(int from, int until) {
      this.from = from;
      this.until = until;
    }

    static Chunk of(int number, int length) {
      return new Chunk(number * CHUNK, Math.min(length, (number + 1) * CHUNK));
    }

    /** The scalar product, in four independent sums so that additions overlap. */
    double dot(double[] x, double[] y) {
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

    /** Sets into[at] to x·y and into[at + 1] to x·z. */
    void dotTwo(double[] x, double[] y, double[] z, double[] into, int at) {
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

    /** y += factor · x. */
    void add(double factor, double[] x, double[] y) {
      for (int i = from; i < until; i++) {
        y[i] += factor * x[i];
      }
    }

    /** sum += p · x + q · y. */
    void addTwo(double p, double[] x, double q, double[] y, double[] sum) {
      for (int i = from; i < until; i++) {
        sum[i] += p * x[i] + q * y[i];
      }
    }
  }
}
