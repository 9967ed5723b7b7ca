package org.reluatlas.network.assembly;

import org.reluatlas.network.NetworkFormatException;
import org.reluatlas.network.SourceFile;

/** Batch normalisation as it acts after training: x ↦ γ·(x − μ)/√(σ² + ε) + β, per feature. */
public final class BatchNormalization {

  private BatchNormalization() {}

  /** Appends the normalisation to a chain as a scaling, computed in double. */
  public static void append(
      SourceFile file,
      LayerChain chain,
      String place,
      double[] gamma,
      double[] beta,
      double[] mean,
      double[] variance,
      double epsilon)
      throws NetworkFormatException {
    int width = mean.length;
    if (width == 0 || gamma.length != width || beta.length != width || variance.length != width) {
      throw file.refusal(
          String.format(
              "%s has %d scales, %d biases, %d means and %d variances; there must be one of each"
                  + " per feature",
              place, gamma.length, beta.length, width, variance.length));
    }
    double[] factors = new double[width];
    double[] shifts = new double[width];
    for (int i = 0; i < width; i++) {
      double spread = variance[i] + epsilon;
      if (!(spread > 0)) {
        throw file.refusal(
            place
                + ": variance "
                + (i + 1)
                + " plus epsilon is "
                + spread
                + ", which must be above 0; save the network again");
      }
      factors[i] = gamma[i] / Math.sqrt(spread);
      shifts[i] = beta[i] - mean[i] * factors[i];
    }
    chain.scale(place, factors, shifts, true);
  }
}
