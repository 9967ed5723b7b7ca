package org.reluatlas.network.assembly;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
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
    byShape = order != null;
    if (order == null) {
      order = namedOrder(numbered);
    }
    if (order == null) {
      throw refusal(file, layers);
    }
    return order;
  }

  /** The refusal of layers that neither names nor shapes put in an order. */
  static NetworkFormatException refusal(SourceFile file, List<LayerOutline> layers) {
    return file.refusal(
        "the order of its layers ("
            + layers.stream()
                .limit(8)
                .map(layer -> SourceFile.quoted(layer.name()))
                .collect(Collectors.joining(", "))
            + ") cannot be told from their names and shapes; number them, as in layers.0, or"
            + " save the network as ONNX");
  }

  /** The layers with first names first and last names last, if that tells all and fits; or null. */
  private List<LayerOutline> namedOrder(List<Branch> branches) {
    int common = Branch.of(layers).containers().length();
    Map<Integer, Branch> places = new TreeMap<>();
    for (Branch branch : branches) {
      String name = branch.layers().get(0).name().substring(common);
      places.put(BranchWords.place(BranchWords.of(name)), branch);
    }
    Branch order = Branch.joined(new ArrayList<>(places.values()));
    return places.size() == branches.size() && order.isChain() ? order.layers() : null;
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
