package org.reluatlas.network.assembly;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds one network several times among layers whose names begin with its number: {@code q1_fc1},
 * {@code q1_fc2}, {@code q2_fc1}, {@code q2_fc2}.
 */
final class TwinNames {

  private static final Pattern NUMBERED = Pattern.compile("([A-Za-z_]+[0-9]+)_?[A-Za-z].*");

  private TwinNames() {}

  /**
   * The layers by the beginning of their names; empty when they are no networks of equal widths.
   *
   * @param layers of one container
   */
  static Map<String, List<LayerOutline>> of(List<LayerOutline> layers) {
    Map<String, List<LayerOutline>> twins = new LinkedHashMap<>();
    for (LayerOutline layer : layers) {
      String own = layer.name().substring(layer.name().lastIndexOf('.') + 1);
      Matcher matcher = NUMBERED.matcher(own);
      if (!matcher.matches()) {
        return Map.of();
      }
      twins.computeIfAbsent(matcher.group(1), any -> new ArrayList<>()).add(layer);
    }
    String first = twins.keySet().iterator().next();
    Branch model = Branch.of(twins.get(first));
    boolean equal =
        twins.entrySet().stream()
            .allMatch(
                twin ->
                    NaturalOrder.withoutNumbers(twin.getKey())
                            .equals(NaturalOrder.withoutNumbers(first))
                        && Branch.of(twin.getValue()).isTwinOf(model));
    return equal && twins.size() > 1 ? twins : Map.of();
  }
}
