package org.reluatlas.charts;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.Arrays;
import java.util.List;
import org.jfree.chart.axis.AxisState;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTick;
import org.jfree.ui.RectangleEdge;

/**
 * A {@link ColorBar} on a logarithmic scale, for positive values of several sizes. Lower values
 * have the colour of its lower end.
 */
final class DecadeBar extends ColorBar {

  /** The share of the values that may lie below the bar. */
  private static final double BELOW = 0.01;

  /** The share of the values that are not looked at when the scale is chosen. */
  private static final double FEW = 0.05;

  private static final double DECADE = 10;

  /** From a positive value to a higher one. */
  DecadeBar(double low, double high) {
    super(Math.log10(low), Math.log10(high));
  }

  /**
   * A bar for values that are not negative: logarithmic if the positive ones span more than a
   * decade, a few small ones left out, and else from 0.
   */
  static ColorBar of(double... values) {
    double[] positive = Arrays.stream(values).filter(value -> value > 0).sorted().toArray();
    double high = positive.length > 0 ? positive[positive.length - 1] : 0;
    return positive.length > 0 && quantile(FEW, positive) * DECADE < high
        ? new DecadeBar(quantile(BELOW, positive), high)
        : new ColorBar(0, high);
  }

  private static double quantile(double share, double... sorted) {
    return sorted[(int) (share * (sorted.length - 1))];
  }

  @Override
  double share(double value) {
    return value > 0 ? Math.max(0, super.share(Math.log10(value))) : 0;
  }

  @Override
  NumberAxis axis(String name) {
    return ChartStyle.style(new PowersAxis(name));
  }

  /** An axis of logarithms that says what they are of. */
  private static final class PowersAxis extends NumberAxis {

    private static final long serialVersionUID = 1L;

    PowersAxis(String name) {
      super(name);
    }

    @Override
    public List<NumberTick> refreshTicks(
        Graphics2D graphics, AxisState state, Rectangle2D area, RectangleEdge edge) {
      double low = Math.pow(10, getLowerBound());
      double high = Math.pow(10, getUpperBound());
      return DecadeAxis.ticks(low, high, edge, Math::log10);
    }
  }
}
