package org.reluatlas.network.assembly;

import java.util.Arrays;

/**
 * The map x ↦ s·x + t, feature by feature; one number in an array stands for all features. This is
 * what normalisation of the inputs and batch normalisation amount to. Immutable by convention.
 */
final class Scaling {

  private final double[] factors;
  private final double[] shifts;

  Scaling(double[] factors, double[] shifts) {
    this.factors = factors;
    this.shifts = shifts;
  }

  /** The number of features, or 1 when it fits any number. */
  int width() {
    return Math.max(factors.length, shifts.length);
  }

  /** Whether all factors are 1. */
  boolean isShift() {
    return Arrays.stream(factors).allMatch(factor -> factor == 1);
  }

  double factor(int feature) {
    return factors[factors.length == 1 ? 0 : feature];
  }

  double shift(int feature) {
    return shifts[shifts.length == 1 ? 0 : feature];
  }
}
