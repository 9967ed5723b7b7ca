package org.reluatlas.charts;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.font.FontRenderContext;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Rectangle2D;
import java.util.List;

/** A mark and what it means, in a legend that continues in a further row when one is full. */
final class LegendEntry {

  private static final int GAP = 18;
  private static final int MARK = 22;
  private static final FontRenderContext MEASURE = new FontRenderContext(null, true, true);

  private final String text;
  private final Color color;
  private final Shape mark;
  private int x;
  private int row;

  private LegendEntry(String text, Color color, Shape mark) {
    this.text = text;
    this.color = color;
    this.mark = mark;
  }

  static LegendEntry area(String text, Color color) {
    return new LegendEntry(text, color, new Rectangle2D.Double(0, -9, 16, 11));
  }

  static LegendEntry dot(String text, Color color) {
    return new LegendEntry(text, color, new Ellipse2D.Double(7, -7, 6, 6));
  }

  static LegendEntry line(String text, Color color) {
    return new LegendEntry(text, color, new Rectangle2D.Double(0, -5, 18, 2));
  }

  /**
   * Gives each entry its place.
   *
   * @return how many rows they take
   */
  static int layOut(List<LegendEntry> entries, int width) {
    int x = 0;
    int row = 0;
    for (LegendEntry entry : entries) {
      int needed =
          MARK + (int) Math.ceil(ChartStyle.TEXT.getStringBounds(entry.text, MEASURE).getWidth());
      if (x > 0 && x + needed > width) {
        x = 0;
        row++;
      }
      entry.x = x;
      entry.row = row;
      x += needed + GAP;
    }
    return row + 1;
  }

  /** Draws the entry, the first row's base line at y. */
  void draw(Graphics2D graphics, int left, int y, int rowHeight) {
    int base = y + row * rowHeight;
    graphics.setPaint(color);
    graphics.fill(
        AffineTransform.getTranslateInstance(left + x, base).createTransformedShape(mark));
    graphics.setPaint(Color.BLACK);
    graphics.setFont(ChartStyle.TEXT);
    graphics.drawString(text, left + x + MARK, base);
  }
}
