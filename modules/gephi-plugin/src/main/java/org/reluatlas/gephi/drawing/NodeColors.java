package org.reluatlas.gephi.drawing;

import java.awt.Color;
import org.gephi.graph.api.Column;
import org.gephi.graph.api.Graph;
import org.gephi.graph.api.Node;
import org.reluatlas.charts.plane.RegionColors;
import org.reluatlas.gephi.graph.EpochView;
import org.reluatlas.gephi.model.DecomposedNetwork;

/** Colours of regions by their nodes, null for a region whose node or value is missing. */
public final class NodeColors {

  private NodeColors() {}

  /** By the colours of the nodes, made pale. */
  public static Color[] byNode(DecomposedNetwork network, Graph graph) {
    Color[] colors = new Color[network.complex().regions()];
    for (Node node : graph.getNodes().toArray()) {
      int region = network.region(node.getId());
      if (region != DecomposedNetwork.NO_REGION) {
        colors[region] = pale(node.getColor());
      }
    }
    return colors;
  }

  private static Color pale(Color color) {
    return new Color(
        255 - (255 - color.getRed()) * 3 / 10,
        255 - (255 - color.getGreen()) * 3 / 10,
        255 - (255 - color.getBlue()) * 3 / 10);
  }

  /** By a column of the node table, see {@link RegionColors#byValues}. */
  public static Color[] byColumn(DecomposedNetwork network, Graph graph, Column column) {
    Object[] values = new Object[network.complex().regions()];
    for (Node node : graph.getNodes().toArray()) {
      int region = network.region(node.getId());
      if (region != DecomposedNetwork.NO_REGION) {
        values[region] = EpochView.value(node, column);
      }
    }
    return RegionColors.byValues(EpochView.type(column), values);
  }
}
