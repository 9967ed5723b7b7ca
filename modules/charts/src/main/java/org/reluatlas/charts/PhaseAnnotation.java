package org.reluatlas.charts;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.function.DoubleUnaryOperator;
import org.reluatlas.task.text.NumberText;

/** Names the stretch of the axis in which the k-cells come in, at the top of the plot. */
final class PhaseAnnotation extends DrawnAnnotation {

  private static final long serialVersionUID = 1L;
  private static final int GAP = 4;

  private final int k;
  private final int start;
  private final int cells;

  PhaseAnnotation(int k, int start, int cells) {
    this.k = k;
    this.start = start;
    this.cells = cells;
  }

  @Override
  void draw(Graphics2D graphics, Rectangle2D area, DoubleUnaryOperator x, DoubleUnaryOperator y) {
    double left = x.applyAsDouble(start);
    double right = x.applyAsDouble(start + (double) cells);
    graphics.setFont(ChartStyle.NOTE);
    graphics.setPaint(Palette.LINE);
    String name = ChartStyle.indexed("f", k);
    String count = name + " = " + NumberText.count(cells);
    boolean both = drawCentred(graphics, k + "-cells", left, right, area.getMinY() + 15);
    double next = area.getMinY() + (both ? 29 : 15);
    if (!drawCentred(graphics, count, left, right, next)) {
      drawCentred(graphics, name, left, right, next);
    }
  }

  /** Draws text where there is room for it, and says whether there was. */
  private static boolean drawCentred(
      Graphics2D graphics, String text, double left, double right, double baseline) {
    double width = graphics.getFontMetrics().stringWidth(text);
    if (width + 2 * GAP > right - left) {
      return false;
    }
    graphics.drawString(text, (float) ((left + right - width) / 2), (float) baseline);
    return true;
  }
}
