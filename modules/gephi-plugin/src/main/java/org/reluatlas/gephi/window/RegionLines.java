package org.reluatlas.gephi.window;

import java.awt.GridLayout;
import javax.swing.BorderFactory;
import javax.swing.JLabel;
import javax.swing.JPanel;
import org.reluatlas.charts.plane.RegionFinder;
import org.reluatlas.gephi.model.DecomposedNetwork;

/** Two lines about the region under the mouse, or about what the mouse does. */
final class RegionLines extends JPanel {

  private static final long serialVersionUID = 1L;

  private final JLabel status = new JLabel(" ");
  private final JLabel shape = new JLabel(" ");

  RegionLines() {
    super(new GridLayout(2, 1));
    status.setName("status");
    status.setBorder(BorderFactory.createEmptyBorder(3, 8, 0, 8));
    shape.setName("shape");
    shape.setBorder(BorderFactory.createEmptyBorder(0, 8, 3, 8));
    add(status);
    add(shape);
  }

  /** Tells of a region, or with {@link RegionFinder#NOWHERE} what the mouse does. */
  void tell(DecomposedNetwork network, int region) {
    boolean isRegion = region != RegionFinder.NOWHERE && network != null;
    status.setText(isRegion ? RegionText.points(network, region) : DecompositionPanel.text("hint"));
    shape.setText(
        isRegion ? RegionText.shape(network, region) : DecompositionPanel.text("selectHint"));
  }

  /** Says nothing. */
  void clear() {
    status.setText(" ");
    shape.setText(" ");
  }
}
