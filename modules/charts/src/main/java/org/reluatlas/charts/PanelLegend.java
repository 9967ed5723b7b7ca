package org.reluatlas.charts;

import java.awt.Color;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.reluatlas.polyhedra.OutputMeaning;

/** The legend of decompositions of the same domain under networks whose outputs mean the same. */
final class PanelLegend {

  private PanelLegend() {}

  /**
   * What the colours of the panels mean: the classes that are predicted in any of them, or the ends
   * of the scale of a regression. Nothing if the colours were chosen by somebody else.
   *
   * @param panels null where there is none
   */
  static List<LegendEntry> of(List<DecompositionPanel> panels) {
    List<DecompositionPanel> meaningful =
        panels.stream()
            .filter(Objects::nonNull)
            .filter(panel -> panel.outputs() != null)
            .collect(Collectors.toList());
    if (meaningful.isEmpty()) {
      return List.of();
    }
    OutputMeaning outputs = meaningful.get(0).outputs();
    return outputs.hasBoundary() ? ofClasses(meaningful, outputs) : ofScale(outputs);
  }

  private static List<LegendEntry> ofClasses(
      List<DecompositionPanel> panels, OutputMeaning outputs) {
    BitSet classes = new BitSet();
    panels.forEach(panel -> classes.or(panel.classes()));
    List<LegendEntry> entries = new ArrayList<>();
    classes.stream()
        .forEach(c -> entries.add(LegendEntry.area(predicted(outputs, c), Palette.pale(c))));
    if (panels.stream().anyMatch(panel -> panel.classes().cardinality() > 1)) {
      entries.add(LegendEntry.line(outputs.boundaryName(), Color.BLACK));
    }
    return entries;
  }

  private static List<LegendEntry> ofScale(OutputMeaning outputs) {
    String name = OutputColors.name(outputs);
    return List.of(
        LegendEntry.area("lowest " + name + " of the epoch", ColorRamp.at(0)),
        LegendEntry.area("middle", ColorRamp.at(0.5)),
        LegendEntry.area("highest", ColorRamp.at(1)));
  }

  /** What a legend calls the area of a class or side. */
  static String predicted(OutputMeaning outputs, int index) {
    return outputs.namesSides() ? outputs.name(index) : "predicted " + outputs.name(index);
  }
}
