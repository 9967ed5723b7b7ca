package org.reluatlas.charts;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.jfree.chart.axis.NumberAxis;
import org.reluatlas.polyhedra.Box;

/** A part of a plane decomposition between axes, or the axes alone. */
final class PanelPlot extends DrawnPlot {

  private static final long serialVersionUID = 1L;

  private final transient DecompositionPanel panel;
  private final transient Box view;

  /**
   * @param panel null for none
   * @param view the part that is seen
   * @param names of the two coordinates
   */
  PanelPlot(DecompositionPanel panel, Box view, List<String> names) {
    super(axis(view, 0, names.get(0)), axis(view, 1, names.get(1)));
    this.panel = panel;
    this.view = view;
    setBackgroundPaint(Palette.NEUTRAL);
  }

  /** The axis of one coordinate. */
  static NumberAxis axis(Box view, int input, String name) {
    NumberAxis axis = ChartStyle.style(new NumberAxis(name));
    axis.setRange(view.low(input), view.high(input));
    return axis;
  }

  @Override
  void drawContents(Graphics2D graphics, Rectangle2D area) {
    if (panel != null) {
      panel.draw(graphics, area, view);
    }
  }
}
