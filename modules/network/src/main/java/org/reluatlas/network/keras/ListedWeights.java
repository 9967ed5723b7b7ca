package org.reluatlas.network.keras;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.reluatlas.network.NetworkFormatException;

/**
 * The weights in a {@code .keras}: a group for each layer, named after its class and numbered
 * within it ({@code layers/dense}, {@code layers/dense_1}), with the arrays numbered in the order
 * in which the layer makes them ({@code vars/0}).
 */
final class ListedWeights implements KerasWeights {

  private static final List<String> CONTAINERS =
      List.of("/layers/", "/_layer_checkpoint_dependencies/");
  private static final int MOST_VARIABLES = 8;

  private final HdfContent content;
  private final Map<String, Integer> layersOfClass = new HashMap<>();

  ListedWeights(HdfContent content) {
    this.content = content;
  }

  @Override
  public LayerWeights of(LayerConfiguration layer) throws NetworkFormatException {
    String kind = snakeCase(layer.kind());
    int number = layersOfClass.merge(kind, 1, Integer::sum) - 1;
    String byClass = number == 0 ? kind : kind + "_" + number;
    LayerWeights weights = new LayerWeights(layer.file(), content, layer.place());
    for (String container : CONTAINERS) {
      for (String name : List.of(byClass, layer.name())) {
        if (add(weights, container + name + "/vars/")) {
          return weights;
        }
      }
    }
    return weights;
  }

  private boolean add(LayerWeights weights, String folder) throws NetworkFormatException {
    int count = 0;
    while (count < MOST_VARIABLES && content.hasArray(folder + count)) {
      weights.add(Integer.toString(count), folder + count);
      count++;
    }
    return count > 0;
  }

  /** {@code batch_normalization} for {@code BatchNormalization}. */
  private static String snakeCase(String name) {
    return name.replaceAll("(.)([A-Z][a-z]+)", "$1_$2")
        .replaceAll("([a-z])([A-Z])", "$1_$2")
        .toLowerCase(Locale.ROOT);
  }
}
