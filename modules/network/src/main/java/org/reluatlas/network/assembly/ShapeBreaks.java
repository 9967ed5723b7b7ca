package org.reluatlas.network.assembly;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Finds several networks among layers whose names tell nothing and whose widths do not chain: one
 * architecture twice, as the two critics {@code l1} to {@code l6} of TD3, or two or more last
 * layers that all take what the layer before them gives.
 */
final class ShapeBreaks {

  private ShapeBreaks() {}

  /** The networks of the part; the part itself when it chains, or when nothing fits. */
  static List<NetworkPart> parts(NetworkPart part, boolean ordered) {
    List<LayerOutline> linear =
        part.layers().stream().filter(LayerOutline::isLinear).collect(Collectors.toList());
    Branch branch = Branch.of(linear);
    boolean known = linear.stream().allMatch(layer -> layer.inputs() > 0);
    boolean onlyLinear = linear.size() == part.layers().size();
    if (branch.isChain() || !known || !onlyLinear || linear.size() < 3) {
      return List.of(part);
    }
    if (!ordered && BranchOrder.exists(single(linear))) {
      return List.of(part);
    }
    List<NetworkPart> parts = twins(linear);
    if (parts.size() < 2) {
      parts = heads(linear);
    }
    return parts.size() < 2 ? List.of(part) : parts;
  }

  private static List<Branch> single(List<LayerOutline> layers) {
    return layers.stream().map(layer -> Branch.of(List.of(layer))).collect(Collectors.toList());
  }

  private static List<NetworkPart> twins(List<LayerOutline> layers) {
    List<List<LayerOutline>> chains = new ArrayList<>();
    for (LayerOutline layer : layers) {
      if (chains.isEmpty() || !last(last(chains)).fits(layer)) {
        chains.add(new ArrayList<>());
      }
      last(chains).add(layer);
    }
    List<Integer> first = Branch.of(chains.get(0)).architecture();
    boolean equal =
        chains.get(0).size() > 1
            && chains.stream().allMatch(chain -> Branch.of(chain).architecture().equals(first));
    return equal
        ? chains.stream()
            .map(chain -> new NetworkPart(range(chain), chain, List.of()))
            .collect(Collectors.toList())
        : List.of();
  }

  private static String range(List<LayerOutline> chain) {
    String last = last(chain).name();
    return chain.get(0).name() + "-" + last.substring(last.lastIndexOf('.') + 1);
  }

  private static List<NetworkPart> heads(List<LayerOutline> layers) {
    for (int first = layers.size() - 2; first > 0; first--) {
      List<LayerOutline> trunk = layers.subList(0, first);
      List<LayerOutline> heads = layers.subList(first, layers.size());
      if (Branch.of(trunk).isChain()
          && heads.stream().allMatch(head -> head.inputs() == last(trunk).outputs())) {
        return heads.stream().map(head -> onTrunk(trunk, head)).collect(Collectors.toList());
      }
    }
    return List.of();
  }

  private static NetworkPart onTrunk(List<LayerOutline> trunk, LayerOutline head) {
    List<LayerOutline> chain = new ArrayList<>(trunk);
    chain.add(head);
    return new NetworkPart(
        head.name(), chain, List.of("The other layers that take the same input were left out"));
  }

  private static <T> T last(List<T> list) {
    return list.get(list.size() - 1);
  }
}
