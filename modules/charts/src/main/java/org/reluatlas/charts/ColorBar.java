package org.reluatlas.charts;

import java.awt.Color;
import java.awt.Paint;
import org.jfree.chart.axis.AxisLocation;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.renderer.PaintScale;
import org.jfree.chart.title.PaintScaleLegend;
import org.jfree.ui.RectangleEdge;
import org.jfree.ui.RectangleInsets;

/** The colours of a {@link ColorScale} for a range of values, and the bar that explains them. */
class ColorBar implements PaintScale {

  private static final int STEPS = 96;

  private final double low;
  private final double high;

  /** Values that are all the same have the colour of the lower end. */
  ColorBar(double low, double high) {
    this.low = low;
    this.high = low + ChartStyle.length(low, high);
  }

  @Override
  public final double getLowerBound() {
    return low;
  }

  @Override
  public final double getUpperBound() {
    return high;
  }

  @Override
  public final Paint getPaint(double value) {
    return ColorScale.at(place(value));
  }

  private double place(double value) {
    return (value - low) / (high - low);
  }

  /** The place of a value between the ends, from 0 to 1. */
  double share(double value) {
    return place(value);
  }

  /** The axis along the bar. */
  NumberAxis axis(String name) {
    return ChartStyle.style(new NumberAxis(name));
  }

  /**
   * A bar to the right of a chart.
   *
   * @param top the space above it, from the heading of the chart on
   * @param bottom the space below it, down to the legend of the chart
   */
  final PaintScaleLegend legend(String name, double top, double bottom) {
    PaintScaleLegend legend = new PaintScaleLegend(this, axis(name));
    legend.setPosition(RectangleEdge.RIGHT);
    legend.setAxisLocation(AxisLocation.BOTTOM_OR_RIGHT);
    legend.setMargin(new RectangleInsets(top, 14, bottom, 0));
    legend.setStripWidth(13);
    legend.setStripOutlineVisible(false);
    legend.setSubdivisionCount(STEPS);
    legend.setBackgroundPaint(Color.WHITE);
    return legend;
  }
}
