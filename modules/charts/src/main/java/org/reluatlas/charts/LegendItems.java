package org.reluatlas.charts;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import org.jfree.chart.LegendItem;
import org.reluatlas.analysis.CriticalKind;
import org.reluatlas.task.text.NumberText;

/** Items of the legends of charts. */
final class LegendItems {

  private static final Shape AREA = new Rectangle2D.Double(-6, -5, 12, 10);
  private static final Shape DOT = new Ellipse2D.Double(-3, -3, 6, 6);
  private static final BasicStroke THIN = new BasicStroke(1);

  private LegendItems() {}

  /** A filled mark of any shape, around the origin. */
  static LegendItem mark(String name, Shape shape, Color color) {
    return new LegendItem(name, null, null, null, shape, color);
  }

  static LegendItem area(String name, Color color) {
    return mark(name, AREA, color);
  }

  static LegendItem dot(String name, Color color) {
    return mark(name, DOT, color);
  }

  /** A hollow dot. */
  static LegendItem circle(String name) {
    return new LegendItem(
        name,
        null,
        null,
        null,
        true,
        DOT,
        true,
        Color.WHITE,
        true,
        Palette.LINE,
        THIN,
        false,
        new Rectangle2D.Double(),
        THIN,
        Color.WHITE);
  }

  /** The mark of critical points of a kind, and how many there are. */
  static LegendItem critical(CriticalKind kind, long count) {
    String name = NumberText.count(count, kind.word(), kind.plural());
    return new LegendItem(
        name,
        null,
        null,
        null,
        true,
        CriticalMark.shape(kind, 5),
        true,
        CriticalMark.color(kind),
        true,
        Palette.LINE,
        THIN,
        false,
        new Rectangle2D.Double(),
        THIN,
        Color.WHITE);
  }

  static LegendItem line(String name, Color color, BasicStroke stroke) {
    return new LegendItem(name, null, null, null, new Line2D.Double(-11, 0, 11, 0), stroke, color);
  }

  /** The bands around means. */
  static LegendItem deviations() {
    return mark(
        "± one standard deviation", new Rectangle2D.Double(-9, -5, 18, 10), new Color(0xd0d0d0));
  }
}
