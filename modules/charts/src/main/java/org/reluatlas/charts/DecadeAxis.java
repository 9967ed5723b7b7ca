package org.reluatlas.charts;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.DoubleUnaryOperator;
import org.jfree.chart.axis.AxisState;
import org.jfree.chart.axis.LogAxis;
import org.jfree.chart.axis.NumberTick;
import org.jfree.chart.axis.TickType;
import org.jfree.ui.RectangleEdge;
import org.jfree.ui.RectangleInsets;
import org.jfree.ui.TextAnchor;
import org.reluatlas.task.text.NumberText;

/**
 * A logarithmic axis with numbers at powers of ten, over a short range at 1, 2 and 5 times them,
 * and over a very short one at every multiple.
 */
final class DecadeAxis extends LogAxis {

  private static final long serialVersionUID = 1L;
  private static final double MARGIN = 0.06;
  private static final double SHORT = 2.5;
  private static final double VERY_SHORT = 0.7;
  private static final double MOST_LABELS = 9;

  /**
   * An axis with some room around a range of positive numbers.
   *
   * @param low the least; where it is not positive or above {@code high}, the axis is from 0.1 to 1
   */
  DecadeAxis(String label, double low, double high) {
    super(label);
    setLabelFont(ChartStyle.AXIS_LABEL);
    setTickLabelFont(ChartStyle.TEXT);
    setTickLabelInsets(new RectangleInsets(4, 4, 4, 4));
    boolean isKnown = low > 0 && low <= high;
    double from = isKnown ? Math.log10(low) : -1;
    double to = isKnown ? Math.log10(high) : 0;
    double margin = to > from ? MARGIN * (to - from) : 0.5;
    setSmallestValue(Double.MIN_NORMAL);
    setRange(Math.pow(10, from - margin), Math.pow(10, to + margin));
  }

  @Override
  public List<NumberTick> refreshTicks(
      Graphics2D graphics, AxisState state, Rectangle2D area, RectangleEdge edge) {
    return ticks(getLowerBound(), getUpperBound(), edge, value -> value);
  }

  /**
   * The ticks from a positive number to a higher one.
   *
   * @param place from a number to where it is on the axis
   */
  static List<NumberTick> ticks(
      double low, double high, RectangleEdge edge, DoubleUnaryOperator place) {
    int first = (int) Math.floor(Math.log10(low));
    int last = (int) Math.floor(Math.log10(high));
    double decades = Math.log10(high / low);
    int every = (int) Math.max(1, Math.ceil(decades / MOST_LABELS));
    List<NumberTick> ticks = new ArrayList<>();
    for (int power = first; power <= last; power++) {
      for (int factor = 1; factor < 10; factor++) {
        double value = factor * Math.pow(10, power);
        if (value >= low && value <= high) {
          boolean isNamed =
              decades < VERY_SHORT
                  || (decades < SHORT
                      ? factor == 1 || factor == 2 || factor == 5
                      : factor == 1 && Math.floorMod(power, every) == 0);
          ticks.add(tick(place.applyAsDouble(value), isNamed ? name(factor, power) : "", edge));
        }
      }
    }
    return ticks;
  }

  private static NumberTick tick(double value, String name, RectangleEdge edge) {
    TextAnchor anchor =
        edge.equals(RectangleEdge.RIGHT)
            ? TextAnchor.CENTER_LEFT
            : edge.equals(RectangleEdge.LEFT) ? TextAnchor.CENTER_RIGHT : TextAnchor.TOP_CENTER;
    TickType type = name.isEmpty() ? TickType.MINOR : TickType.MAJOR;
    return new NumberTick(type, value, name, anchor, TextAnchor.CENTER, 0);
  }

  private static String name(int factor, int power) {
    if (power >= 0 && power <= 5) {
      return NumberText.count(factor * Math.round(Math.pow(10, power)));
    }
    return power < 0 && power >= -4
        ? String.format(Locale.ROOT, "%." + -power + "f", factor * Math.pow(10, power))
        : factor + "e" + power;
  }
}
