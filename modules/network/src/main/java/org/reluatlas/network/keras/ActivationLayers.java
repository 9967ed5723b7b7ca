package org.reluatlas.network.keras;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.reluatlas.network.NetworkFormatException;
import org.reluatlas.network.SourceFile;
import org.reluatlas.network.assembly.LayerChain;
import org.reluatlas.network.compile.Selection;
import org.reluatlas.network.compile.Shape;

/** Activations: the piecewise-linear ones go into the chain, of the others the name is kept. */
final class ActivationLayers {

  /** Activations that are dropped when they come last: they never decrease. */
  private static final Map<String, String> TAIL =
      Map.of(
          "sigmoid", "Sigmoid",
          "softmax", "Softmax",
          "tanh", "Tanh",
          "hard_sigmoid", "HardSigmoid",
          "log_softmax", "LogSoftmax",
          "softplus", "Softplus",
          "softsign", "Softsign");

  private final Features features;
  private final LayerChain chain;

  ActivationLayers(Features features) {
    this.features = features;
    this.chain = features.chain();
  }

  /** Whether an activation that is dropped at the end has kinks of its own. */
  static boolean hasKinks(String activation) {
    return activation.equals("hard_sigmoid");
  }

  /**
   * Appends the activation that a layer of any kind has.
   *
   * @return what is left to the end of the network, ready for a message; null for nothing
   */
  String activation(LayerConfiguration layer) throws NetworkFormatException {
    String name = layer.activation();
    switch (name) {
      case "linear":
        return null;
      case "relu":
        chain.relu("the ReLU of " + layer.place());
        return null;
      case "relu6":
        chain.clip("the ReLU6 of " + layer.place(), 0, 6);
        return null;
      case "leaky_relu":
        chain.leaky("the LeakyReLU of " + layer.place(), 0.2);
        return null;
      default:
        if (!TAIL.containsKey(name)) {
          throw layer
              .file()
              .refusal(
                  layer.place()
                      + " has the activation "
                      + SourceFile.quoted(name)
                      + ", which is not piecewise linear or not read; ReLU Atlas reads relu, relu6,"
                      + " leaky_relu and linear");
        }
        return "the " + TAIL.get(name) + " of " + layer.place();
    }
  }

  /** A {@code ReLU} with its slope on the left and its highest value. */
  void relu(LayerConfiguration layer) throws NetworkFormatException {
    if (layer.number("threshold", 0) != 0) {
      throw layer.unread("threshold");
    }
    double slope = layer.number("negative_slope", 0);
    double highest = layer.number("max_value", Double.POSITIVE_INFINITY);
    if (slope < 0 && highest < Double.POSITIVE_INFINITY) {
      throw layer.unread("negative_slope");
    }
    if (slope == 0 && highest < Double.POSITIVE_INFINITY) {
      chain.clip(layer.place(), 0, highest);
      return;
    }
    if (slope == 0) {
      chain.relu(layer.place());
    } else {
      chain.leaky(layer.place(), slope);
    }
    if (highest < Double.POSITIVE_INFINITY) {
      chain.clip(layer.place(), Double.NEGATIVE_INFINITY, highest);
    }
  }

  void leaky(LayerConfiguration layer) throws NetworkFormatException {
    chain.leaky(layer.place(), layer.number("negative_slope", layer.number("alpha", 0.3)));
  }

  /** A {@code PReLU}; along shared axes its slopes have the size 1. */
  void prelu(LayerConfiguration layer, LayerWeights all) throws NetworkFormatException {
    LayerWeights own = all.named(List.of("alpha"));
    double[] slopes = own.numbers("alpha");
    if (!features.isKnown()) {
      chain.prelu(layer.place(), slopes);
      return;
    }
    Shape stored = Shape.of(own.shape("alpha"));
    if (slopes.length != stored.count()) {
      throw layer.unread("alpha");
    }
    Selection repeated = Selection.broadcast(stored, Shape.of(features.shape(layer)));
    double[] each = new double[repeated.shape().count()];
    Arrays.setAll(each, i -> slopes[repeated.source(i)]);
    chain.prelu(layer.place(), each);
  }
}
