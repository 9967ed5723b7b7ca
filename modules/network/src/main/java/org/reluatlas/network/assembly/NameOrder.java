package org.reluatlas.network.assembly;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Mends the order of layers that are stored in another order than their names tell: {@code
 * layers.10} before {@code layers.2}, {@code fc3} before {@code fc1}, {@code out} before {@code
 * fc1}. Each container is looked at by itself. Where only the stored order fits the widths, it
 * stays.
 */
final class NameOrder {

  private static final int DEEPEST = 32;

  private static final Comparator<String> NATURAL = new NaturalOrder();

  private NameOrder() {}

  /** The layers in the order that their names tell; as they are stored where names agree. */
  static List<LayerOutline> of(List<LayerOutline> stored) {
    return ordered(stored, 0);
  }

  private static List<LayerOutline> ordered(List<LayerOutline> stored, int depth) {
    Map<String, List<LayerOutline>> members = new LinkedHashMap<>();
    for (LayerOutline layer : stored) {
      members.computeIfAbsent(key(layer, depth), any -> new ArrayList<>()).add(layer);
    }
    if (!joined(new ArrayList<>(members.keySet()), members).equals(stored)) {
      return stored; // the members of containers are mixed on purpose
    }
    members.replaceAll(
        (key, layers) ->
            key.endsWith(".") && depth < DEEPEST
                ? ordered(layers, depth + 1)
                : List.copyOf(layers));
    List<String> keys = new ArrayList<>(members.keySet());
    List<LayerOutline> here = joined(keys, members);
    List<String> numbered = byNumbers(keys);
    List<LayerOutline> named = joined(byWords(numbered, members), members);
    if (isChain(named)) {
      return named;
    }
    return isChain(here) ? here : joined(numbered, members);
  }

  /** The segment of a name at a depth, with a dot behind it when it is a container. */
  private static String key(LayerOutline layer, int depth) {
    String[] path = layer.name().split("[.]", -1);
    return path.length > depth + 1 ? path[depth] + "." : path[depth];
  }

  private static boolean isChain(List<LayerOutline> layers) {
    return Branch.of(layers).isChain();
  }

  private static List<LayerOutline> joined(
      List<String> keys, Map<String, List<LayerOutline>> members) {
    return keys.stream().flatMap(key -> members.get(key).stream()).collect(Collectors.toList());
  }

  /** Sorts, on their places, the keys that differ in their numbers only. */
  private static List<String> byNumbers(List<String> keys) {
    List<String> sorted = new ArrayList<>(keys);
    Map<String, List<Integer>> places = new LinkedHashMap<>();
    for (int i = 0; i < keys.size(); i++) {
      String stem = NaturalOrder.withoutNumbers(keys.get(i));
      places.computeIfAbsent(stem, any -> new ArrayList<>()).add(i);
    }
    for (List<Integer> place : places.values()) {
      List<String> same = place.stream().map(keys::get).collect(Collectors.toList());
      if (!SiblingNames.areAscending(same)) {
        same.sort(NATURAL);
      }
      for (int i = 0; i < same.size(); i++) {
        sorted.set(place.get(i), same.get(i));
      }
    }
    return sorted;
  }

  /** Puts names of first layers first and names of last layers last. */
  private static List<String> byWords(List<String> keys, Map<String, List<LayerOutline>> members) {
    List<String> linear = new ArrayList<>();
    for (String key : keys) {
      if (members.get(key).stream().anyMatch(LayerOutline::isLinear)) {
        linear.add(key);
      }
    }
    List<String> sorted = new ArrayList<>(linear);
    sorted.sort(Comparator.comparingInt(NameOrder::rank));
    if (sorted.equals(linear)) {
      return keys;
    }
    List<String> all = new ArrayList<>(keys);
    all.sort(Comparator.comparingInt(NameOrder::rank));
    return all;
  }

  private static int rank(String key) {
    return BranchWords.place(BranchWords.of(key));
  }
}
