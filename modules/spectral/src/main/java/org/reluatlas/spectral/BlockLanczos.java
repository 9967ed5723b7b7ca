package org.reluatlas.spectral;

import java.util.Arrays;
import java.util.Comparator;
import java.util.SplittableRandom;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.factory.DecompositionFactory_DDRM;
import org.ejml.interfaces.decomposition.EigenDecomposition_F64;
import org.reluatlas.task.Progress;

/**
 * The largest eigenpairs of a {@link SpectralOperator} by the block Lanczos method with full
 * reorthogonalisation and thick restart.
 *
 * <p>The block is as wide as the number of pairs wanted, so an eigenvalue of that multiplicity
 * shows all its copies, which one vector at a time would miss: Golub and Underwood, The Block
 * Lanczos Method (1977). Restart: Wu and Simon, Thick-Restart Lanczos Method for Large Symmetric
 * Eigenvalue Problems (SIAM J. Matrix Anal. Appl. 22, 2000). The Ritz vectors returned have been
 * multiplied by S once more at no cost, as Nour-Omid, Parlett, Ericsson and Jensen do in How to
 * Implement the Spectral Transformation (Math. Comp. 48, 1987): the estimate of the residual of S
 * is then the relative residual of L.
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

  /** The basis: {@code size} processed vectors, then the block that comes next. */
  private final double[][] basis;

  private int size;

  /** The operator in the basis, symmetric, of order size. */
  private final double[][] projected;

  /** The coefficients of S·(last block) in the block that comes next, column by column. */
  private double[][] coupling;

  private double[] ritzValues;
  private double[][] ritzVectors;

  /**
   * Prepares.
   *
   * @param tolerances for each pair wanted, the relative residual to reach
   */
  BlockLanczos(SpectralOperator operator, double[] tolerances, Progress progress) {
    this.operator = operator;
    this.progress = progress;
    this.tolerances = tolerances;
    wanted = tolerances.length;
    block = Math.max(2, wanted);
    capacity = Math.max(CAPACITY, 5 * block);
    basis = new double[capacity + 2 * block][];
    projected = new double[capacity + block][capacity + block];
  }

  /** Whether the complement of the kernel has room for the largest basis. */
  static boolean fits(int dimension, int wanted) {
    return dimension >= Math.max(CAPACITY, 5 * Math.max(2, wanted)) + 2 * Math.max(2, wanted);
  }

  /**
   * Computes.
   *
   * @return the pairs wanted
   * @throws NotConvergedException after too many steps
   */
  RitzPairs compute() {
    progress.begin("Eigenvectors");
    for (int i = 0; i < block; i++) {
      basis[i] = orthonormalRandom(i);
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

  /** Multiplies the next block by S and orthogonalises the product against all before it. */
  private void extend() {
    double[][] product = new double[block][];
    int until = size + block;
    for (int i = 0; i < block; i++) {
      product[i] = operator.apply(basis[size + i], progress);
    }
    coupling = new double[block][block];
    for (int i = 0; i < block; i++) {
      double before = Vectors.norm(product[i]);
      for (int pass = 0; pass < 2; pass++) {
        for (int j = 0; j < until; j++) {
          double h = Vectors.dot(basis[j], product[i]);
          Vectors.add(-h, basis[j], product[i]);
          record(j, size + i, h);
        }
        for (int j = 0; j < i; j++) {
          double h = Vectors.dot(basis[until + j], product[i]);
          Vectors.add(-h, basis[until + j], product[i]);
          coupling[i][j] += h;
        }
      }
      operator.deflate(product[i]);
      double norm = Vectors.norm(product[i]);
      if (norm > RANK_TOLERANCE * before) {
        coupling[i][i] = norm;
        Vectors.scale(1 / norm, product[i]);
        basis[until + i] = product[i];
      } else {
        basis[until + i] = orthonormalRandom(until + i);
      }
    }
    size = until;
  }

  /** Adds to the projected operator; a block's own part is met twice and averaged. */
  private void record(int row, int column, double value) {
    if (row < size) {
      projected[row][column] += value;
      projected[column][row] += value;
    } else {
      projected[row][column] += value / 2;
      projected[column][row] += value / 2;
    }
  }

  private double[] orthonormalRandom(int against) {
    double[] u = new double[operator.size()];
    for (int i = 0; i < u.length; i++) {
      u[i] = random.nextDouble() - 0.5;
    }
    for (int pass = 0; pass < 2; pass++) {
      operator.deflate(u);
      for (int j = 0; j < against; j++) {
        Vectors.add(-Vectors.dot(basis[j], u), basis[j], u);
      }
      Vectors.scale(1 / Vectors.norm(u), u);
    }
    return u;
  }

  private void decompose() {
    DMatrixRMaj matrix = new DMatrixRMaj(size, size);
    for (int i = 0; i < size; i++) {
      System.arraycopy(projected[i], 0, matrix.data, i * size, size);
    }
    EigenDecomposition_F64<DMatrixRMaj> eigen = DecompositionFactory_DDRM.eig(size, true, true);
    if (!eigen.decompose(matrix)) {
      throw new NotConvergedException("the projected eigenproblem did not converge");
    }
    Integer[] order = new Integer[size];
    Arrays.setAll(order, i -> i);
    Arrays.sort(order, Comparator.comparingDouble(i -> -eigen.getEigenvalue(i).real));
    ritzValues = new double[size];
    ritzVectors = new double[size][];
    for (int i = 0; i < size; i++) {
      ritzValues[i] = eigen.getEigenvalue(order[i]).real;
      ritzVectors[i] = eigen.getEigenVector(order[i]).data;
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

  /** The part of S·(Ritz vector) in the block that comes next. */
  private double[] nextPart(double[] ritzVector) {
    double[] part = new double[block];
    for (int i = 0; i < block; i++) {
      for (int j = 0; j < block; j++) {
        part[j] += coupling[i][j] * ritzVector[size - block + i];
      }
    }
    return part;
  }

  /** The wanted Ritz vectors, each multiplied by S, which the Lanczos relation gives away. */
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

  /** Keeps the best Ritz vectors and the block that comes next. */
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
