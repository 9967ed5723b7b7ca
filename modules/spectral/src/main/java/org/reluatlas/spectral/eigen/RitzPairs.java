package org.reluatlas.spectral.eigen;

import org.reluatlas.spectral.algebra.Vectors;
import org.reluatlas.task.Progress;

/** Approximations of the largest eigenpairs of a {@link SpectralOperator}. */
public final class RitzPairs {

  private final double[] values;
  private final double[][] vectors;

  RitzPairs(double[] values, double[][] vectors) {
    this.values = values;
    this.vectors = vectors;
  }

  /**
   * Computes the largest eigenpairs of an operator: by block Lanczos, or by a dense eigensolver if
   * the graph is too small for that.
   *
   * @param tolerances for each pair wanted, the relative residual to reach; at least one, and no
   *     more than there are positive eigenvalues
   * @throws org.reluatlas.spectral.algebra.NotConvergedException when a pair was not found
   * @throws org.reluatlas.task.CancelledException when cancelled
   */
  public static RitzPairs largest(
      SpectralOperator operator, double[] tolerances, Progress progress) {
    return BlockLanczos.fits(operator.rank(), tolerances.length)
        ? new BlockLanczos(operator, tolerances, progress).compute()
        : DenseEigenvectors.compute(operator, tolerances.length, progress);
  }

  /** The number of pairs. */
  public int count() {
    return values.length;
  }

  /** The eigenvalue θ of pair i, descending in i; 1/θ is an upper bound of an eigenvalue of L. */
  public double value(int i) {
    return values[i];
  }

  /** The vector u of pair i, of norm 1 and shape (n): not to be written to. */
  public double[] vector(int i) {
    return vectors[i];
  }

  /**
   * The same pairs after one more application of S to the vectors.
   *
   * <p>The error of a vector may be small in norm and yet large at a vertex of little weight, where
   * the residual is most sensitive to it; S damps it there.
   *
   * @throws org.reluatlas.task.CancelledException when cancelled
   */
  public RitzPairs purified(SpectralOperator operator, Progress progress) {
    double[][] purified = operator.apply(vectors, progress);
    for (double[] u : purified) {
      Vectors.scale(1 / Vectors.norm(u), u);
    }
    return new RitzPairs(values, purified);
  }
}
