package org.reluatlas.network.keras;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.reluatlas.network.NetworkFormatException;
import org.reluatlas.network.assembly.BatchNormalization;

/** Layers that scale and shift the channels. */
final class ScalingLayers {

  /** Keras divides by no spread below 1e-7. */
  private static final double SMALLEST_VARIANCE = 1e-14;

  private final Features features;

  ScalingLayers(Features features) {
    this.features = features;
  }

  void batchNormalization(LayerConfiguration layer, LayerWeights all)
      throws NetworkFormatException {
    boolean scale = layer.flag("scale", true);
    boolean center = layer.flag("center", true);
    List<String> variables = new ArrayList<>();
    if (scale) {
      variables.add("gamma");
    }
    if (center) {
      variables.add("beta");
    }
    variables.addAll(List.of("moving_mean", "moving_variance"));
    LayerWeights own = all.named(variables);
    double[] mean = own.numbers("moving_mean");
    normalize(
        layer,
        scale ? own.numbers("gamma") : filled(mean.length, 1),
        center ? own.numbers("beta") : filled(mean.length, 0),
        mean,
        own.numbers("moving_variance"),
        layer.number("epsilon", 1e-3));
  }

  /** A {@code Normalization}, whose statistics are settings or were adapted to data. */
  void normalization(LayerConfiguration layer, LayerWeights all) throws NetworkFormatException {
    if (!layer.isUnset("invert")) {
      throw layer.unread("invert");
    }
    LayerWeights own = all.named(List.of("mean", "variance"));
    boolean set = !layer.isUnset("mean");
    double[] mean = set ? layer.numbers("mean") : own.numbers("mean");
    double[] variance = set ? layer.numbers("variance") : own.numbers("variance");
    Arrays.setAll(variance, i -> Math.max(variance[i], SMALLEST_VARIANCE));
    normalize(layer, filled(mean.length, 1), filled(mean.length, 0), mean, variance, 0);
  }

  private void normalize(
      LayerConfiguration layer,
      double[] gamma,
      double[] beta,
      double[] mean,
      double[] variance,
      double epsilon)
      throws NetworkFormatException {
    int axis = axis(layer);
    features.bringToFront(layer, axis);
    BatchNormalization.append(
        layer.file(), features.chain(), layer.place(), gamma, beta, mean, variance, epsilon);
    features.sendFromFront(layer, axis);
  }

  /** The axis of the channels among those of one point. */
  private int axis(LayerConfiguration layer) throws NetworkFormatException {
    int[] axes = layer.isUnset("axis") ? new int[] {-1} : layer.integers("axis");
    if (axes.length != 1) {
      throw layer.unread("axis");
    }
    int rank = features.isKnown() ? features.shape(layer).length : 1;
    int axis = axes[0] < 0 ? axes[0] + rank : axes[0] - 1;
    if (axis < 0 || axis >= rank) {
      throw layer.unread("axis");
    }
    return axis;
  }

  /** A {@code Rescaling} by one number, or by one for each channel. */
  void rescaling(LayerConfiguration layer) throws NetworkFormatException {
    double[] factors = layer.isUnset("scale") ? filled(1, 1) : layer.numbers("scale");
    double[] shifts = layer.isUnset("offset") ? filled(1, 0) : layer.numbers("offset");
    boolean channelwise = factors.length > 1 || shifts.length > 1;
    int last = channelwise && features.isKnown() ? features.shape(layer).length - 1 : 0;
    features.bringToFront(layer, last);
    features.chain().scale(layer.place(), factors, shifts);
    features.sendFromFront(layer, last);
  }

  private static double[] filled(int length, double value) {
    double[] values = new double[length];
    Arrays.fill(values, value);
    return values;
  }
}
