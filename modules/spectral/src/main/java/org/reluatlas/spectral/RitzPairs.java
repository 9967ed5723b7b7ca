package org.reluatlas.spectral;

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
}
