package org.reluatlas.spectral.eigen;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.reluatlas.spectral.algebra.Vectors;
import org.reluatlas.task.Progress;

/**
 * The lowest positive eigenpairs of a {@link NormalisedLaplacian} by the locally optimal block
 * preconditioned conjugate gradient method: Knyazev, Toward the Optimal Preconditioned Eigensolver
 * (SIAM J. Sci. Comput. 23, 2001).
 *
 * <p>Each step takes the best vectors from the span of the present ones X, of the preconditioned
 * residuals W, and of the last changes P. The basis is kept orthonormal: P by its coefficients,
 * which are few (Hetmaniuk and Lehoucq, Basis Selection in LOBPCG, J. Comput. Phys. 218, 2006;
 * Duersch, Shao, Yang and Gu, A Robust and Efficient Implementation of LOBPCG, SIAM J. Sci. Comput.
 * 40, 2018), W by the Gram-Schmidt process, which drops vectors that depend on the others. Vectors
 * that have converged stay in the block but have no residual any more.
 *
 * <p>The block has as many vectors as pairs are wanted, so an eigenvalue of that multiplicity is
 * found with all its copies. Deterministic: the start block has a fixed seed. Memory: 14 vectors
 * for each pair.
 */
public final class Lobpcg {

  private static final long SEED = 20_220_617;
  private static final int MAX_STEPS = 400;

  /** The steps in which the shortfall has to fall by half, or the iteration has stalled. */
  private static final int PATIENCE = 30;

  /** The steps after which the basis is made orthonormal again, as rounding errors grow. */
  private static final int REFRESHED = 8;

  private static final double RANK_TOLERANCE = 1e-12;

  /** If a projection keeps this share of a norm, rounding has not spoiled orthogonality. */
  private static final double CANCELLATION = 0.1;

  private final NormalisedLaplacian laplacian;
  private final SpectralOperator preconditioner;
  private final double[] tolerances;
  private final Progress progress;
  private final int block;

  private double[] theta;

  /** The block X, then P, orthonormal, and their products with N. */
  private double[][] basis;

  private double[][] products;

  /**
   * A solver.
   *
   * @param preconditioner an approximation of the pseudo-inverse of the Laplacian
   * @param tolerances for each pair wanted, the relative residual to reach
   */
  public Lobpcg(
      NormalisedLaplacian laplacian,
      SpectralOperator preconditioner,
      double[] tolerances,
      Progress progress) {
    this.laplacian = laplacian;
    this.preconditioner = preconditioner;
    this.tolerances = tolerances;
    this.progress = progress;
    block = tolerances.length;
  }

  /** Whether the complement of the kernel is large enough for a block of so many vectors. */
  public static boolean fits(int dimension, int wanted) {
    return dimension >= 16 * wanted;
  }

  /**
   * Computes the pairs, or what is known of them when the iteration stalls: the caller has to
   * measure the residuals.
   *
   * @throws org.reluatlas.task.CancelledException when cancelled
   */
  public RitzPairs compute() {
    progress.begin("eigenvectors");
    start();
    double best = Double.POSITIVE_INFINITY;
    int since = 0;
    for (int step = 0; step < MAX_STEPS && since < PATIENCE; step++) {
      progress.advance(Math.min(1, (step + 1) / 50.0));
      if (step % REFRESHED == 0) {
        basis = orthonormalised(basis, new double[0][]);
        products = laplacian.apply(basis);
      }
      double[][] residuals = new double[block][];
      double worst = residuals(residuals);
      if (worst <= 1) {
        break;
      }
      since++;
      if (worst < best / 2) {
        best = worst;
        since = 0;
      }
      extend(Arrays.stream(residuals).filter(r -> r != null).toArray(double[][]::new));
    }
    return result();
  }

  private void start() {
    SplittableRandom random = new SplittableRandom(SEED);
    double[][] x = new double[block][preconditioner.size()];
    for (double[] u : x) {
      for (int v = 0; v < u.length; v++) {
        u[v] = random.nextDouble() - 0.5;
      }
      preconditioner.deflate(u);
    }
    basis = orthonormalised(preconditioner.apply(x, progress), new double[0][]);
    products = laplacian.apply(basis);
    SymmetricEigenvectors ritz =
        new SymmetricEigenvectors(Vectors.products(basis, basis.length, products));
    theta = ritz.values;
    basis = deflated(Vectors.combinations(basis, ritz.vectors));
  }

  /**
   * Computes the residuals of pairs that have not converged.
   *
   * @param residuals shape (b), null where a pair has converged, the result
   * @return how many times over the tolerance the worst pair is
   */
  private double residuals(double[][] residuals) {
    double worst = 0;
    for (int i = 0; i < block; i++) {
      double[] r = products[i].clone();
      Vectors.add(-theta[i], basis[i], r);
      double shortfall = Vectors.norm(r) / (theta[i] * tolerances[i]);
      worst = Math.max(worst, shortfall);
      residuals[i] = shortfall > 1 ? r : null;
    }
    return worst;
  }

  /** Adds the preconditioned residuals to the basis and takes the best vectors of its span. */
  private void extend(double[][] residuals) {
    double[][] w = deflated(orthonormalised(preconditioner.apply(residuals, progress), basis));
    double[][] all = joined(basis, w);
    double[][] allProducts = joined(products, laplacian.apply(w));
    SymmetricEigenvectors ritz =
        new SymmetricEigenvectors(Vectors.products(all, all.length, allProducts));
    theta = Arrays.copyOf(ritz.values, block);
    double[][] best = Arrays.copyOf(ritz.vectors, block);
    double[][] coefficients = joined(best, changes(best));
    basis = deflated(Vectors.combinations(all, coefficients));
    products = Vectors.combinations(allProducts, coefficients);
  }

  /**
   * Projects the kernel out, in place. The steps would prefer it to all else, and make it grow from
   * rounding errors.
   */
  private double[][] deflated(double[][] vectors) {
    for (double[] u : vectors) {
      preconditioner.deflate(u);
    }
    return vectors;
  }

  /** The coefficients of the new vectors without their parts in X, orthogonal to all of these. */
  private double[][] changes(double[][] best) {
    double[][] changes = new double[block][];
    for (int i = 0; i < block; i++) {
      changes[i] = best[i].clone();
      Arrays.fill(changes[i], 0, block, 0);
    }
    return orthonormalised(changes, best);
  }

  /**
   * Makes vectors orthonormal, and orthogonal to a basis, in place.
   *
   * @return those that do not depend on the others
   */
  private static double[][] orthonormalised(double[][] vectors, double[][] against) {
    double[][] kept = {};
    for (double[] u : vectors) {
      double[][] one = {u};
      double[][] others = joined(against, kept);
      double norm = Vectors.norm(u);
      double left = norm > 0 ? 1 : 0;
      for (double share = 0; share <= CANCELLATION && left > RANK_TOLERANCE; left *= share) {
        Vectors.scale(1 / norm, u);
        Vectors.subtract(others, Vectors.products(others, others.length, one), one);
        norm = Vectors.norm(u);
        share = norm;
      }
      if (left > RANK_TOLERANCE) {
        Vectors.scale(1 / norm, u);
        kept = joined(kept, one);
      }
    }
    return kept;
  }

  private static double[][] joined(double[][] first, double[][] second) {
    double[][] joined = Arrays.copyOf(first, first.length + second.length);
    System.arraycopy(second, 0, joined, first.length, second.length);
    return joined;
  }

  private RitzPairs result() {
    double[] values = new double[block];
    for (int i = 0; i < block; i++) {
      values[i] = 1 / theta[i];
      preconditioner.deflate(basis[i]);
      Vectors.scale(1 / Vectors.norm(basis[i]), basis[i]);
    }
    return new RitzPairs(values, Arrays.copyOf(basis, block));
  }
}
