package org.reluatlas.spectral;

import org.reluatlas.task.Progress;

/** Approximate eigenpairs of a {@link SpectralOperator}. */
final class RitzPairs {

  /** Eigenvalues θ of S, descending; 1/θ is an upper bound of an eigenvalue of L. */
  final double[] values;

  /** Vectors u of norm 1, one for each value. */
  final double[][] vectors;

  RitzPairs(double[] values, double[][] vectors) {
    this.values = values;
    this.vectors = vectors;
  }

  /**
   * The same with S applied to the vectors once more.
   *
   * <p>An error of a vector that is small as a whole can be large at a vertex of little weight,
   * where the residual shows it magnified; S damps it by that weight.
   */
  RitzPairs purified(SpectralOperator operator, Progress progress) {
    double[][] purified = operator.apply(vectors, progress);
    for (double[] u : purified) {
      Vectors.scale(1 / Vectors.norm(u), u);
    }
    return new RitzPairs(values, purified);
  }
}
