package org.reluatlas.charts.plane;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Point2D;
import java.util.Arrays;
import java.util.Set;
import org.reluatlas.analysis.CriticalKind;
import org.reluatlas.charts.CriticalMark;
import org.reluatlas.charts.Palette;
import org.reluatlas.polyhedra.CellComplex;

/**
 * Paints a plane decomposition, whole or as far as a filtration has come. O(cells) per picture,
 * less what lies outside of it; more cells than can be told apart as densities.
 */
public final class DecompositionPainter {

  private static final Color DARK = new Color(0x202020);
  private static final Color SELECTED = new Color(0xd55e00);
  private static final float BOUNDARY_WIDTH = 2.4f;
  private static final float SELECTED_WIDTH = 3;

  private static final double POINT_RADIUS = 2.6;

  private final CellComplex complex;
  private final DecompositionShapes shapes;
  private final PlaneCells cells;
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
    cells = new PlaneCells(complex, shapes);
    fills = new Color[complex.regions()];
  }

  private DecompositionPainter(DecompositionPainter other) {
    complex = other.complex;
    shapes = other.shapes;
    cells = other.cells;
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
    PlanePen pen = new PlanePen(graphics, view, shapes.box().getBounds2D());
    if (play == null) {
      paintWhole(pen);
    } else {
      cells.paintStep(pen, fills, play, step);
    }
    pen.draw(shapes.box(), DARK, 1);
    if (cycle != null) {
      cycle.paint(pen);
    }
  }

  private void paintWhole(PlanePen pen) {
    if (showsClasses) {
      cells.paintClasses(pen);
    } else {
      cells.paintRegions(pen, fills);
    }
    if (showsBoundary) {
      pen.draw(shapes.boundary(), DARK, BOUNDARY_WIDTH);
    }
    if (showsPoints) {
      paintPoints(pen);
    }
    for (int region : selected) {
      pen.draw(shapes.region(region), SELECTED, SELECTED_WIDTH);
    }
    if (showsCritical) {
      paintCritical(pen);
    }
  }

  private void paintCritical(PlanePen pen) {
    double radius = CriticalMark.radius(shapes.criticalSets());
    for (CriticalKind kind : CriticalMark.drawingOrder()) {
      for (int i = 0; i < shapes.criticalSets(); i++) {
        if (shapes.criticalKind(i) == kind) {
          Point2D at = pen.at(shapes.criticalPoint(i));
          CriticalMark.draw(pen.graphics(), kind, at.getX(), at.getY(), radius);
        }
      }
    }
  }

  private void paintPoints(PlanePen pen) {
    Graphics2D graphics = pen.graphics();
    graphics.setStroke(new BasicStroke(PlaneCells.EDGE_WIDTH));
    for (int i = 0; i < shapes.points(); i++) {
      Color color = Palette.strong(shapes.classOf(i) < 0 ? 5 : shapes.classOf(i));
      Shape disk = pen.disk(shapes.point(i), POINT_RADIUS);
      graphics.setColor(shapes.isTraining(i) ? color : Color.WHITE);
      graphics.fill(disk);
      graphics.setColor(color.darker());
      graphics.draw(disk);
    }
  }
}
