package org.reluatlas.workbench.appearance;

import java.awt.Color;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.gephi.appearance.api.Partition;
import org.gephi.appearance.api.PartitionFunction;
import org.gephi.graph.api.Graph;

/**
 * Colours for few parts, where none were chosen: those that the plugin gives classes and parts,
 * which colour-blind people can tell apart (Okabe and Ito, Color Universal Design, 2008). Gephi
 * would take random ones.
 */
final class PartColors {

  private static final Color[] COLORS = {
    new Color(0x0072b2),
    new Color(0xe69f00),
    new Color(0x009e73),
    new Color(0xcc79a7),
    new Color(0x56b4e9),
    new Color(0xd55e00),
    new Color(0xf0e442),
  };

  private PartColors() {}

  /**
   * Colours the parts that have no colour yet, each as no other part is; does nothing when there
   * are more parts than colours.
   */
  static void propose(PartitionFunction function) {
    List<Object> values = values(function);
    if (values.size() > COLORS.length) {
      return;
    }
    boolean isNumbered = values.stream().allMatch(PartColors::isNumber);
    Partition partition = function.getPartition();
    Set<Color> used = new HashSet<>();
    values.forEach(value -> used.add(partition.getColor(value)));
    for (Object value : values) {
      if (partition.getColor(value).equals(Partition.DEFAULT_COLOR)) {
        Color color = COLORS[isNumbered ? (Integer) value : 0];
        color = used.contains(color) ? unused(used) : color;
        partition.setColor(value, color);
        used.add(color);
      }
    }
  }

  /** The first that is not used; there are as many colours as parts. */
  private static Color unused(Set<Color> used) {
    return Arrays.stream(COLORS).filter(color -> !used.contains(color)).findFirst().orElseThrow();
  }

  /** Whether it may be the number of a class, which keeps its colour when others are not there. */
  private static boolean isNumber(Object value) {
    return value instanceof Integer && (Integer) value >= 0 && (Integer) value < COLORS.length;
  }

  private static List<Object> values(PartitionFunction function) {
    Graph graph = function.getGraph();
    graph.readLock();
    try {
      Collection<?> withNull = function.getPartition().getValues(graph);
      List<Object> values = new ArrayList<>(withNull);
      values.removeIf(Objects::isNull);
      values.sort(Comparator.comparingDouble(PartColors::number).thenComparing(Object::toString));
      return values;
    } finally {
      graph.readUnlock();
    }
  }

  private static double number(Object value) {
    return value instanceof Number ? ((Number) value).doubleValue() : 0;
  }
}
