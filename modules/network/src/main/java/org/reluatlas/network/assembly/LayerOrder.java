package org.reluatlas.network.assembly;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.reluatlas.network.NetworkFormatException;
import org.reluatlas.network.SourceFile;

/**
 * Finds the order of layers in a file that keeps none: numbers order the layers that bear them, and
 * widths the layers of different names.
 */
final class LayerOrder {

  /** Names by the numbers in them. */
  static final Comparator<LayerOutline> BY_NAME =
      Comparator.comparing(LayerOutline::name, new NaturalOrder());

  private final SourceFile file;
  private final List<LayerOutline> layers;
  private boolean byShape;

  LayerOrder(SourceFile file, List<LayerOutline> layers) {
    this.file = file;
    this.layers = new ArrayList<>(layers);
    this.layers.sort(BY_NAME);
  }

  List<LayerOutline> find() throws NetworkFormatException {
    List<Branch> numbered = Branch.numbered(layers);
    if (numbered.size() == 1) {
      return layers;
    }
    List<LayerOutline> order = onlyOrder(numbered);
    if (order == null) {
      order =
          onlyOrder(
              layers.stream().map(layer -> Branch.of(List.of(layer))).collect(Collectors.toList()));
    }
    if (order == null) {
      throw file.refusal(
          "the order of its layers ("
              + layers.stream()
                  .limit(8)
                  .map(layer -> SourceFile.quoted(layer.name()))
                  .collect(Collectors.joining(", "))
              + ") cannot be told from their names and shapes; number them, as in layers.0, or"
              + " save the network as ONNX");
    }
    byShape = true;
    return order;
  }

  /** Whether widths had to decide; known after {@link #find}. */
  boolean isByShape() {
    return byShape;
  }

  /** The layers in the only order of the branches in which they fit, or null. */
  private static List<LayerOutline> onlyOrder(List<Branch> branches) {
    boolean sane =
        branches.stream().allMatch(branch -> branch.isChain() && !branch.linear().isEmpty());
    List<List<Branch>> orders = sane ? BranchOrder.find(branches) : List.of();
    if (orders.size() != 1) {
      return null;
    }
    return orders.get(0).stream()
        .flatMap(branch -> branch.layers().stream())
        .collect(Collectors.toList());
  }
}
