package org.reluatlas.charts.plane;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.NoninvertibleTransformException;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;

/** Draws shapes that are in the coordinates of a graph into a picture. */
final class PlanePen {

  private final Graphics2D graphics;
  private final AffineTransform view;
  private final Rectangle2D area;

  /**
   * A pen with smooth lines.
   *
   * @param view from the coordinates of the graph to those of the picture
   * @param all what is drawn at most, in the coordinates of the graph
   */
  PlanePen(Graphics2D graphics, AffineTransform view, Rectangle2D all) {
    this.graphics = graphics;
    this.view = view;
    graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    Rectangle2D drawn = view.createTransformedShape(all).getBounds();
    area = graphics.getClip() == null ? drawn : drawn.createIntersection(graphics.getClipBounds());
  }

  private PlanePen(PlanePen other, Graphics2D graphics) {
    this.graphics = graphics;
    view = other.view;
    area = other.area;
  }

  /** The same pen for another picture of the same places. */
  PlanePen on(Graphics2D other) {
    return new PlanePen(this, other);
  }

  Graphics2D graphics() {
    return graphics;
  }

  /** What of the picture is seen, in whole units of it; empty with sides that are not positive. */
  Rectangle2D area() {
    return area;
  }

  /** What is seen, in the coordinates of the graph. */
  Rectangle2D visible() {
    try {
      return view.createInverse().createTransformedShape(area).getBounds2D();
    } catch (NoninvertibleTransformException e) {
      return new Rectangle2D.Double();
    }
  }

  /** The place of a point in the picture. */
  Point2D at(Point2D point) {
    return view.transform(point, null);
  }

  /** Pixels of the picture per unit of the graph. */
  double scale() {
    return view.getScaleX();
  }

  void fill(Shape shape, Color color) {
    graphics.setColor(color);
    graphics.fill(view.createTransformedShape(shape));
  }

  void draw(Shape shape, Color color, float width) {
    graphics.setColor(color);
    graphics.setStroke(new BasicStroke(width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
    graphics.draw(view.createTransformedShape(shape));
  }

  /** A disk around a point, its radius in units of the picture. */
  Shape disk(Point2D middle, double radius) {
    Point2D at = at(middle);
    return new Ellipse2D.Double(at.getX() - radius, at.getY() - radius, 2 * radius, 2 * radius);
  }
}
