package org.reluatlas.charts;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.reluatlas.charts.density.DensityPicture;
import org.reluatlas.homology.Interval;
import org.reluatlas.homology.PersistentCycles;
import org.reluatlas.polyhedra.Box;
import org.reluatlas.polyhedra.CellComplex;
import org.reluatlas.polyhedra.CellOutlines;
import org.reluatlas.polyhedra.DomainProjection;

/** Draws the edges, and the cycles above them. */
final class CyclesPlot extends DrawnPlot {

  private static final long serialVersionUID = 1L;

  private static final Color PALE = new Color(0xc4c4c4);
  private static final float EDGE = 0.5f;
  private static final double VERTEX = 5;

  /** How much of a surface is seen, of 255. */
  private static final int CLEAR = 40;

  private final transient CellComplex complex;
  private final transient PersistentCycles cycles;
  private final transient List<Interval> shown;
  private final transient CellOutlines outlines;
  private final transient DomainProjection projection;
  private final boolean plane;

  /**
   * @param names of the coordinates
   * @param shown which classes, in the order of their numbers
   */
  CyclesPlot(
      CellComplex complex, List<String> names, PersistentCycles cycles, List<Interval> shown) {
    super(null, null);
    this.complex = complex;
    this.cycles = cycles;
    this.shown = shown;
    outlines = new CellOutlines(complex);
    projection = new DomainProjection(complex.view());
    plane = complex.dimension() == 2;
    setDomainAxis(PanelPlot.axis(view(), 0, names.get(0)));
    setRangeAxis(PanelPlot.axis(view(), 1, names.get(1)));
    getDomainAxis().setVisible(plane);
    getRangeAxis().setVisible(plane);
    setOutlineVisible(plane);
    setDomainGridlinesVisible(false);
    setRangeGridlinesVisible(false);
  }

  /** What of the plane the plot has: the box, or its projection with a margin. */
  Box view() {
    return plane ? complex.view() : projected();
  }

  private Box projected() {
    double side = DomainProjection.WIDTH / 2;
    double height = 0;
    for (double[] corner : corners()) {
      height = Math.max(height, projection.y(corner));
    }
    double margin = 0.02 * side;
    return Box.of(
        new double[] {-side - margin, -height - margin},
        new double[] {side + margin, height + margin});
  }

  /** The corners of the box of space; bit i of an index says at which end of axis i. */
  private double[][] corners() {
    Box view = complex.view();
    double[][] corners = new double[1 << view.dimension()][view.dimension()];
    for (int bits = 0; bits < corners.length; bits++) {
      for (int axis = 0; axis < view.dimension(); axis++) {
        corners[bits][axis] = (bits >> axis & 1) == 0 ? view.low(axis) : view.high(axis);
      }
    }
    return corners;
  }

  /** The width of a line; the first lie below and stand out beside the others. */
  static float width(int number) {
    return Math.max(2.2f, 5.5f - 0.8f * number);
  }

  static BasicStroke stroke(float width) {
    return new BasicStroke(width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND);
  }

  @Override
  void drawContents(Graphics2D graphics, Rectangle2D area) {
    if (isPicture(area.getWidth(), area.getHeight())) {
      CellPicture picture =
          new CellPicture(DensityPicture.scaleOf(graphics), area, complex.view(), Color.WHITE);
      picture.drawEdges(complex, edge -> PALE, EDGE);
      picture.finished().drawOn(graphics);
    } else {
      graphics.setPaint(PALE);
      graphics.setStroke(stroke(EDGE));
      graphics.draw(plane ? edges(IntStream.range(0, complex.count(1)), area) : box(area));
    }
    for (int k = 2; k > 0; k--) {
      for (int i = 0; i < shown.size(); i++) {
        if (shown.get(i).dimension() == k) {
          drawCycle(graphics, area, k, i);
        }
      }
    }
  }

  /** Whether the edges are a picture in an area of this size. */
  boolean isPicture(double width, double height) {
    return plane && DensityPicture.isFor(width, height, complex.regions());
  }

  private void drawCycle(Graphics2D graphics, Rectangle2D area, int k, int i) {
    Color color = Palette.strong(i);
    if (k == 1) {
      graphics.setPaint(color);
      graphics.setStroke(stroke(width(i)));
      graphics.draw(edges(Arrays.stream(cells(i)), area));
      return;
    }
    for (int polygon : cells(i)) {
      Path2D outline = new Path2D.Double();
      append(outline, outlines.polygon(polygon), area);
      graphics.setPaint(new Color(color.getRed(), color.getGreen(), color.getBlue(), CLEAR));
      graphics.fill(outline);
      graphics.setPaint(color);
      graphics.setStroke(stroke(EDGE));
      graphics.draw(outline);
    }
  }

  private Path2D edges(IntStream edges, Rectangle2D area) {
    Path2D path = new Path2D.Double();
    edges.forEach(edge -> append(path, outlines.segment(edge), area));
    return path;
  }

  /** The edges of the box of space. */
  private Path2D box(Rectangle2D area) {
    double[][] corners = corners();
    Path2D path = new Path2D.Double();
    for (int bits = 0; bits < corners.length; bits++) {
      for (int axis = 0; axis < 3; axis++) {
        if ((bits >> axis & 1) == 0) {
          append(path, new double[][] {corners[bits], corners[bits | 1 << axis]}, area);
        }
      }
    }
    return path;
  }

  private int[] cells(int i) {
    return cycles.of(shown.get(i)).orElseThrow();
  }

  /** Adds a segment, or the outline of a polygon; nothing without points. */
  private void append(Path2D path, double[][] points, Rectangle2D area) {
    for (int i = 0; i < points.length; i++) {
      Point2D at = at(points[i], area);
      if (i == 0) {
        path.moveTo(at.getX(), at.getY());
      } else {
        path.lineTo(at.getX(), at.getY());
      }
    }
    if (points.length > 2) {
      path.closePath();
    }
  }

  @Override
  void drawAbove(Graphics2D graphics, Rectangle2D area) {
    Shape clip = graphics.getClip();
    // marks on the walls are whole
    graphics.setClip(null);
    for (boolean begins : new boolean[] {false, true}) {
      for (int i = 0; i < shown.size(); i++) {
        if (shown.get(i).dimension() == 0) {
          drawVertices(graphics, area, i, begins);
        }
      }
    }
    NumberMark numbers = new NumberMark(area);
    for (int i = 0; i < shown.size(); i++) {
      numbers.avoid(vertices(i, area));
    }
    for (int i = 0; i < shown.size(); i++) {
      List<Point2D> vertices = vertices(i, area);
      int k = shown.get(i).dimension();
      numbers.draw(
          graphics,
          i + 1,
          Palette.strong(i),
          k > 0 ? vertices : List.of(at(complex.vertex(cycles.youngest(shown.get(i))), area)));
    }
    graphics.setClip(clip);
  }

  /** Draws the vertex that begins a component, or the older one, which may begin another. */
  private void drawVertices(Graphics2D graphics, Rectangle2D area, int i, boolean begins) {
    int youngest = cycles.youngest(shown.get(i));
    for (int vertex : cells(i)) {
      if (vertex == youngest == begins && !complex.isAtInfinity(0, vertex)) {
        Point2D at = at(complex.vertex(vertex), area);
        double radius = begins ? VERTEX : VERTEX + 2.5;
        Shape disk =
            new Ellipse2D.Double(at.getX() - radius, at.getY() - radius, 2 * radius, 2 * radius);
        graphics.setPaint(begins ? Palette.strong(i) : Color.WHITE);
        graphics.fill(disk);
        graphics.setPaint(begins ? Color.WHITE : Palette.strong(i));
        graphics.setStroke(stroke(begins ? 1 : 2));
        graphics.draw(disk);
      }
    }
  }

  private Point2D at(double[] point, Rectangle2D area) {
    return plane
        ? new Point2D.Double(x(point[0], area), y(point[1], area))
        : new Point2D.Double(x(projection.x(point), area), y(projection.y(point), area));
  }

  /** The vertices of a cycle that are not at infinity, or one of each of its cells. */
  private List<Point2D> vertices(int i, Rectangle2D area) {
    int k = shown.get(i).dimension();
    return Arrays.stream(cells(i))
        .map(cell -> complex.vertices(k, cell)[0])
        .filter(vertex -> !complex.isAtInfinity(0, vertex))
        .mapToObj(vertex -> at(complex.vertex(vertex), area))
        .collect(Collectors.toList());
  }
}
