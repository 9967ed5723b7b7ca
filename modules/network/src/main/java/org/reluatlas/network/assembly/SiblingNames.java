package org.reluatlas.network.assembly;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Names of layers that take the same input: {@code fc21} and {@code fc22} after {@code fc1}, where
 * there is no {@code fc2}, or {@code head_a} and {@code head_b}, or the members of {@code heads}.
 */
final class SiblingNames {

  private static final Pattern NUMBERED = Pattern.compile("(.*[A-Za-z_])([0-9]{1,9})");
  private static final Pattern HEAD = Pattern.compile("(?i)(.*?heads?)(?:_?([0-9]+)|_([a-z]))");
  private static final Pattern LIST = Pattern.compile("(?i)(?:.*[._])?heads[.][^.]+");

  private SiblingNames() {}

  /** Whether numbers grow, where 21 and 22 may be the siblings that follow 1. */
  static boolean areAscending(List<String> names) {
    return isSorted(names) || isSorted(withoutLastDigit(names));
  }

  private static boolean isSorted(List<String> names) {
    NaturalOrder natural = new NaturalOrder();
    for (int i = 1; i < names.size(); i++) {
      if (natural.compare(names.get(i - 1), names.get(i)) > 0) {
        return false;
      }
    }
    return true;
  }

  private static List<String> withoutLastDigit(List<String> names) {
    List<String> siblings = numbered(names);
    return names.stream()
        .map(name -> siblings.contains(name) ? name.substring(0, name.length() - 1) : name)
        .collect(Collectors.toList());
  }

  /** Those of the names that are siblings by two digits; empty when there are none. */
  static List<String> numbered(List<String> names) {
    for (String name : names) {
      Matcher matcher = NUMBERED.matcher(name);
      if (matcher.matches() && matcher.group(2).length() == 2) {
        return numbered(matcher.group(1), names);
      }
    }
    return List.of();
  }

  private static List<String> numbered(String stem, List<String> names) {
    List<String> siblings = new ArrayList<>();
    Set<String> single = new TreeSet<>();
    Set<String> tens = new TreeSet<>();
    for (String name : names) {
      Matcher matcher = NUMBERED.matcher(name);
      if (matcher.matches() && matcher.group(1).equals(stem)) {
        String number = matcher.group(2);
        if (number.length() == 1) {
          single.add(number);
        } else if (number.length() == 2 && number.endsWith("" + (siblings.size() + 1))) {
          siblings.add(name);
          tens.add(number.substring(0, 1));
        } else {
          return List.of();
        }
      }
    }
    int ten = tens.size() == 1 ? Integer.parseInt(tens.iterator().next()) : 0;
    boolean follow = ten > 1 && single.contains("" + (ten - 1)) && !single.contains("" + ten);
    return follow && siblings.size() > 1 ? siblings : List.of();
  }

  /** The layers of one container that are several heads by their names; empty when none are. */
  static List<LayerOutline> heads(List<LayerOutline> layers) {
    List<LayerOutline> linear =
        layers.stream().filter(LayerOutline::isLinear).collect(Collectors.toList());
    List<String> names = linear.stream().map(LayerOutline::name).collect(Collectors.toList());
    List<LayerOutline> list =
        linear.stream()
            .filter(layer -> LIST.matcher(layer.name()).matches())
            .collect(Collectors.toList());
    if (list.size() == linear.size() && takeTheSame(list) && isList(names)) {
      return list;
    }
    List<LayerOutline> lettered = heads(linear, 3);
    if (takeTheSame(lettered)) {
      return lettered;
    }
    List<LayerOutline> numbered = heads(linear, 2);
    if (!areEqualOrApart(numbered)) {
      List<String> siblings = numbered(names);
      numbered =
          linear.stream()
              .filter(layer -> siblings.contains(layer.name()))
              .collect(Collectors.toList());
    }
    return areEqualOrApart(numbered) ? numbered : List.of();
  }

  /** The layers that differ in the number (group 2) or the letter (group 3) of a head only. */
  private static List<LayerOutline> heads(List<LayerOutline> layers, int group) {
    List<LayerOutline> heads = new ArrayList<>();
    String stem = null;
    for (LayerOutline layer : layers) {
      Matcher matcher = HEAD.matcher(layer.name());
      if (matcher.matches()
          && matcher.group(group) != null
          && (stem == null || stem.equals(matcher.group(1)))) {
        stem = matcher.group(1);
        heads.add(layer);
      }
    }
    return heads;
  }

  /** A number left out is that of a ReLU, so that the layers are a sequence. */
  private static boolean isList(List<String> names) {
    for (int i = 0; i < names.size(); i++) {
      String own = names.get(i).substring(names.get(i).lastIndexOf('.') + 1);
      if (own.matches("[0-9]+") && !own.equals("" + i)) {
        return false;
      }
    }
    return true;
  }

  private static boolean takeTheSame(List<LayerOutline> layers) {
    return layers.size() > 1
        && layers.get(0).inputs() > 0
        && layers.stream().allMatch(layer -> layer.inputs() == layers.get(0).inputs());
  }

  private static boolean areEqualOrApart(List<LayerOutline> layers) {
    return takeTheSame(layers)
        && (layers.stream().allMatch(layer -> layer.outputs() == layers.get(0).outputs())
            || !Branch.of(layers).isChain());
  }
}
