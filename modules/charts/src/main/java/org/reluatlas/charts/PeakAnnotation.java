package org.reluatlas.charts;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Rectangle2D;
import java.util.function.DoubleUnaryOperator;
import org.jfree.chart.annotations.XYLineAnnotation;
import org.reluatlas.task.text.NumberText;

/** Marks the peak of a Betti curve: a ring, and its value in words. */
final class PeakAnnotation extends DrawnAnnotation {

  private static final long serialVersionUID = 1L;
  private static final double RADIUS = 3.2;

  private final int index;
  private final double time;
  private final int value;
  private final String name;

  /**
   * @param name what the value is, such as f₀; empty when it has no name
   */
  PeakAnnotation(int index, double time, int value, String name) {
    this.index = index;
    this.time = time;
    this.value = value;
    this.name = name;
  }

  int value() {
    return value;
  }

  /** The level of the peak, to be drawn below the curves. */
  XYLineAnnotation level(double from) {
    return new XYLineAnnotation(
        from, value, time, value, ChartStyle.DASHED_GUIDE, ChartStyle.GUIDE);
  }

  @Override
  void draw(Graphics2D graphics, Rectangle2D area, DoubleUnaryOperator x, DoubleUnaryOperator y) {
    double px = x.applyAsDouble(time);
    double py = y.applyAsDouble(value);
    Ellipse2D ring = new Ellipse2D.Double(px - RADIUS, py - RADIUS, 2 * RADIUS, 2 * RADIUS);
    graphics.setPaint(Color.WHITE);
    graphics.fill(ring);
    graphics.setPaint(Palette.strong(index));
    graphics.setStroke(new BasicStroke(1.4f));
    graphics.draw(ring);
    drawText(graphics, area, px, py);
  }

  private void drawText(Graphics2D graphics, Rectangle2D area, double px, double py) {
    graphics.setFont(ChartStyle.NOTE);
    String text =
        ChartStyle.indexed("β", index)
            + (name.isEmpty() ? "" : " = " + name)
            + " = "
            + NumberText.count(value);
    double width = graphics.getFontMetrics().stringWidth(text);
    double left =
        Math.min(Math.max(area.getMinX() + 3, px - width / 2), area.getMaxX() - width - 3);
    double baseline = py - RADIUS - 5;
    graphics.setPaint(Color.WHITE);
    graphics.fill(new Rectangle2D.Double(left - 2, baseline - 10, width + 4, 13));
    graphics.setPaint(Palette.strong(index).darker());
    graphics.drawString(text, (float) left, (float) baseline);
  }
}
