package org.reluatlas.gephi.preview;

import java.awt.Color;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.gephi.graph.api.Column;
import org.gephi.graph.api.Graph;
import org.reluatlas.charts.Palette;
import org.reluatlas.charts.plane.RegionColors;
import org.reluatlas.gephi.drawing.NodeColors;
import org.reluatlas.gephi.graph.ColumnIds;
import org.reluatlas.gephi.model.DecomposedNetwork;

/**
 * The colours of all regions under each fill. What is in the graph is read at once, as it may
 * change; what takes evaluating the network waits until a fill asks for it.
 */
final class RegionFills {

  private final DecomposedNetwork network;
  private final Map<RegionFill, Color[]> colors = new EnumMap<>(RegionFill.class);
  private final Map<RegionFill, Color> lines = new EnumMap<>(RegionFill.class);
  private final Set<RegionFill> missing = EnumSet.noneOf(RegionFill.class);

  /**
   * Reads the graph.
   *
   * @param hasClassAreas whether something else shows the predicted classes, more exactly
   */
  RegionFills(DecomposedNetwork network, Graph graph, boolean hasClassAreas) {
    this.network = network;
    colors.put(RegionFill.NONE, new Color[network.complex().regions()]);
    if (hasClassAreas) {
      colors.put(RegionFill.PREDICTION, colors.get(RegionFill.NONE));
    }
    colors.put(RegionFill.NODE_COLOR, NodeColors.byNode(network, graph));
    readColumn(graph, RegionFill.PARTITION, ColumnIds.FIEDLER_PARTITION);
    readColumn(graph, RegionFill.WEIGHTED_PARTITION, ColumnIds.WEIGHTED_FIEDLER_PARTITION);
  }

  private void readColumn(Graph graph, RegionFill fill, String id) {
    Column column = graph.getModel().getNodeTable().getColumn(id);
    Color[] found =
        column == null ? colors.get(RegionFill.NONE) : NodeColors.byColumn(network, graph, column);
    colors.put(fill, found);
    if (Arrays.stream(found).allMatch(Objects::isNull)) {
      missing.add(fill);
    }
  }

  /** Whether the graph has no such column, or an empty one, so that no region has a colour. */
  boolean isMissing(RegionFill fill) {
    return missing.contains(fill);
  }

  /** The colour of a region, or null when it has none. */
  synchronized Color of(RegionFill fill, int region) {
    return colors.computeIfAbsent(fill, this::compute)[region];
  }

  /** The colour of lines between the regions, which shows on all of them. */
  synchronized Color line(RegionFill fill) {
    Color[] areas = colors.computeIfAbsent(fill, this::compute);
    return lines.computeIfAbsent(fill, each -> Palette.lineBetween(areas));
  }

  private Color[] compute(RegionFill fill) {
    switch (fill) {
      case PREDICTION:
        return RegionColors.byPrediction(network.regions());
      case OUTPUT:
        return RegionColors.byOutput(network.regions());
      case TRAINING_POINTS:
        return RegionColors.byTrainingPoints(network.regions());
      default:
        throw new IllegalArgumentException("no colours by " + fill);
    }
  }
}
