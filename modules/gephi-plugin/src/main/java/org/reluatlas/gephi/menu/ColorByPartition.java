package org.reluatlas.gephi.menu;

import org.openide.awt.ActionID;
import org.openide.awt.ActionReference;
import org.openide.awt.ActionRegistration;
import org.reluatlas.gephi.graph.ColumnIds;

/** Colours the nodes by the Fiedler partition without weights. */
@ActionID(category = "Tools", id = "org.reluatlas.gephi.menu.ColorByPartition")
@ActionRegistration(displayName = "#ColorByPartition.name", lazy = true)
@ActionReference(path = "Menu/Tools/ReLU topology", position = 200)
public final class ColorByPartition extends PartitionColoring {

  /** For the menu. */
  public ColorByPartition() {
    super(ColumnIds.FIEDLER_PARTITION, null);
  }
}
