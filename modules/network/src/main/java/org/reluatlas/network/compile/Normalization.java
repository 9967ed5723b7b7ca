package org.reluatlas.network.compile;

import java.math.BigDecimal;
import java.math.MathContext;
import org.reluatlas.network.AffineForm;
import org.reluatlas.network.Rational;

/**
 * Batch normalisation of one feature as it acts after training: x ↦ γ·(x − μ)/√(σ² + ε) + β. The
 * factor γ/√(σ² + ε) is rounded once, to the nearest double; the summand β − μ · factor is exact.
 * Immutable.
 */
public final class Normalization {

  private static final MathContext DIGITS = new MathContext(40);

  private final double factor;
  private final Rational summand;

  /**
   * A normalisation by statistics.
   *
   * @throws ArithmeticException when variance + epsilon is not above 0
   */
  public Normalization(double gamma, double beta, double mean, double variance, double epsilon) {
    BigDecimal spread = new BigDecimal(variance).add(new BigDecimal(epsilon));
    if (spread.signum() <= 0) {
      throw new ArithmeticException("the variance plus epsilon is " + spread.doubleValue());
    }
    factor = new BigDecimal(gamma).divide(spread.sqrt(DIGITS), DIGITS).doubleValue();
    summand = Rational.of(beta).plus(Rational.of(mean).times(Rational.of(factor)).negate());
  }

  /** The normalisation of input {@code column}. */
  public AffineForm of(int column) {
    return AffineForm.of(new int[] {column}, new Rational[] {Rational.of(factor)}, summand);
  }
}
