package org.reluatlas.charts;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.Arrays;
import java.util.BitSet;
import org.reluatlas.charts.density.DensityPicture;
import org.reluatlas.charts.density.RegionFills;
import org.reluatlas.polyhedra.AnnotatedRegions;
import org.reluatlas.polyhedra.Box;
import org.reluatlas.polyhedra.CellComplex;
import org.reluatlas.polyhedra.ClassifiedComplex;
import org.reluatlas.polyhedra.DecisionBoundary;
import org.reluatlas.polyhedra.OutputMeaning;

/**
 * A plane decomposition with its fills, to be drawn small, or a part of it large. Cells outside the
 * part that is seen are left out; too many of them are drawn as a {@link CellPicture}. Immutable,
 * and as large as what it draws.
 */
public final class DecompositionPanel {

  private static final int STEP = 5;

  private final int regions;
  private final Box domain;
  private final PanelCells cells;
  private final DensityPicture picture;
  private final OutputMeaning outputs;
  private final BitSet classes;

  private DecompositionPanel(PanelCells cells, OutputMeaning outputs, BitSet classes) {
    this.cells = cells;
    this.outputs = outputs;
    this.classes = classes;
    picture = null;
    regions = cells.complex().regions();
    domain = cells.complex().view();
  }

  private DecompositionPanel(DecompositionPanel other, DensityPicture picture) {
    cells = null;
    this.picture = picture;
    outputs = other.outputs;
    classes = other.classes;
    regions = other.regions;
    domain = other.domain;
  }

  /**
   * Regions in the colours of {@code fills}.
   *
   * @param complex of dimension 2
   * @param fills one for each region
   * @throws IllegalArgumentException when the complex is not of dimension 2 or has another number
   *     of regions
   */
  public static DecompositionPanel of(CellComplex complex, Color... fills) {
    return of(complex, RegionFills.ofColors(fills));
  }

  /** The same with any fills; in a picture, lines would make other colours of those of a scale. */
  static DecompositionPanel of(CellComplex complex, RegionFills fills) {
    return scaled(complex, fills, null);
  }

  private static DecompositionPanel scaled(
      CellComplex complex, RegionFills fills, OutputMeaning outputs) {
    return new DecompositionPanel(
        new PanelCells(complex, complex, fills, null), outputs, new BitSet());
  }

  /**
   * The predicted classes up to the decision boundary, in the colours of {@link
   * DecompositionFigure}; for a regression the mean output over each region, {@link OutputColors}.
   *
   * @param regions of a complex of dimension 2
   * @param boundary of these regions
   */
  public static DecompositionPanel of(AnnotatedRegions regions, DecisionBoundary boundary) {
    if (!boundary.isPresent()) {
      Color[] means = OutputColors.of(regions);
      Arrays.setAll(means, region -> rounded(means[region]));
      return scaled(regions.complex(), RegionFills.ofColors(means), boundary.outputs());
    }
    ClassifiedComplex parts = boundary.cells();
    BitSet classes = new BitSet();
    for (int part = 0; part < parts.complex().regions(); part++) {
      classes.set(parts.classOf(part));
    }
    return new DecompositionPanel(
        new PanelCells(regions.complex(), parts.complex(), classFills(parts), boundary),
        boundary.outputs(),
        classes);
  }

  /** The colours of the classes on the cells of a classified complex. */
  static RegionFills classFills(ClassifiedComplex parts) {
    Color[] fills = new Color[parts.complex().regions()];
    Arrays.setAll(fills, part -> Palette.pale(parts.classOf(part)));
    return RegionFills.ofColors(fills);
  }

  /** One of so few colours that regions share them, since each colour is a shape of its own. */
  private static Color rounded(Color color) {
    return new Color(rounded(color.getRed()), rounded(color.getGreen()), rounded(color.getBlue()));
  }

  private static int rounded(int component) {
    return Math.min(255, (component + STEP / 2) / STEP * STEP);
  }

  /**
   * The same as it will be drawn in a file of shapes in an area of about this size: where regions
   * are too many for it, only the picture is kept, and no cells.
   */
  DecompositionPanel thinned(double width, double height, Box view) {
    if (cells == null || !isPicture(width, height, view)) {
      return this;
    }
    Rectangle2D area = new Rectangle2D.Double(0, 0, width, height);
    return new DecompositionPanel(this, cells.picture(DensityPicture.IN_FILES, area, view));
  }

  /** Whether a box is drawn as a picture in an area of this size. */
  boolean isPicture(double width, double height, Box view) {
    return cells == null || cells.isPicture(width, height, view);
  }

  /** The number of regions, those that are not seen among them. */
  int regions() {
    return regions;
  }

  /** The box that is drawn when all is. */
  Box domain() {
    return domain;
  }

  /** What the colours stand for; null when they were given. */
  OutputMeaning outputs() {
    return outputs;
  }

  /**
   * The classes that are predicted somewhere; none for a regression, or when colours were given.
   */
  BitSet classes() {
    return classes;
  }

  /** Draws what lies in a box in an area of a figure. */
  void draw(Graphics2D graphics, Rectangle2D area, Box view) {
    if (picture == null) {
      cells.draw(graphics, area, view);
    } else {
      picture.drawOn(graphics, area);
    }
  }
}
