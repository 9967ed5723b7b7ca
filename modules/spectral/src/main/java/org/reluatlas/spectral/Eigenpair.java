package org.reluatlas.spectral;

/**
 * A positive eigenvalue λ of L = W_V⁻¹ ∂ᵀ W_E ∂ with an eigenvector x, and how good they are.
 *
 * <p>xᵀ W_V x = 1, and the sign of x is such that the first of its entries beyond half the largest
 * magnitude is positive.
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

  /** The eigenvalue λ, the Rayleigh quotient of the vector for L or for its pseudo-inverse. */
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
   * The residual ‖L x − λ x‖ / λ in the norm weighted by W_V, computed from ∂ and not estimated.
   *
   * <p>An eigenvalue of L lies within this share of λ.
   */
  public double residual() {
    return residual;
  }

  /**
   * How large a residual the rounding of x to double may cause by itself.
   *
   * <p>A residual asked for below this cannot be had: it grows with the largest eigenvalue over λ.
   */
  public double attainableResidual() {
    return attainableResidual;
  }

  /** The largest |cosine| between x and a function constant on a component, in W_V. */
  public double kernelCosine() {
    return kernelCosine;
  }

  /** The vector itself: not to be written to. */
  double[] values() {
    return vector;
  }
}
