package org.reluatlas.spectral.eigen;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.reluatlas.spectral.algebra.NotConvergedException;
import org.reluatlas.spectral.algebra.Vectors;
import org.reluatlas.task.Progress;

/**
 * The largest eigenpairs of a {@link SpectralOperator} by the block Lanczos method with full
 * reorthogonalisation and thick restart.
 *
 * <p>The block has as many vectors as pairs are wanted, so an eigenvalue of that multiplicity is
 * found with all its copies; a single vector would miss them: Golub and Underwood, The Block
 * Lanczos Method (1977). Restart: Wu and Simon, Thick-Restart Lanczos Method for Large Symmetric
 * Eigenvalue Problems (SIAM J. Matrix Anal. Appl. 22, 2000). The Ritz vectors returned have been
 * multiplied by S once more, at no cost (Nour-Omid, Parlett, Ericsson and Jensen, How to Implement
 * the Spectral Transformation, Math. Comp. 48, 1987). The estimated residual of S is then the
 * relative residual of L.
 *
 * <p>Deterministic: the start block has a fixed seed. Memory: {@code capacity + block} vectors.
 */
final class BlockLanczos {

  private static final long SEED = 20_220_617;
  private static final int CAPACITY = 32;
  private static final int MAX_STEPS = 400;
  private static final double RANK_TOLERANCE = 1e-13;

  private final SpectralOperator operator;
  private final int wanted;
  private final int block;
  private final double[] tolerances;
  private final int capacity;
  private final Progress progress;
  private final SplittableRandom random = new SplittableRandom(SEED);

  /** The basis: {@code size} processed vectors, then the next block. */
  private final double[][] basis;

  private int size;

  /** The operator in the basis, symmetric, of order size. */
  private final double[][] projected;

  /** The coefficients of S·(last block) in the next block, a column for each vector. */
  private double[][] coupling;

  private double[] ritzValues;
  private double[][] ritzVectors;

  /**
   * Allocates the basis.
   *
   * @param tolerances for each pair wanted, the relative residual to reach
   */
  BlockLanczos(SpectralOperator operator, double[] tolerances, Progress progress) {
    this.operator = operator;
    this.progress = progress;
    this.tolerances = tolerances;
    wanted = tolerances.length;
    block = blockFor(wanted);
    capacity = Math.max(CAPACITY, 5 * block);
    basis = new double[capacity + 2 * block][];
    projected = new double[capacity + block][capacity + block];
  }

  /** Whether the complement of the kernel has at least the dimension of the largest basis. */
  static boolean fits(int dimension, int wanted) {
    return dimension >= Math.max(CAPACITY, 5 * blockFor(wanted)) + 2 * blockFor(wanted);
  }

  /** An even number, since right-hand sides are solved in pairs. */
  private static int blockFor(int wanted) {
    return Math.max(2, wanted + (wanted & 1));
  }

  /**
   * Computes the pairs.
   *
   * @throws NotConvergedException when the tolerances are not reached in the maximum number of
   *     steps
   * @throws org.reluatlas.task.CancelledException when cancelled
   */
  RitzPairs compute() {
    progress.begin("eigenvectors");
    for (int i = 0; i < block; i++) {
      basis[i] = orthonormalRandom(i, basis, 0);
    }
    for (int step = 0; step < MAX_STEPS; step++) {
      extend();
      decompose();
      double worst = worstShortfall();
      progress.advance(Math.min(1, (step + 1) / 15.0));
      if (worst <= 1) {
        return purified();
      }
      if (size + block > capacity) {
        restart();
      }
    }
    throw new NotConvergedException(
        String.format(
            "after %d steps the residuals are still %.1e times what was asked for",
            MAX_STEPS, worstShortfall()));
  }

  /** Multiplies the next block by S and makes the orthonormalised product the next block. */
  private void extend() {
    int until = size + block;
    double[][] product = operator.apply(Arrays.copyOfRange(basis, size, until), progress);
    double scale = 0;
    for (double[] u : product) {
      scale = Math.max(scale, Vectors.norm(u));
    }
    double[][] first = orthogonalise(product, until);
    double[][] inner = orthonormalise(product, until, scale);
    for (double[] u : product) {
      operator.deflate(u);
    }
    double[][] second = orthogonalise(product, until);
    coupling = multiplied(orthonormalise(product, until, 1), inner);
    double[][] correction = multiplied(second, inner);
    for (int i = 0; i < block; i++) {
      for (int j = 0; j < until; j++) {
        record(j, size + i, first[j][i] + correction[j][i]);
      }
    }
    System.arraycopy(product, 0, basis, until, block);
    size = until;
  }

  /** Makes a block orthogonal to the first basis vectors and returns the scalar products. */
  private double[][] orthogonalise(double[][] vectors, int against) {
    double[][] products = Vectors.products(basis, against, vectors);
    Vectors.subtract(basis, products, vectors);
    return products;
  }

  /**
   * Makes the vectors of a block orthonormal by the modified Gram-Schmidt process.
   *
   * <p>A vector that depends on those before it is replaced by a random one, with coefficient 0.
   *
   * @param scale the largest norm of the vectors before they were made orthogonal to the basis
   * @return the upper triangular coefficients R of the block in the orthonormal one, shape (b, b)
   */
  private double[][] orthonormalise(double[][] vectors, int against, double scale) {
    double[][] triangle = new double[block][block];
    for (int i = 0; i < block; i++) {
      for (int j = 0; j < i; j++) {
        triangle[j][i] = Vectors.dot(vectors[j], vectors[i]);
        Vectors.add(-triangle[j][i], vectors[j], vectors[i]);
      }
      double norm = Vectors.norm(vectors[i]);
      if (norm > RANK_TOLERANCE * scale) {
        triangle[i][i] = norm;
        Vectors.scale(1 / norm, vectors[i]);
      } else {
        vectors[i] = orthonormalRandom(against, vectors, i);
      }
    }
    return triangle;
  }

  private static double[][] multiplied(double[][] left, double[][] right) {
    double[][] product = new double[left.length][right[0].length];
    for (int i = 0; i < left.length; i++) {
      for (int k = 0; k < right.length; k++) {
        Vectors.add(left[i][k], right[k], product[i]);
      }
    }
    return product;
  }

  /** Adds to the projected operator; entries within a block are met twice and averaged. */
  private void record(int row, int column, double value) {
    double share = row < size ? value : value / 2;
    projected[row][column] += share;
    projected[column][row] += share;
  }

  /** A random vector of norm 1, orthogonal to the kernel and to the first vectors of two lists. */
  private double[] orthonormalRandom(int against, double[][] others, int count) {
    double[] u = randomVector();
    for (int pass = 0; pass < 2; pass++) {
      operator.deflate(u);
      double[][] one = {u};
      Vectors.subtract(basis, Vectors.products(basis, against, one), one);
      Vectors.subtract(others, Vectors.products(others, count, one), one);
      Vectors.scale(1 / Vectors.norm(u), u);
    }
    return u;
  }

  /** On its own: inside a longer method this loop costs a second of compilation. */
  private double[] randomVector() {
    double[] u = new double[operator.size()];
    for (int i = 0; i < u.length; i++) {
      u[i] = random.nextDouble() - 0.5;
    }
    return u;
  }

  private void decompose() {
    double[][] matrix = new double[size][];
    Arrays.setAll(matrix, i -> Arrays.copyOf(projected[i], size));
    SymmetricEigenvectors ritz = new SymmetricEigenvectors(matrix);
    ritzValues = new double[size];
    ritzVectors = new double[size][];
    for (int i = 0; i < size; i++) {
      ritzValues[i] = ritz.values[size - 1 - i];
      ritzVectors[i] = ritz.vectors[size - 1 - i];
    }
  }

  /** How many times over the tolerance the worst pair is. */
  private double worstShortfall() {
    double worst = 0;
    for (int i = 0; i < wanted; i++) {
      double residual = Vectors.norm(nextPart(ritzVectors[i])) / ritzValues[i];
      worst = Math.max(worst, residual / tolerances[i]);
    }
    return size < wanted ? Double.POSITIVE_INFINITY : worst;
  }

  /** The coefficients of S·(Ritz vector) in the next block. */
  private double[] nextPart(double[] ritzVector) {
    double[] part = new double[block];
    for (int i = 0; i < block; i++) {
      for (int j = 0; j < block; j++) {
        part[j] += coupling[j][i] * ritzVector[size - block + i];
      }
    }
    return part;
  }

  /** The wanted Ritz vectors multiplied by S, computed from the Lanczos relation. */
  private RitzPairs purified() {
    double[][] vectors = new double[wanted][];
    for (int i = 0; i < wanted; i++) {
      double[] coefficients = Arrays.copyOf(ritzVectors[i], size + block);
      for (int j = 0; j < size; j++) {
        coefficients[j] *= ritzValues[i];
      }
      System.arraycopy(nextPart(ritzVectors[i]), 0, coefficients, size, block);
      vectors[i] = Vectors.combination(basis, coefficients);
      operator.deflate(vectors[i]);
      Vectors.scale(1 / Vectors.norm(vectors[i]), vectors[i]);
    }
    return new RitzPairs(Arrays.copyOf(ritzValues, wanted), vectors);
  }

  /** Replaces the basis by the best Ritz vectors and the next block. */
  private void restart() {
    int kept = Math.min(size - block, wanted + block);
    double[][] best = new double[kept][];
    for (int i = 0; i < kept; i++) {
      best[i] = Vectors.combination(basis, ritzVectors[i]);
    }
    System.arraycopy(basis, size, basis, kept, block);
    System.arraycopy(best, 0, basis, 0, kept);
    Arrays.fill(basis, kept + block, basis.length, null);
    for (double[] row : projected) {
      Arrays.fill(row, 0);
    }
    for (int i = 0; i < kept; i++) {
      projected[i][i] = ritzValues[i];
    }
    size = kept;
  }
}
