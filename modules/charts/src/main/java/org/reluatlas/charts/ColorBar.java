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
final class ColorBar implements PaintScale {

  private static final int STEPS = 96;

  private final double low;
  private final double high;

  /** Values that are all the same have the colour of the lower end. */
  ColorBar(double low, double high) {
    this.low = low;
    this.high = low + ChartStyle.length(low, high);
  }

  @Override
  public double getLowerBound() {
    return low;
  }

  @Override
  public double getUpperBound() {
    return high;
  }

  @Override
  public Paint getPaint(double value) {
    return ColorScale.at(share(value));
  }

  /** The place of a value between the ends, from 0 to 1. */
  double share(double value) {
    return (value - low) / (high - low);
  }

  /**
   * A bar to the right of a chart.
   *
   * @param top the space above it, from the heading of the chart on
   * @param bottom the space below it, down to the legend of the chart
   */
  PaintScaleLegend legend(String name, double top, double bottom) {
    NumberAxis axis = ChartStyle.style(new NumberAxis(name));
    PaintScaleLegend legend = new PaintScaleLegend(this, axis);
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
