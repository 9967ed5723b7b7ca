package org.reluatlas.charts.plane;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.NoninvertibleTransformException;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.Arrays;
import java.util.Set;
import org.reluatlas.analysis.CriticalKind;
import org.reluatlas.charts.CriticalMark;
import org.reluatlas.charts.Palette;
import org.reluatlas.polyhedra.CellComplex;
import org.reluatlas.polyhedra.CellOutlines;
import org.reluatlas.polyhedra.DomainProjection;

/**
 * Paints a plane decomposition, whole or as far as a filtration has come. O(cells) per picture,
 * less what lies outside of it.
 */
public final class DecompositionPainter {

  private static final Color OUTSIDE = new Color(0xe8e8e8);
  private static final Color UNFILLED = Color.WHITE;
  private static final Color DARK = new Color(0x202020);
  private static final Color SELECTED = new Color(0xd55e00);
  private static final float EDGE_WIDTH = 0.8f;
  private static final float BOUNDARY_WIDTH = 2.4f;
  private static final float SELECTED_WIDTH = 3;

  /** A colour that neither classes nor selections nor critical points have. */
  private static final Color CYCLE = new Color(0x7a0177);

  private static final float CYCLE_WIDTH = 3.5f;
  private static final double CYCLE_RADIUS = 6;
  private static final double POINT_RADIUS = 2.6;
  private static final double VERTEX_RADIUS = 2.2;

  private final CellComplex complex;
  private final DecompositionShapes shapes;
  private final Path2D[] regions;
  private final Rectangle2D[] bounds;
  private final DomainProjection projection;
  private Color[] fills;
  private Set<Integer> selected = Set.of();
  private boolean showsClasses;
  private boolean showsBoundary = true;
  private boolean showsPoints = true;
  private boolean showsCritical = true;
  private FiltrationPlay play;
  private int step;
  private CycleShape cycle;

  /** A painter of a whole decomposition without fills. */
  public DecompositionPainter(CellComplex complex, DecompositionShapes shapes) {
    this.complex = complex;
    this.shapes = shapes;
    regions = shapes.regions();
    bounds = Arrays.stream(regions).map(Path2D::getBounds2D).toArray(Rectangle2D[]::new);
    fills = new Color[regions.length];
    projection = new DomainProjection(complex.view());
  }

  private DecompositionPainter(DecompositionPainter other) {
    complex = other.complex;
    shapes = other.shapes;
    regions = other.regions;
    bounds = other.bounds;
    projection = other.projection;
    fills = other.fills;
    selected = other.selected;
    showsClasses = other.showsClasses;
    showsBoundary = other.showsBoundary;
    showsPoints = other.showsPoints;
    showsCritical = other.showsCritical;
    play = other.play;
    step = other.step;
    cycle = other.cycle;
  }

  /** The same as it is now, for another thread. */
  public DecompositionPainter snapshot() {
    return new DecompositionPainter(this);
  }

  /** Whether the other one paints the same. */
  public boolean isLike(DecompositionPainter other) {
    return complex == other.complex
        && fills == other.fills
        && selected.equals(other.selected)
        && showsClasses == other.showsClasses
        && showsBoundary == other.showsBoundary
        && showsPoints == other.showsPoints
        && showsCritical == other.showsCritical
        && play == other.play
        && step == other.step
        && cycle == other.cycle;
  }

  /** The number of cells, of which the time follows that painting takes. */
  public long cells() {
    return complex.cells();
  }

  /**
   * Fills the regions with these colours, white where one is null.
   *
   * @return whether they are others than before
   */
  public boolean setFills(Color... colors) {
    boolean isNew = !Arrays.equals(fills, colors);
    fills = isNew ? colors.clone() : fills;
    return isNew;
  }

  /** Outlines these regions. */
  public void setSelected(Set<Integer> chosen) {
    selected = Set.copyOf(chosen);
  }

  /**
   * Fills by predicted class up to the decision boundary instead, where there are classes.
   *
   * @return whether it did not before, or did
   */
  public boolean setShowsClasses(boolean shows) {
    boolean before = showsClasses;
    showsClasses = shows && shapes.classAreas().length > 0;
    return showsClasses != before;
  }

  /** Draws the decision boundary, as it does at first. */
  public void setShowsBoundary(boolean shows) {
    showsBoundary = shows;
  }

  /** Draws the points, as it does at first. */
  public void setShowsPoints(boolean shows) {
    showsPoints = shows;
  }

  /** Marks the critical points, as it does at first. */
  public void setShowsCritical(boolean shows) {
    showsCritical = shows;
  }

  /** Whether there are critical points to mark. */
  public boolean hasCritical() {
    return shapes.criticalSets() > 0;
  }

  /** Shows only the cells that are there after so many steps; all of them for null. */
  public void setPlay(FiltrationPlay filtration, int atStep) {
    play = filtration;
    step = atStep;
  }

  /** Draws a cycle above all else; none for null. */
  public void setCycle(CycleShape shape) {
    cycle = shape;
  }

  /** Where the drawing is, in the coordinates of the graph, y upwards. */
  public Shape extent() {
    return shapes.box();
  }

  /**
   * Paints everything.
   *
   * @param view from the coordinates of the graph to those of the picture
   */
  public void paint(Graphics2D graphics, AffineTransform view) {
    graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    if (play == null) {
      paintWhole(graphics, view);
    } else {
      paintStep(graphics, view);
    }
    draw(graphics, view, shapes.box(), DARK, 1);
    if (cycle != null) {
      paintCycle(graphics, view);
    }
  }

  private void paintCycle(Graphics2D graphics, AffineTransform view) {
    draw(graphics, view, cycle.lines(), Color.WHITE, CYCLE_WIDTH + 3);
    draw(graphics, view, cycle.lines(), CYCLE, CYCLE_WIDTH);
    for (Point2D vertex : cycle.vertices()) {
      Point2D at = view.transform(vertex, null);
      Shape disk =
          new Ellipse2D.Double(
              at.getX() - CYCLE_RADIUS,
              at.getY() - CYCLE_RADIUS,
              2 * CYCLE_RADIUS,
              2 * CYCLE_RADIUS);
      graphics.setColor(CYCLE);
      graphics.fill(disk);
      graphics.setColor(Color.WHITE);
      graphics.setStroke(new BasicStroke(2));
      graphics.draw(disk);
    }
  }

  private void paintWhole(Graphics2D graphics, AffineTransform view) {
    if (showsClasses) {
      fillClasses(graphics, view);
    } else {
      fillRegions(graphics, view);
    }
    Color line = showsClasses ? Palette.LINE : Palette.lineBetween(fills);
    draw(graphics, view, shapes.edges(), line, EDGE_WIDTH);
    if (showsBoundary) {
      draw(graphics, view, shapes.boundary(), DARK, BOUNDARY_WIDTH);
    }
    if (showsPoints) {
      paintPoints(graphics, view);
    }
    for (int region : selected) {
      draw(graphics, view, regions[region], SELECTED, SELECTED_WIDTH);
    }
    if (showsCritical) {
      paintCritical(graphics, view);
    }
  }

  private void paintCritical(Graphics2D graphics, AffineTransform view) {
    double radius = CriticalMark.radius(shapes.criticalSets());
    for (CriticalKind kind : CriticalMark.drawingOrder()) {
      for (int i = 0; i < shapes.criticalSets(); i++) {
        if (shapes.criticalKind(i) == kind) {
          Point2D at = view.transform(shapes.criticalPoint(i), null);
          CriticalMark.draw(graphics, kind, at.getX(), at.getY(), radius);
        }
      }
    }
  }

  private void fillClasses(Graphics2D graphics, AffineTransform view) {
    Path2D[] areas = shapes.classAreas();
    for (int c = 0; c < areas.length; c++) {
      graphics.setColor(Palette.pale(c));
      graphics.fill(view.createTransformedShape(areas[c]));
    }
  }

  private void fillRegions(Graphics2D graphics, AffineTransform view) {
    Rectangle2D visible = visible(graphics, view);
    for (int region = 0; region < regions.length; region++) {
      if (bounds[region].intersects(visible)) {
        fill(graphics, view, region);
      }
    }
  }

  /** What is to be seen of the drawing, in the coordinates of the graph. */
  private Rectangle2D visible(Graphics2D graphics, AffineTransform view) {
    try {
      return graphics.getClip() == null
          ? shapes.box().getBounds2D()
          : view.createInverse().createTransformedShape(graphics.getClip()).getBounds2D();
    } catch (NoninvertibleTransformException e) {
      return shapes.box().getBounds2D();
    }
  }

  private void fill(Graphics2D graphics, AffineTransform view, int region) {
    graphics.setColor(fills[region] == null ? UNFILLED : fills[region]);
    graphics.fill(view.createTransformedShape(regions[region]));
  }

  private static void draw(
      Graphics2D graphics, AffineTransform view, Shape shape, Color color, float width) {
    graphics.setColor(color);
    graphics.setStroke(new BasicStroke(width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
    graphics.draw(view.createTransformedShape(shape));
  }

  private void paintPoints(Graphics2D graphics, AffineTransform view) {
    double radius = POINT_RADIUS / view.getScaleX();
    graphics.setStroke(new BasicStroke(EDGE_WIDTH));
    for (int i = 0; i < shapes.points(); i++) {
      Color color = Palette.strong(shapes.classOf(i) < 0 ? 5 : shapes.classOf(i));
      Shape disk = view.createTransformedShape(shapes.point(i, radius));
      graphics.setColor(shapes.isTraining(i) ? color : Color.WHITE);
      graphics.fill(disk);
      graphics.setColor(color.darker());
      graphics.draw(disk);
    }
  }

  private void paintStep(Graphics2D graphics, AffineTransform view) {
    graphics.setColor(OUTSIDE);
    graphics.fill(view.createTransformedShape(shapes.box().getBounds2D()));
    Rectangle2D visible = visible(graphics, view);
    for (int region = 0; region < regions.length; region++) {
      if (bounds[region].intersects(visible) && play.isThere(2, region, step)) {
        fill(graphics, view, region);
      }
    }
    CellOutlines outlines = new CellOutlines(complex);
    Path2D lines = new Path2D.Double();
    for (int edge = 0; edge < complex.count(1); edge++) {
      double[][] ends = play.isThere(1, edge, step) ? outlines.segment(edge) : new double[0][];
      if (ends.length > 0) {
        lines.moveTo(projection.x(ends[0]), projection.y(ends[0]));
        lines.lineTo(projection.x(ends[1]), projection.y(ends[1]));
      }
    }
    draw(graphics, view, lines, Palette.lineBetween(fills), EDGE_WIDTH);
    graphics.setColor(DARK);
    for (int vertex = 0; vertex < complex.count(0); vertex++) {
      if (play.isThere(0, vertex, step) && !complex.isAtInfinity(0, vertex)) {
        Point2D at = view.transform(new Point2D.Double(x(vertex), y(vertex)), null);
        graphics.fill(
            new Ellipse2D.Double(
                at.getX() - VERTEX_RADIUS,
                at.getY() - VERTEX_RADIUS,
                2 * VERTEX_RADIUS,
                2 * VERTEX_RADIUS));
      }
    }
  }

  private double x(int vertex) {
    return projection.x(complex.vertex(vertex));
  }

  private double y(int vertex) {
    return projection.y(complex.vertex(vertex));
  }
}
