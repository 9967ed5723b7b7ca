package org.reluatlas.charts;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.Arrays;
import java.util.Locale;
import org.reluatlas.charts.density.DensityPicture;
import org.reluatlas.charts.density.RegionFills;
import org.reluatlas.homology.BettiCurves;
import org.reluatlas.homology.ChainComplex;
import org.reluatlas.homology.Filtration;
import org.reluatlas.polyhedra.Box;
import org.reluatlas.polyhedra.CellComplex;
import org.reluatlas.polyhedra.CellOutlines;
import org.reluatlas.task.text.NumberText;

/**
 * Stages of one filtration of a plane complex, side by side: the cells present in colour, the
 * others pale, and beneath each stage the number of cells and the Betti numbers.
 */
public final class FiltrationSnapshotsFigure implements Figure {

  private static final int COLUMNS = 3;
  private static final int PANEL = 250;
  private static final int SMALLEST_SIDE = 120;
  private static final int LEAST_WIDTH = 430; // of the legend
  private static final int GAP = 26;
  private static final int MARGIN = 14;
  private static final int HEADING = 58;
  private static final int CAPTION = 64;
  private static final int LEGEND = 26;
  private static final double MOST_WIDTH = 1.1;
  private static final double LEAST_DIAMETER = 0.8;

  private static final Color VERTEX = Palette.strong(0);
  static final Color EDGE = new Color(0x404040);
  private static final Color REGION = Palette.pale(1);
  static final Color ABSENT = new Color(0xe2e2e2);

  private final CellComplex complex;
  private final BettiCurves curves;
  private final int[] times;
  private final String title;
  private final int panelWidth;
  private final int panelHeight;

  /**
   * Prepares the drawing.
   *
   * @param complex a complex of dimension 2
   * @param curves of a filtration of the same complex: its k-cell {@code c} is the k-cell {@code c}
   *     of {@code complex}
   * @param title the first line above the drawing
   * @param times the numbers of cells present at the stages, such as {@link #stages}
   * @throws IllegalArgumentException when the complex is not of dimension 2, the filtration is one
   *     of another complex, or a time is not from 0 to the number of cells
   */
  public FiltrationSnapshotsFigure(
      CellComplex complex, BettiCurves curves, String title, int... times) {
    if (complex.dimension() != 2) {
      throw new IllegalArgumentException(
          "snapshots need a domain of dimension 2, not " + complex.dimension());
    }
    int[] filtered = curves.filtration().complex().fVector();
    if (!Arrays.equals(complex.truncatedFVector(), filtered)) {
      throw new IllegalArgumentException(
          "a filtration of a complex with f-vector " + Arrays.toString(filtered));
    }
    if (times.length == 0 || Arrays.stream(times).anyMatch(t -> t < 0 || t > curves.cells())) {
      throw new IllegalArgumentException("stages at " + Arrays.toString(times));
    }
    this.complex = complex;
    this.curves = curves;
    this.title = title;
    this.times = times.clone();
    Box box = complex.view();
    panelWidth = PlaneMap.side(box, 0, SMALLEST_SIDE, PANEL);
    panelHeight = PlaneMap.side(box, 1, SMALLEST_SIDE, PANEL);
  }

  /**
   * Six representative stages: where the cells come in by dimension the middle and the end of each
   * phase, so that every peak is among them; even steps otherwise, each to the last cell of its
   * value.
   */
  public static int[] stages(BettiCurves curves) {
    Filtration filtration = curves.filtration();
    ChainComplex complex = filtration.complex();
    boolean byDimension = complex.dimension() == 2 && filtration.isByDimension();
    int[] stages = new int[6];
    for (int i = 0; i < stages.length; i++) {
      int k = i / 2;
      int step = (int) ((long) curves.cells() * (i + 1) / stages.length);
      int middle = complex.firstId(k) + (complex.count(k) + 1) / 2;
      int inPhase = i % 2 == 0 ? middle : complex.firstId(k + 1);
      stages[i] = byDimension ? inPhase : endOfValue(filtration, step);
    }
    return stages;
  }

  /** The least number of cells, t or more, at which no cell of the same value is missing. */
  private static int endOfValue(Filtration filtration, int t) {
    int end = t;
    while (end > 0
        && end < filtration.size()
        && filtration.valueAt(end) == filtration.valueAt(end - 1)) {
      end++;
    }
    return end;
  }

  private int columns() {
    return Math.min(COLUMNS, times.length);
  }

  @Override
  public int width() {
    int panels = columns() * panelWidth + (columns() - 1) * GAP;
    return Math.max(LEAST_WIDTH, 2 * MARGIN + panels);
  }

  @Override
  public int height() {
    int rows = (times.length + columns() - 1) / columns();
    return HEADING + rows * (panelHeight + CAPTION) + LEGEND;
  }

  @Override
  public void draw(Graphics2D graphics) {
    ChartStyle.drawSheet(graphics, this, MARGIN, title, describe());
    for (int i = 0; i < times.length; i++) {
      int left = MARGIN + i % columns() * (panelWidth + GAP);
      int top = HEADING + i / columns() * (panelHeight + CAPTION);
      Rectangle2D area = new Rectangle2D.Double(left, top, panelWidth, panelHeight);
      if (isPicture()) {
        drawPicture(graphics, area, times[i]);
      } else {
        drawPanel(graphics, new PlaneMap(complex.view(), area), times[i]);
      }
      drawCaption(graphics, left, top + panelHeight, times[i]);
    }
    drawLegend(graphics);
  }

  private String describe() {
    return String.format(
        Locale.ROOT,
        "%,d vertices, %,d edges, %,d regions in %s%s",
        complex.count(0),
        complex.count(1),
        complex.count(2),
        ChartStyle.intervals(complex.view()),
        ChartStyle.asPicture(isPicture()));
  }

  private boolean isPicture() {
    return DensityPicture.isFor(panelWidth, panelHeight, complex.regions());
  }

  private void drawPicture(Graphics2D graphics, Rectangle2D area, int t) {
    Filtration filtration = curves.filtration();
    CellPicture picture =
        new CellPicture(DensityPicture.scaleOf(graphics), area, complex.view(), Color.WHITE);
    Color[] fills = new Color[complex.regions()];
    Arrays.setAll(fills, c -> filtration.positionOf(2, c) < t ? REGION : Color.WHITE);
    picture.fill(complex, RegionFills.ofColors(fills));
    picture.drawEdges(complex, e -> filtration.positionOf(1, e) < t ? null : ABSENT, MOST_WIDTH);
    picture.drawEdges(complex, e -> filtration.positionOf(1, e) < t ? EDGE : null, MOST_WIDTH);
    picture.drawVertices(complex, v -> filtration.positionOf(0, v) < t, VERTEX, LEAST_DIAMETER);
    picture.finished().drawOn(graphics);
  }

  private void drawPanel(Graphics2D graphics, PlaneMap map, int t) {
    Filtration filtration = curves.filtration();
    CellOutlines outlines = new CellOutlines(complex);
    Path2D regions = new Path2D.Double();
    Path2D edges = new Path2D.Double();
    Path2D absent = new Path2D.Double();
    for (int c = 0; c < complex.count(2); c++) {
      if (filtration.positionOf(2, c) < t) {
        map.appendPolygon(regions, outlines.polygon(c));
      }
    }
    for (int e = 0; e < complex.count(1); e++) {
      map.append(filtration.positionOf(1, e) < t ? edges : absent, outlines.segment(e));
    }
    graphics.setPaint(REGION);
    graphics.fill(regions);
    float width = (float) Math.max(0.25, Math.min(MOST_WIDTH, 16 / Math.sqrt(complex.count(1))));
    graphics.setStroke(new BasicStroke(width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
    graphics.setPaint(ABSENT);
    graphics.draw(absent);
    graphics.setPaint(EDGE);
    graphics.draw(edges);
    drawVertices(graphics, map, t);
  }

  /** Dots are lines of no length with round ends, which keeps files small. */
  private void drawVertices(Graphics2D graphics, PlaneMap map, int t) {
    double diameter = Math.max(LEAST_DIAMETER, Math.min(4.8, 50 / Math.sqrt(complex.count(0))));
    Path2D dots = new Path2D.Double();
    for (int v = 0; v < complex.count(0); v++) {
      if (curves.filtration().positionOf(0, v) < t && !complex.isAtInfinity(0, v)) {
        map.append(dots, complex.vertex(v), complex.vertex(v));
      }
    }
    graphics.setStroke(
        new BasicStroke((float) diameter, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
    graphics.setPaint(VERTEX);
    graphics.draw(dots);
  }

  private void drawCaption(Graphics2D graphics, int left, int top, int t) {
    Filtration filtration = curves.filtration();
    double percent = Math.round(1000.0 * t / Math.max(1, curves.cells())) / 10.0;
    String time = "t = " + NumberText.count(t) + " (" + NumberText.rounded(percent) + " %)";
    if (filtration.hasValues() && t > 0) {
      time += ", value " + NumberText.rounded(filtration.valueAt(t - 1));
    }
    int[] betti = curves.at(t);
    String numbers =
        String.format(Locale.ROOT, "β₀ = %,d, β₁ = %,d, β₂ = %,d", betti[0], betti[1], betti[2]);
    graphics.setPaint(Color.BLACK);
    graphics.setFont(ChartStyle.TEXT);
    graphics.drawString(time, left, top + 17);
    graphics.drawString(numbers, left, top + 33);
    graphics.setPaint(Palette.LINE);
    graphics.setFont(ChartStyle.NOTE);
    graphics.drawString("cells present " + NumberText.tuple(present(t)), left, top + 48);
  }

  /** The f-vector of the cells that are present. */
  private int[] present(int t) {
    int[] counts = new int[3];
    for (int p = 0; p < t; p++) {
      counts[curves.filtration().dimensionAt(p)]++;
    }
    return counts;
  }

  private void drawLegend(Graphics2D graphics) {
    int y = height() - 16;
    graphics.setPaint(VERTEX);
    graphics.fill(new Ellipse2D.Double(MARGIN + 4, y - 3, 6, 6));
    graphics.setPaint(EDGE);
    graphics.fill(new Rectangle2D.Double(MARGIN + 90, y - 1, 20, 2));
    graphics.setPaint(REGION);
    graphics.fill(new Rectangle2D.Double(MARGIN + 180, y - 6, 16, 12));
    graphics.setPaint(ABSENT);
    graphics.fill(new Rectangle2D.Double(MARGIN + 270, y - 1, 20, 2));
    graphics.setPaint(Color.BLACK);
    graphics.setFont(ChartStyle.TEXT);
    graphics.drawString("vertices", MARGIN + 18, y + 4);
    graphics.drawString("edges", MARGIN + 116, y + 4);
    graphics.drawString("regions", MARGIN + 202, y + 4);
    graphics.drawString("edges not yet in", MARGIN + 296, y + 4);
  }
}
