package org.reluatlas.charts;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.reluatlas.analysis.CriticalKind;
import org.reluatlas.analysis.CriticalPoints;
import org.reluatlas.analysis.CriticalSet;

/**
 * The marks of critical points, by shape and colour: a triangle that points down for a minimum, a
 * diamond for a saddle, a triangle that points up for a maximum; with a dark edge and a white rim,
 * so that they show on any area.
 */
public final class CriticalMark {

  private static final double LARGEST = 6;
  private static final double SMALLEST = 2.5;

  /** So many marks have the largest size. */
  private static final double FEW = 100;

  private static final Color EDGE = new Color(0x202020);

  private CriticalMark() {}

  /** The sets that can be marked: those at finite places. */
  public static List<CriticalSet> sets(Optional<CriticalPoints> critical) {
    return critical.stream()
        .flatMap(found -> found.sets().stream())
        .filter(CriticalSet::hasPosition)
        .collect(Collectors.toList());
  }

  /** Half the size of marks in pixels, which is smaller the more there are. */
  public static double radius(int marks) {
    return Math.max(SMALLEST, Math.min(LARGEST, LARGEST * Math.sqrt(FEW / (marks + 1.0))));
  }

  /** The kinds in the order in which they are drawn: saddles, which are the most, lie below. */
  public static List<CriticalKind> drawingOrder() {
    return List.of(CriticalKind.SADDLE, CriticalKind.MAXIMUM, CriticalKind.MINIMUM);
  }

  /** Draws a mark with its middle at a place. */
  public static void draw(
      Graphics2D graphics, CriticalKind kind, double x, double y, double radius) {
    Shape mark =
        AffineTransform.getTranslateInstance(x, y).createTransformedShape(shape(kind, radius));
    graphics.setPaint(Color.WHITE);
    graphics.setStroke(stroke(0.5 * radius));
    graphics.draw(mark);
    graphics.setPaint(color(kind));
    graphics.fill(mark);
    graphics.setPaint(EDGE);
    graphics.setStroke(stroke(0.15 * radius));
    graphics.draw(mark);
  }

  private static BasicStroke stroke(double width) {
    return new BasicStroke((float) width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND);
  }

  /** The shape around the origin, y downwards. */
  static Shape shape(CriticalKind kind, double radius) {
    List<double[]> corners = new ArrayList<>();
    if (kind == CriticalKind.SADDLE) {
      corners.addAll(
          List.of(
              new double[] {0, -1},
              new double[] {1, 0},
              new double[] {0, 1},
              new double[] {-1, 0}));
    } else {
      double up = kind == CriticalKind.MAXIMUM ? -1 : 1;
      corners.addAll(
          List.of(
              new double[] {0, up}, new double[] {1, -0.75 * up}, new double[] {-1, -0.75 * up}));
    }
    Path2D path = new Path2D.Double();
    for (int i = 0; i < corners.size(); i++) {
      double x = radius * corners.get(i)[0];
      double y = radius * corners.get(i)[1];
      if (i == 0) {
        path.moveTo(x, y);
      } else {
        path.lineTo(x, y);
      }
    }
    path.closePath();
    return path;
  }

  /** The colour inside the mark. */
  static Color color(CriticalKind kind) {
    switch (kind) {
      case MINIMUM:
        return Palette.strong(4);
      case SADDLE:
        return Palette.strong(6);
      default:
        return Palette.strong(5);
    }
  }
}
