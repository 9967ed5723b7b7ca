package org.reluatlas.spectral;

/**
 * A positive eigenvalue λ of L = W_V⁻¹ ∂ᵀ W_E ∂ with an eigenvector x, and their errors. Immutable.
 *
 * <p>xᵀ W_V x = 1, and the first entry of x above half the largest magnitude is positive.
 */
public final class Eigenpair {

  private final double eigenvalue;
  private final double[] vector;
  private final double residual;
  private final double attainableResidual;
  private final double kernelCosine;

  Eigenpair(
      double eigenvalue,
      double[] vector,
      double residual,
      double attainableResidual,
      double kernelCosine) {
    this.eigenvalue = eigenvalue;
    this.vector = vector;
    this.residual = residual;
    this.attainableResidual = attainableResidual;
    this.kernelCosine = kernelCosine;
  }

  /** The eigenvalue λ: the Rayleigh quotient of x for L or for its pseudo-inverse. */
  public double eigenvalue() {
    return eigenvalue;
  }

  /** A copy of the eigenvector x, shape (n). */
  public double[] vector() {
    return vector.clone();
  }

  /** The entry of the eigenvector at a vertex. */
  public double value(int vertex) {
    return vector[vertex];
  }

  /**
   * The relative residual ‖L x − λ x‖ / λ in the norm weighted by W_V, computed from ∂, not
   * estimated. L has an eigenvalue whose relative difference from λ is at most this.
   */
  public double residual() {
    return residual;
  }

  /**
   * The relative residual that the rounding of x to doubles may cause. A smaller one cannot be
   * reached. It grows with the ratio of the largest eigenvalue to λ.
   */
  public double attainableResidual() {
    return attainableResidual;
  }

  /** The largest |cosine|, weighted by W_V, between x and the indicator of a component. */
  public double kernelCosine() {
    return kernelCosine;
  }

  /** The vector itself: not to be written to. */
  double[] values() {
    return vector;
  }
}
