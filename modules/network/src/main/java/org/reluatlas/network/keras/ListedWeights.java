package org.reluatlas.network.keras;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.reluatlas.network.NetworkFormatException;

/**
 * The weights in a {@code .keras}: a group for each layer, named after its class and numbered
 * within it ({@code layers/dense}, {@code layers/dense_1}), with the arrays numbered in the order
 * in which the layer makes them ({@code vars/0}). The group of a model that is a layer has such
 * groups in it.
 */
final class ListedWeights implements KerasWeights {

  private static final List<String> CONTAINERS =
      List.of("/layers/", "/_layer_checkpoint_dependencies/");
  private static final int MOST_VARIABLES = 8;

  private final HdfContent content;
  private final Map<String, Integer> layersOfClass = new HashMap<>();
  private final Map<LayerConfiguration, String> folders = new HashMap<>();

  ListedWeights(HdfContent content) {
    this.content = content;
  }

  @Override
  public LayerWeights of(LayerConfiguration layer) throws NetworkFormatException {
    LayerWeights weights = new LayerWeights(layer.file(), content, layer.place());
    String folder = folder(layer) + "/vars/";
    for (int i = 0; i < MOST_VARIABLES && content.hasArray(folder + i); i++) {
      weights.add(Integer.toString(i), folder + i);
    }
    return weights;
  }

  /** The group of a layer, of a model that is a layer too. */
  private String folder(LayerConfiguration layer) throws NetworkFormatException {
    String known = folders.get(layer);
    if (known == null) {
      known = find(layer, layer.parent() == null ? "" : folder(layer.parent()));
      folders.put(layer, known);
    }
    return known;
  }

  private String find(LayerConfiguration layer, String above) throws NetworkFormatException {
    String kind = snakeCase(layer.kind());
    int number = layersOfClass.merge(above + "/" + kind, 1, Integer::sum) - 1;
    String byClass = number == 0 ? kind : kind + "_" + number;
    for (String container : CONTAINERS) {
      for (String name : List.of(byClass, layer.name())) {
        if (content.hasGroup(above + container + name)) {
          return above + container + name;
        }
      }
    }
    return above + CONTAINERS.get(0) + byClass;
  }

  /** {@code batch_normalization} for {@code BatchNormalization}. */
  private static String snakeCase(String name) {
    return name.replaceAll("(.)([A-Z][a-z]+)", "$1_$2")
        .replaceAll("([a-z])([A-Z])", "$1_$2")
        .toLowerCase(Locale.ROOT);
  }
}
