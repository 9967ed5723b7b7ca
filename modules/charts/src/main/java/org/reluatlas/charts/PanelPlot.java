package org.reluatlas.charts;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.List;
import org.apache.batik.svggen.SVGGraphics2D;
import org.jfree.chart.axis.NumberAxis;
import org.reluatlas.polyhedra.Box;

/** A part of a plane decomposition between axes, or the axes alone. */
final class PanelPlot extends DrawnPlot {

  private static final long serialVersionUID = 1L;

  /** In square units for each region, on the average; below it SVG has the panel as an image. */
  private static final double LEAST_ROOM = 30;

  private static final double PIXELS = 2;

  private final transient DecompositionPanel panel;
  private final transient Box view;

  /**
   * @param panel null for none
   * @param view the part that is seen
   * @param names of the two coordinates
   */
  PanelPlot(DecompositionPanel panel, Box view, List<String> names) {
    super(axis(view, 0, names.get(0)), axis(view, 1, names.get(1)));
    this.panel = panel;
    this.view = view;
    setBackgroundPaint(Palette.NEUTRAL);
  }

  /** The axis of one coordinate. */
  static NumberAxis axis(Box view, int input, String name) {
    NumberAxis axis = ChartStyle.style(new NumberAxis(name));
    axis.setRange(view.low(input), view.high(input));
    return axis;
  }

  @Override
  void drawContents(Graphics2D graphics, Rectangle2D area) {
    if (panel == null) {
      return;
    }
    double room = area.getWidth() * area.getHeight() / Math.max(1, panel.regionsIn(view));
    if (graphics instanceof SVGGraphics2D && room < LEAST_ROOM) {
      drawAsImage(graphics, area);
    } else {
      panel.draw(graphics, new PlaneMap(view, area), view);
    }
  }

  /** Regions that are too small to be told apart only make a file large. */
  private void drawAsImage(Graphics2D graphics, Rectangle2D area) {
    int width = (int) Math.ceil(PIXELS * area.getWidth());
    int height = (int) Math.ceil(PIXELS * area.getHeight());
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Graphics2D pixels = image.createGraphics();
    pixels.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    pixels.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    pixels.scale(width / area.getWidth(), height / area.getHeight());
    Rectangle2D all = new Rectangle2D.Double(0, 0, area.getWidth(), area.getHeight());
    panel.draw(pixels, new PlaneMap(view, all), view);
    pixels.dispose();
    AffineTransform place = AffineTransform.getTranslateInstance(area.getX(), area.getY());
    place.scale(area.getWidth() / width, area.getHeight() / height);
    graphics.drawImage(image, place, null);
  }
}
