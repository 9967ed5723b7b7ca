package org.reluatlas.charts;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.function.DoubleUnaryOperator;
import org.jfree.chart.annotations.AbstractXYAnnotation;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.PlotRenderingInfo;
import org.jfree.chart.plot.XYPlot;
import org.jfree.ui.RectangleEdge;

/** A mark on a plot, at places given in the units of its axes. */
abstract class DrawnAnnotation extends AbstractXYAnnotation {

  private static final long serialVersionUID = 1L;

  /**
   * Draws the mark.
   *
   * @param x from a value of the horizontal axis to its place
   * @param y from a value of the vertical axis to its place
   */
  abstract void draw(
      Graphics2D graphics, Rectangle2D area, DoubleUnaryOperator x, DoubleUnaryOperator y);

  @Override
  public final void draw(
      Graphics2D graphics,
      XYPlot plot,
      Rectangle2D area,
      ValueAxis x,
      ValueAxis y,
      int renderer,
      PlotRenderingInfo info) {
    draw(
        graphics,
        area,
        value -> x.valueToJava2D(value, area, RectangleEdge.BOTTOM),
        value -> y.valueToJava2D(value, area, RectangleEdge.LEFT));
  }
}
