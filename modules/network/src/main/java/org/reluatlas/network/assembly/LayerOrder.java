package org.reluatlas.network.assembly;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.reluatlas.network.NetworkFormatException;
import org.reluatlas.network.SourceFile;

/** Finds the order of layers in a file that keeps none. */
final class LayerOrder {

  /** The search among orders looks at no more partial orders than this. */
  private static final int MOST_STEPS = 100_000;

  private static final int MOST_LAYERS = 64;

  private final SourceFile file;
  private final List<StateDictLayer> layers;
  private final LayerChain chain;
  private final List<StateDictLayer> partial = new ArrayList<>();
  private final List<List<StateDictLayer>> found = new ArrayList<>();
  private boolean[] used;
  private int steps;

  LayerOrder(SourceFile file, List<StateDictLayer> layers, LayerChain chain) {
    this.file = file;
    this.layers = new ArrayList<>(layers);
    this.layers.sort(Comparator.comparing(StateDictLayer::name, new NaturalOrder()));
    this.chain = chain;
  }

  List<StateDictLayer> find() throws NetworkFormatException {
    if (isNumbered() || layers.size() == 1) {
      return layers;
    }
    if (layers.size() <= MOST_LAYERS
        && layers.stream().noneMatch(StateDictLayer::isNormalization)) {
      used = new boolean[layers.size()];
      extend();
    }
    if (found.size() != 1) {
      throw file.refusal(
          "the order of its layers ("
              + layers.stream()
                  .limit(8)
                  .map(layer -> SourceFile.quoted(layer.name()))
                  .collect(Collectors.joining(", "))
              + ") cannot be told from their names and shapes; number them, as in layers.0, or"
              + " save the network as ONNX");
    }
    chain.notice("The order of the layers was found by their shapes: only one order fits");
    return found.get(0);
  }

  /** Whether the names differ in their numbers only. */
  private boolean isNumbered() {
    return layers.stream()
            .map(layer -> NaturalOrder.withoutNumbers(layer.name()))
            .distinct()
            .count()
        == 1;
  }

  private void extend() {
    if (partial.size() == layers.size()) {
      found.add(new ArrayList<>(partial));
    }
    for (int i = 0; i < layers.size() && found.size() < 2; i++) {
      if (used[i] || !fits(layers.get(i))) {
        continue;
      }
      if (++steps > MOST_STEPS) {
        found.clear();
        return;
      }
      used[i] = true;
      partial.add(layers.get(i));
      extend();
      partial.remove(partial.size() - 1);
      used[i] = false;
    }
  }

  private boolean fits(StateDictLayer next) {
    return partial.isEmpty() || partial.get(partial.size() - 1).outputs() == next.inputs();
  }
}
