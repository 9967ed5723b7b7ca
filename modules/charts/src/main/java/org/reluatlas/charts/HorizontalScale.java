package org.reluatlas.charts;

import java.awt.geom.Rectangle2D;

/** Where the values of the horizontal axis of a chart are in its picture. Immutable. */
public final class HorizontalScale {

  private final double left;
  private final double top;
  private final double width;
  private final double height;
  private final double low;
  private final double high;

  HorizontalScale(Rectangle2D area, double low, double high) {
    left = area.getX();
    top = area.getY();
    width = area.getWidth();
    height = area.getHeight();
    this.low = low;
    this.high = high;
  }

  /** The place of a value. */
  public double x(double value) {
    return left + width * (value - low) / (high - low);
  }

  /** The value at a place. */
  public double value(double x) {
    return low + (high - low) * (x - left) / width;
  }

  /** Where the plot begins, from above. */
  public double top() {
    return top;
  }

  /** Where the plot ends. */
  public double bottom() {
    return top + height;
  }
}
