package org.reluatlas.network.assembly;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Layers whose names have one container in common, such as {@code encoder.0} and {@code encoder.2}.
 * Layers that stand directly in a container with several members are one branch too, but for those
 * whose names tell different roles.
 */
final class Branch {

  private final String name;
  private final List<String> words;
  private final boolean container;
  private final boolean head;
  private final List<LayerOutline> layers;
  private final List<LayerOutline> linear;

  private Branch(String name, List<String> words, boolean container, List<LayerOutline> layers) {
    this(name, words, container, false, layers);
  }

  private Branch(
      String name, List<String> words, boolean container, boolean head, List<LayerOutline> layers) {
    this.name = name;
    this.words = words;
    this.container = container;
    this.head = head;
    this.layers = layers;
    this.linear = layers.stream().filter(LayerOutline::isLinear).collect(Collectors.toList());
  }

  /** All layers of a file as one branch. */
  static Branch of(List<LayerOutline> layers) {
    return new Branch("", List.of(), true, layers);
  }

  /** The layers of all branches, one branch after the other, as one branch. */
  static Branch joined(List<Branch> branches) {
    return of(
        branches.stream().flatMap(branch -> branch.layers().stream()).collect(Collectors.toList()));
  }

  /** The layers whose names differ in their numbers only, as one branch each. */
  static List<Branch> numbered(List<LayerOutline> layers) {
    Map<String, List<LayerOutline>> members = new LinkedHashMap<>();
    for (LayerOutline layer : layers) {
      String stem = NaturalOrder.withoutNumbers(layer.name());
      members.computeIfAbsent(stem, any -> new ArrayList<>()).add(layer);
    }
    return members.values().stream().map(Branch::of).collect(Collectors.toList());
  }

  /** The full name in the file. */
  String name() {
    return name;
  }

  /** The words of the name from where the branches differ. */
  List<String> words() {
    return words;
  }

  /** Whether the file has this name as a container, and not only as the names of layers. */
  boolean isContainer() {
    return container;
  }

  /** Whether this is one of several heads by its name. */
  boolean isHead() {
    return head;
  }

  /** Whether these are layers that stand directly in a container and whose names tell no role. */
  boolean isLoose() {
    return !container && !head && words.isEmpty();
  }

  List<LayerOutline> layers() {
    return layers;
  }

  List<LayerOutline> linear() {
    return linear;
  }

  /** Whether this may be a ReLU network by itself: it has two linear layers or more. */
  boolean isStrong() {
    return linear.size() > 1;
  }

  /** Whether other branches may stand on this one, by its name. */
  boolean isTrunk() {
    return container ? BranchWords.isTrunk(words) : !head && role() == null && !isLast();
  }

  /** Whether this is one layer that is the last of a network by its name. */
  private boolean isLast() {
    String own = layers.get(0).name().substring(layers.get(0).name().lastIndexOf('.') + 1);
    return layers.size() == 1 && BranchWords.place(BranchWords.of(own)) > 0;
  }

  /** Whether this is a piece of a network and not a network, by its name. */
  boolean isPiece() {
    return isTrunk() || BranchWords.isPiece(words);
  }

  /** The role that the name tells, or null. */
  String role() {
    return BranchWords.role(words);
  }

  /** Whether what this branch gives may be what {@code next} takes. */
  boolean fits(Branch next) {
    return linear.isEmpty()
        || next.linear.isEmpty()
        || linear.get(linear.size() - 1).fits(next.linear.get(0));
  }

  /** Whether this is known to give what {@code next} takes. */
  boolean gives(Branch next) {
    return !linear.isEmpty()
        && !next.linear.isEmpty()
        && next.linear.get(0).inputs() > 0
        && linear.get(linear.size() - 1).outputs() == next.linear.get(0).inputs();
  }

  /** The widths, layer by layer. */
  List<Integer> architecture() {
    List<Integer> widths = new ArrayList<>();
    for (LayerOutline layer : linear) {
      widths.add(layer.inputs());
      widths.add(layer.outputs());
    }
    return widths;
  }

  /** Whether both may be networks and have the same widths. */
  boolean isTwinOf(Branch other) {
    return isStrong() && architecture().equals(other.architecture());
  }

  /** The branches that this one divides into; one when its layers stand together. */
  List<Branch> split() {
    int common = commonSegments();
    Map<String, List<LayerOutline>> members = new LinkedHashMap<>();
    for (LayerOutline layer : layers) {
      String[] path = path(layer);
      boolean inside = path.length > common + 1;
      String key = inside ? path[common] : BranchWords.side(BranchWords.of(path[common]));
      members.computeIfAbsent(inside + ":" + key, any -> new ArrayList<>()).add(layer);
    }
    List<Branch> branches = new ArrayList<>();
    members.values().forEach(member -> branches.addAll(members(common, member)));
    return branches;
  }

  private static List<Branch> members(int common, List<LayerOutline> layers) {
    String[] path = path(layers.get(0));
    if (path.length > common + 1) {
      return List.of(container(common, layers));
    }
    List<String> words = BranchWords.of(path[common]);
    if (BranchWords.side(words) == null) {
      return loose(common, layers);
    }
    Map<String, List<LayerOutline>> twins = TwinNames.of(layers);
    if (twins.isEmpty() || BranchWords.isCoder(words)) {
      return List.of(member(common, layers));
    }
    List<Branch> branches = new ArrayList<>();
    twins.forEach(
        (twin, own) ->
            branches.add(new Branch(join(path, common, twin), BranchWords.of(twin), false, own)));
    return branches;
  }

  /** Layers without a role, where each of several heads is a branch of its own. */
  private static List<Branch> loose(int common, List<LayerOutline> layers) {
    List<LayerOutline> heads = SiblingNames.heads(layers);
    List<LayerOutline> rest = new ArrayList<>(layers);
    rest.removeAll(heads);
    List<Branch> branches = new ArrayList<>();
    if (!rest.isEmpty()) {
      branches.add(member(common, rest));
    }
    heads.forEach(
        head -> branches.add(new Branch(head.name(), List.of(), false, true, List.of(head))));
    return branches;
  }

  private static Branch container(int common, List<LayerOutline> layers) {
    String[] path = path(layers.get(0));
    String own = path[common];
    boolean numbered = BranchWords.of(own).isEmpty() && common > 0;
    List<String> words = BranchWords.of(numbered ? path[common - 1] : own);
    return new Branch(join(path, common, own), words, true, layers);
  }

  private static Branch member(int common, List<LayerOutline> layers) {
    String[] path = path(layers.get(0));
    String own = path[common];
    List<String> words = BranchWords.of(own);
    String side = BranchWords.side(words);
    if (side == null) {
      words = List.of(); // the layers that stand directly in the container
    }
    String name = layers.size() == 1 ? own : commonName(own, words);
    return new Branch(join(path, common, name), words, false, layers);
  }

  /** What several layers of one container are called together: {@code fc} for {@code fc1}. */
  private static String commonName(String leaf, List<String> words) {
    if (!words.isEmpty()) {
      return BranchWords.wordOfSide(words);
    }
    String stem = leaf.replaceAll("[0-9]+$", "");
    return stem.isEmpty() ? leaf : stem;
  }

  private static String[] path(LayerOutline layer) {
    return layer.name().split("[.]", -1);
  }

  private static String join(String[] path, int segments, String last) {
    List<String> names = new ArrayList<>(List.of(path).subList(0, segments));
    names.add(last);
    return String.join(".", names);
  }

  /** The containers that all layers are in, such as {@code model.net}; empty when there is none. */
  String containers() {
    int common = commonSegments();
    return String.join(".", List.of(path(layers.get(0))).subList(0, common));
  }

  /** Whether each linear layer takes what the one before it gives. */
  boolean isChain() {
    for (int i = 1; i < linear.size(); i++) {
      if (!linear.get(i - 1).fits(linear.get(i))) {
        return false;
      }
    }
    return true;
  }

  /** How many segments all names have in common before their last one. */
  private int commonSegments() {
    String[] first = path(layers.get(0));
    int common = first.length - 1;
    for (LayerOutline layer : layers) {
      String[] path = path(layer);
      int same = 0;
      while (same < Math.min(common, path.length - 1) && path[same].equals(first[same])) {
        same++;
      }
      common = same;
    }
    return common;
  }
}
