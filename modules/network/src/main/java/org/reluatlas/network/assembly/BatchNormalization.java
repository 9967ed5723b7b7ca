package org.reluatlas.network.assembly;

import java.util.ArrayList;
import java.util.List;
import org.reluatlas.network.NetworkFormatException;
import org.reluatlas.network.SourceFile;
import org.reluatlas.network.compile.Normalization;

/** Batch normalisation as it acts after training: x ↦ γ·(x − μ)/√(σ² + ε) + β, per feature. */
public final class BatchNormalization {

  private BatchNormalization() {}

  /** Appends the normalisation to a chain; only its square roots are rounded. */
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
    chain.normalize(place, features(file, place, gamma, beta, mean, variance, epsilon));
  }

  /**
   * The normalisations of the features.
   *
   * @throws NetworkFormatException when there are not as many numbers of each kind, one is not
   *     finite or a variance plus epsilon is not above 0
   */
  public static List<Normalization> features(
      SourceFile file,
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
    List<Normalization> features = new ArrayList<>();
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
      double[] numbers = {gamma[i], beta[i], mean[i], variance[i]};
      LayerChain.requireFinite(file, place, "number of normalisation " + (i + 1) + ",", numbers);
      features.add(new Normalization(gamma[i], beta[i], mean[i], variance[i], epsilon));
    }
    return features;
  }
}
