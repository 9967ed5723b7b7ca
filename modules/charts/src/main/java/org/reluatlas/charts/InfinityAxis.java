package org.reluatlas.charts;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTick;
import org.jfree.chart.axis.TickType;
import org.jfree.chart.axis.ValueTick;
import org.jfree.ui.RectangleEdge;
import org.jfree.ui.TextAnchor;

/**
 * The values of a filtration, in the order in which the cells are added, with room for infinity
 * behind the last of them.
 */
final class InfinityAxis extends NumberAxis {

  private static final long serialVersionUID = 1L;
  private static final double MARGIN = 0.03;
  private static final double TO_INFINITY = 0.09;
  private static final int STEPS = 10;

  private final double first;
  private final double last;
  private final boolean labelled;

  /**
   * @param low the least finite value
   * @param high the largest
   * @param descending whether the cells come in from the largest value to the least
   * @param labelled whether infinity is among the labels of the axis
   */
  InfinityAxis(String label, double low, double high, boolean descending, boolean labelled) {
    super(label);
    double width = ChartStyle.length(low, high);
    first = descending ? high : low;
    last = descending ? high - width : low + width;
    this.labelled = labelled;
    ChartStyle.style(this);
    double from = first - MARGIN * (last - first);
    double to = infinity() + MARGIN * (last - first);
    setRange(Math.min(from, to), Math.max(from, to));
    setInverted(descending);
    setTickUnit(new DecimalTicks(this).getCeilingTickUnit(width / STEPS));
  }

  /** Where on the axis infinity is drawn. */
  double infinity() {
    return last + TO_INFINITY * (last - first);
  }

  /** The value itself where finite, the place of infinity else. */
  double place(double value) {
    return Double.isInfinite(value) ? infinity() : value;
  }

  double first() {
    return first;
  }

  double last() {
    return last;
  }

  @Override
  protected List<NumberTick> refreshTicksHorizontal(
      Graphics2D graphics, Rectangle2D area, RectangleEdge edge) {
    return finite(super.refreshTicksHorizontal(graphics, area, edge), TextAnchor.TOP_CENTER);
  }

  @Override
  protected List<NumberTick> refreshTicksVertical(
      Graphics2D graphics, Rectangle2D area, RectangleEdge edge) {
    return finite(super.refreshTicksVertical(graphics, area, edge), TextAnchor.CENTER_RIGHT);
  }

  /** The ticks between the finite values, and one for infinity. */
  private List<NumberTick> finite(List<?> ticks, TextAnchor anchor) {
    double before = first - MARGIN * (last - first);
    double behind = last + MARGIN * (last - first);
    List<NumberTick> result = new ArrayList<>();
    for (Object tick : ticks) {
      double value = ((ValueTick) tick).getValue();
      if ((value - before) * (value - behind) <= 0) {
        result.add((NumberTick) tick);
      }
    }
    if (labelled) {
      String name = isInverted() ? "−∞" : "∞";
      result.add(new NumberTick(TickType.MAJOR, infinity(), name, anchor, TextAnchor.CENTER, 0));
    }
    return result;
  }
}
