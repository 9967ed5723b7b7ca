package org.reluatlas.charts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.geom.Point2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.reluatlas.homology.Filtration;
import org.reluatlas.homology.Interval;
import org.reluatlas.homology.PersistenceDiagram;
import org.reluatlas.homology.RandomFiltration;
import org.reluatlas.homology.StarFiltration;

class PersistenceFiguresTest {

  private static final FilteredBox PLANE = FilteredBox.lines(12);

  private static PersistenceDiagram random() {
    return FilteredBox.diagram(RandomFiltration.of(PLANE.chains, 1));
  }

  private static double[] heights() {
    double[] heights = new double[PLANE.cells.count(0)];
    for (int v = 0; v < heights.length; v++) {
      double x = PLANE.cells.coordinate(v, 0);
      double y = PLANE.cells.coordinate(v, 1);
      heights[v] = Math.sin(7 * x) * Math.cos(5 * y) + 0.1 * x;
    }
    return heights;
  }

  @Test
  void everyClassIsAPoint() {
    PersistenceDiagram diagram = random();
    RecordedDrawing drawing =
        RecordedDrawing.of(new PersistenceDiagramFigure(diagram, "cells added", "Lines"));
    for (int k = 0; k <= 1; k++) {
      int inLegend = 1;
      int points = drawing.filledParts(Palette.strong(k)).size() - inLegend;
      assertEquals(diagram.points(k).size(), points, "dimension " + k);
    }
    int h0 = diagram.points(0).size();
    assertTrue(drawing.texts.contains("∞"));
    assertTrue(drawing.texts.contains("birth (cells added)"));
    assertTrue(drawing.texts.contains("H₀: " + (h0 - 1) + " finite, 1 infinite"));
    assertTrue(drawing.texts.contains("H₁: " + diagram.points(1).size() + " finite, 0 infinite"));
  }

  @Test
  void pointsLieBeyondTheDiagonalAndOneAtInfinity() {
    for (boolean upper : new boolean[] {false, true}) {
      Filtration filtration =
          upper
              ? StarFiltration.upper(PLANE.chains, 0, heights())
              : StarFiltration.lower(PLANE.chains, 0, heights());
      PersistenceDiagram diagram = FilteredBox.diagram(filtration);
      RecordedDrawing drawing =
          RecordedDrawing.of(new PersistenceDiagramFigure(diagram, "height", "Lines"));
      List<Point2D> diagonal = guide(drawing, true);
      double infinity = guide(drawing, false).get(0).getY();
      int atInfinity = 0;
      int points = 0;
      for (List<Point2D> mark : marks(drawing)) {
        Point2D centre = centre(mark);
        double onDiagonal =
            diagonal.get(0).getY() - (centre.getX() - diagonal.get(0).getX()) * slope(diagonal);
        assertTrue(centre.getY() < onDiagonal, centre + " above the diagonal");
        atInfinity += Math.abs(centre.getY() - infinity) < 1 ? 1 : 0;
        points++;
      }
      PersistenceDiagram lasting = diagram.withoutZeroPersistence();
      assertEquals(lasting.points(0).size() + lasting.points(1).size(), points);
      assertEquals(1, atInfinity);
      assertTrue(drawing.texts.contains(upper ? "−∞" : "∞"));
      int momentary =
          diagram.points(0).size() + diagram.points(1).size() + diagram.points(2).size() - points;
      String note = momentary + " that end as they begin are not drawn";
      assertTrue(drawing.texts.stream().anyMatch(text -> text.contains(note)), note);
    }
  }

  private static double slope(List<Point2D> line) {
    return (line.get(0).getY() - line.get(1).getY()) / (line.get(1).getX() - line.get(0).getX());
  }

  /** The diagonal, or the level line at infinity. */
  private static List<Point2D> guide(RecordedDrawing drawing, boolean diagonal) {
    return drawing.lineParts(ChartStyle.GUIDE).stream()
        .filter(line -> (line.get(0).getY() != line.get(1).getY()) == diagonal)
        .findFirst()
        .orElseThrow();
  }

  /** The shapes in the colours of dimensions 0 and 1, without the last of each, in the legend. */
  private static List<List<Point2D>> marks(RecordedDrawing drawing) {
    List<List<Point2D>> marks = new ArrayList<>();
    for (int k = 0; k <= 1; k++) {
      List<List<Point2D>> ofColor = drawing.filledParts(Palette.strong(k));
      ofColor.remove(
          ofColor.stream().max(Comparator.comparing(m -> m.get(0).getY())).orElseThrow());
      marks.addAll(ofColor);
    }
    return marks;
  }

  private static Point2D centre(List<Point2D> corners) {
    double x = corners.stream().mapToDouble(Point2D::getX).average().orElseThrow();
    double y = corners.stream().mapToDouble(Point2D::getY).average().orElseThrow();
    return new Point2D.Double(x, y);
  }

  @Test
  void barsOfAllClassesWhenThereAreFew() {
    PersistenceDiagram diagram =
        FilteredBox.diagram(RandomFiltration.of(FilteredBox.cross().chains, 1));
    RecordedDrawing drawing =
        RecordedDrawing.of(new BarcodeFigure(diagram, "cells added", "Cross"));
    assertEquals(9, drawing.lineParts(Palette.strong(0)).size());
    assertEquals(4, drawing.lineParts(Palette.strong(1)).size());
    int inLegend = 1;
    assertEquals(1, drawing.filledParts(Palette.strong(0)).size() - inLegend, "arrowheads");
    assertEquals(0, drawing.filledParts(Palette.strong(1)).size() - inLegend, "arrowheads");
    assertTrue(drawing.texts.containsAll(List.of("H₀", "H₁", "∞", "H₀: 9", "H₁: 4")));
  }

  @Test
  void longestBarsWhenThereAreMany() {
    PersistenceDiagram diagram =
        FilteredBox.diagram(RandomFiltration.of(FilteredBox.lines(24).chains, 1));
    RecordedDrawing drawing =
        RecordedDrawing.of(new BarcodeFigure(diagram, "cells added", "Lines"));
    int half = BarcodeFigure.MOST_BARS / 2;
    for (int k = 0; k <= 1; k++) {
      List<List<Point2D>> bars = drawing.lineParts(Palette.strong(k));
      assertEquals(half, bars.size());
      String legend = ChartStyle.indexed("H", k) + ": longest 75 of " + diagram.points(k).size();
      assertTrue(drawing.texts.contains(legend), legend + " in " + drawing.texts);
    }
    // dimension 1 has no infinite bar: lengths of bars are in proportion to the persistence
    List<Interval> byLength = diagram.barcode(1);
    double[] drawn =
        drawing.lineParts(Palette.strong(1)).stream()
            .mapToDouble(bar -> bar.get(1).getX() - bar.get(0).getX())
            .sorted()
            .toArray();
    double scale = drawn[half - 1] / byLength.get(0).persistence();
    for (int i = 0; i < half; i++) {
      assertEquals(byLength.get(i).persistence() * scale, drawn[half - 1 - i], 1e-6);
    }
  }

  @Test
  void nothingIsDrawnOfNothing() {
    PersistenceDiagram diagram =
        FilteredBox.diagram(StarFiltration.lower(PLANE.chains, 2, infinite()));
    String note = "0 classes of positive persistence";
    for (Figure figure :
        List.of(
            new PersistenceDiagramFigure(diagram, "value", "none"),
            new BarcodeFigure(diagram, "value", "none"))) {
      RecordedDrawing drawing = RecordedDrawing.of(figure);
      assertTrue(drawing.texts.contains(note), "" + drawing.texts);
      assertTrue(
          drawing.texts.stream()
              .anyMatch(t -> t.endsWith("1 that begin at infinity are not drawn")),
          "" + drawing.texts);
    }
  }

  private static double[] infinite() {
    double[] values = new double[PLANE.cells.regions()];
    java.util.Arrays.fill(values, Double.POSITIVE_INFINITY);
    return values;
  }
}
