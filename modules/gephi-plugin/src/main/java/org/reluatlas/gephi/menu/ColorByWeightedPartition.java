package org.reluatlas.gephi.menu;

import org.openide.awt.ActionID;
import org.openide.awt.ActionReference;
import org.openide.awt.ActionRegistration;
import org.reluatlas.gephi.graph.ColumnIds;

/**
 * Colours the nodes by the Fiedler partition under weights: the last one, or else under 1 +
 * training points.
 */
@ActionID(category = "Tools", id = "org.reluatlas.gephi.menu.ColorByWeightedPartition")
@ActionRegistration(displayName = "#ColorByWeightedPartition.name", lazy = true)
@ActionReference(path = "Menu/Tools/ReLU topology", position = 210)
public final class ColorByWeightedPartition extends PartitionColoring {

  /** For the menu. */
  public ColorByWeightedPartition() {
    super(ColumnIds.WEIGHTED_FIEDLER_PARTITION, ColumnIds.WEIGHT);
  }
}
