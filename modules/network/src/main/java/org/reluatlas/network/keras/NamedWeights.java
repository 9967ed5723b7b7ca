package org.reluatlas.network.keras;

import java.util.Map;
import org.reluatlas.network.NetworkFormatException;

/**
 * The weights in an {@code .h5}: the group of a layer lists the names of its arrays, such as {@code
 * dense/kernel:0}, and has them under these names. A model that is a layer has one group for all
 * layers in it.
 */
final class NamedWeights implements KerasWeights {

  private static final String GROUP = "/model_weights/";

  /** The names in Keras 1. */
  private static final Map<String, String> OLD_NAMES =
      Map.of(
          "W",
          "kernel",
          "b",
          "bias",
          "running_mean",
          "moving_mean",
          "running_std",
          "moving_variance");

  private final HdfContent content;

  NamedWeights(HdfContent content) {
    this.content = content;
  }

  @Override
  public LayerWeights of(LayerConfiguration layer) throws NetworkFormatException {
    LayerWeights weights = new LayerWeights(layer.file(), content, layer.place());
    LayerConfiguration outermost = layer;
    while (outermost.parent() != null) {
      outermost = outermost.parent();
    }
    String group = GROUP + outermost.name();
    for (String name : content.texts(group, "weight_names")) {
      if (outermost == layer
          || name.contains("/" + layer.name() + "/")
          || name.startsWith(layer.name() + "/")) {
        weights.add(variable(layer, name), group + "/" + name);
      }
    }
    return weights;
  }

  private static String variable(LayerConfiguration layer, String name) {
    String variable = name.substring(name.lastIndexOf('/') + 1).replaceFirst(":[0-9]+$", "");
    String prefix = layer.name() + "_";
    String own = variable.startsWith(prefix) ? variable.substring(prefix.length()) : variable;
    return OLD_NAMES.getOrDefault(own, own);
  }
}
