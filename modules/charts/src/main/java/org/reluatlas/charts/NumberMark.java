package org.reluatlas.charts;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;

/**
 * Numbers in rings beside the things they are of, by which things in two figures are told to be the
 * same. Each is put where it is farthest from the others and from what it should not cover.
 */
final class NumberMark {

  private static final double RADIUS = 8.5;
  private static final double DISTANCE = 2.1 * RADIUS;

  /** With so much room a place is as good as any. */
  private static final double ROOM = 6 * RADIUS;

  /** So many points of one thing are looked at. */
  private static final int MOST = 120;

  private static final Font FONT = new Font(Font.SANS_SERIF, Font.BOLD, 11);
  private static final BasicStroke RING = new BasicStroke(1.8f);
  private static final BasicStroke LEADER = new BasicStroke(1);

  private final Rectangle2D inside;
  private final List<Point2D> taken = new ArrayList<>();

  /** No numbers yet; those to come lie in an area if they can. */
  NumberMark(Rectangle2D area) {
    inside =
        new Rectangle2D.Double(
            area.getX() + RADIUS,
            area.getY() + RADIUS,
            area.getWidth() - 2 * RADIUS,
            area.getHeight() - 2 * RADIUS);
  }

  /** Keeps the numbers to come from covering some points. */
  void avoid(List<Point2D> points) {
    taken.addAll(some(points));
  }

  private static List<Point2D> some(List<Point2D> points) {
    List<Point2D> some = new ArrayList<>();
    for (int i = 0; i < points.size(); i += 1 + points.size() / MOST) {
      some.add(points.get(i));
    }
    return some;
  }

  /** Draws a number beside one of some points, and a line to it. */
  void draw(Graphics2D graphics, int number, Color color, List<Point2D> points) {
    Point2D best = null;
    Point2D of = null;
    double most = -1;
    for (Point2D point : some(points)) {
      for (int direction = 0; direction < 16; direction++) {
        double angle = Math.PI * (6 + direction) / 8;
        Point2D place =
            new Point2D.Double(
                point.getX() + DISTANCE * Math.cos(angle),
                point.getY() - DISTANCE * Math.sin(angle));
        double room = inside.contains(place) ? 1 + room(place) : 0;
        if (room > most) {
          most = room;
          best = place;
          of = point;
        }
      }
    }
    if (best != null) {
      taken.add(best);
      draw(graphics, number, color, of, best);
    }
  }

  /** The distance to the nearest number or point to avoid, up to what is enough. */
  private double room(Point2D place) {
    return taken.stream().mapToDouble(place::distance).reduce(ROOM, Math::min);
  }

  private static void draw(Graphics2D graphics, int number, Color color, Point2D of, Point2D at) {
    double x = at.getX();
    double y = at.getY();
    graphics.setPaint(color);
    graphics.setStroke(LEADER);
    graphics.draw(new Line2D.Double(of, at));
    Shape ring = new Ellipse2D.Double(x - RADIUS, y - RADIUS, 2 * RADIUS, 2 * RADIUS);
    graphics.setPaint(Color.WHITE);
    graphics.fill(ring);
    graphics.setPaint(color);
    graphics.setStroke(RING);
    graphics.draw(ring);
    graphics.setPaint(Color.BLACK);
    graphics.setFont(FONT);
    String text = String.valueOf(number);
    Rectangle2D bounds = graphics.getFontMetrics().getStringBounds(text, graphics);
    graphics.drawString(text, (float) (x - bounds.getWidth() / 2), (float) (y + 4));
  }
}
