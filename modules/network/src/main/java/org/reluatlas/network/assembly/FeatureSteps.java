package org.reluatlas.network.assembly;

import java.util.Arrays;
import org.reluatlas.network.AffineForm;
import org.reluatlas.network.compile.AffineRun;
import org.reluatlas.network.compile.Kinks;
import org.reluatlas.network.compile.ShapeException;
import org.reluatlas.network.compile.Signal;

/** Steps with a number for each feature, for each channel of a tensor, or one for all. */
final class FeatureSteps {

  private FeatureSteps() {}

  /** Gives the row of element i, which belongs to a feature. */
  interface Row {
    AffineForm row(int i, int feature);
  }

  /**
   * An affine map of each element by itself.
   *
   * @param width how many features there are
   * @param taken how many numbers the step takes, 0 for any number of them
   */
  static Step affine(String place, String type, AffineRun run, int width, int taken, Row row) {
    return Step.affine(
        place,
        type,
        taken,
        run,
        (compiler, x) -> {
          int[] features = features(x, width);
          AffineForm[] rows = new AffineForm[x.count()];
          Arrays.setAll(rows, i -> row.row(i, features[i]));
          return compiler.map(x, x.shape(), rows);
        });
  }

  /** As {@link LayerChain#prelu}. */
  static Step prelu(String place, double[] slopes) {
    return Step.kink(
        place,
        "PReLU",
        (compiler, x) -> {
          int[] features = features(x, slopes.length);
          double[] all = Arrays.stream(features).mapToDouble(f -> slopes[f]).toArray();
          return new Kinks(compiler).leaky(x, all);
        });
  }

  /** The feature that each element belongs to, of {@code width} features. */
  private static int[] features(Signal x, int width) {
    int[] features = new int[x.count()];
    int run = width == x.count() || width == 1 ? 1 : x.shape().count(1, x.shape().rank());
    if (width != 1 && (long) run * width != x.count()) {
      throw new ShapeException("has %d numbers for a tensor of the shape %s", width, x.shape());
    }
    Arrays.setAll(features, i -> width == 1 ? 0 : i / run);
    return features;
  }
}
