package org.reluatlas.charts;

import java.io.Serializable;
import java.text.NumberFormat;
import java.util.Locale;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTickUnit;
import org.jfree.chart.axis.TickUnit;
import org.jfree.chart.axis.TickUnitSource;
import org.jfree.data.Range;

/**
 * Steps of 1, 2 or 5 times a power of ten between the ticks of an axis, for values of every size,
 * with labels that differ from tick to tick: powers of ten are written out where numbers would be
 * long.
 */
final class DecimalTicks implements TickUnitSource, Serializable {

  private static final long serialVersionUID = 1L;
  private static final int STEPS = 10;
  private static final int MOST_DIGITS = 5;
  private static final double LONG = 1e9;

  private final NumberAxis axis;

  /** The steps of an axis, as its range may be then. */
  DecimalTicks(NumberAxis axis) {
    this.axis = axis;
  }

  @Override
  public TickUnit getLargerTickUnit(TickUnit unit) {
    return getCeilingTickUnit(1.5 * unit.getSize());
  }

  @Override
  public TickUnit getCeilingTickUnit(TickUnit unit) {
    return getCeilingTickUnit(unit.getSize());
  }

  /** The smallest step that is at least {@code size}, or a tenth of the axis if that is none. */
  @Override
  public NumberTickUnit getCeilingTickUnit(double size) {
    Range range = axis.getRange();
    boolean isStep = size > 0 && size <= 2 * range.getLength();
    double least = isStep ? size : range.getLength() / STEPS;
    int exponent = (int) Math.floor(Math.log10(least));
    double power = Math.pow(10, exponent);
    double step = power;
    for (int factor : new int[] {2, 5, 10}) {
      step = step < least ? factor * power : step;
    }
    double largest = Math.max(Math.abs(range.getLowerBound()), Math.abs(range.getUpperBound()));
    return new NumberTickUnit(step, format(exponent, largest));
  }

  private static NumberFormat format(int exponent, double largest) {
    if (exponent < -MOST_DIGITS || largest >= LONG) {
      int digits = (int) Math.ceil(Math.log10(largest)) - exponent;
      return ChartStyle.format("0." + "#".repeat(Math.max(0, Math.min(15, digits))) + "E0");
    }
    NumberFormat format = NumberFormat.getNumberInstance(Locale.ROOT);
    format.setMaximumFractionDigits(Math.max(3, -exponent));
    return format;
  }
}
