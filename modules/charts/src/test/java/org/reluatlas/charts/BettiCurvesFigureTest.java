package org.reluatlas.charts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.geom.Point2D;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.reluatlas.homology.MeanBettiCurves;
import org.reluatlas.homology.RandomFiltration;
import org.reluatlas.homology.RandomFiltrationTrials;
import org.reluatlas.homology.StarFiltration;
import org.reluatlas.task.Progress;

class BettiCurvesFigureTest {

  private final FilteredBox cross = FilteredBox.cross();

  @Test
  void meansHaveBandsPhasesAndPeaks() {
    MeanBettiCurves curves = new RandomFiltrationTrials(20, 3).compute(cross.chains, Progress.NONE);
    RecordedDrawing drawing = RecordedDrawing.of(BettiCurvesFigure.of(curves, "Cross"));
    for (String text :
        List.of(
            "25 cells, f-vector (9, 12, 4)",
            "0-cells",
            "f₁ = 12",
            "f₂ = 4",
            "β₀ = f₀ = 9",
            "β₁ = f₂ = 4",
            "β₂ (0 throughout)",
            "± one standard deviation",
            "share of all cells",
            "100 %")) {
      assertTrue(drawing.texts.contains(text), text + " in " + drawing.texts);
    }
    assertTrue(drawing.texts.stream().anyMatch(t -> t.startsWith("mean of 20 random filtrations")));
    assertTrue(bandHeight(drawing, 0) > 3, "a band to be seen");
  }

  /** The largest height of the filled shapes of a curve, its line in the legend apart. */
  private static double bandHeight(RecordedDrawing drawing, int i) {
    return drawing.filledParts(Palette.strong(i)).stream()
        .mapToDouble(BettiCurvesFigureTest::thickest)
        .max()
        .orElse(0);
  }

  /** The largest distance between two corners one above the other. */
  private static double thickest(List<Point2D> corners) {
    double thickest = 0;
    for (Point2D a : corners) {
      for (Point2D b : corners) {
        if (a.getX() == b.getX()) {
          thickest = Math.max(thickest, Math.abs(a.getY() - b.getY()));
        }
      }
    }
    return thickest;
  }

  @Test
  void curvesPeakAtTheEndsOfTheirPhasesInProportion() {
    RecordedDrawing drawing =
        RecordedDrawing.of(
            BettiCurvesFigure.of(
                FilteredBox.curves(RandomFiltration.of(cross.chains, 1)), "Cross"));
    List<Point2D> beta0 = curve(drawing, 0);
    List<Point2D> beta1 = curve(drawing, 1);
    double left = beta0.get(0).getX();
    double width = beta0.get(beta0.size() - 1).getX() - left;
    double floor = beta0.get(0).getY();
    Point2D peak0 = highest(beta0);
    Point2D peak1 = highest(beta1);
    assertEquals(9 / 25.0, (peak0.getX() - left) / width, 1e-6);
    assertEquals(21 / 25.0, (peak1.getX() - left) / width, 1e-6);
    assertEquals(9 / 4.0, (floor - peak0.getY()) / (floor - peak1.getY()), 1e-6);
    assertFalse(drawing.texts.contains("± one standard deviation"));
  }

  private static List<Point2D> curve(RecordedDrawing drawing, int i) {
    return drawing.lines.stream()
        .filter(line -> line.paint.equals(Palette.strong(i)) && line.width == 1.8f)
        .findFirst()
        .orElseThrow()
        .parts()
        .get(0);
  }

  private static Point2D highest(List<Point2D> curve) {
    return curve.stream().min(Comparator.comparing(Point2D::getY)).orElseThrow();
  }

  @Test
  void middlePeakOfThreeDimensionsIsNamed() {
    RecordedDrawing drawing =
        RecordedDrawing.of(
            BettiCurvesFigure.of(
                FilteredBox.curves(RandomFiltration.of(FilteredBox.cube().chains, 1)), "cube"));
    assertTrue(
        drawing.texts.containsAll(
            List.of("β₀ = f₀ = 12", "β₁ = f₁ − f₀ + 1 = 9", "β₂ = f₃ = 2", "β₃ (0 throughout)")),
        "" + drawing.texts);
  }

  @Test
  void valuesMakeTheAxisAndHideWhatComesTogether() {
    double[] byRegion = {0.5, 3, 1, 2};
    RecordedDrawing drawing =
        RecordedDrawing.of(
            BettiCurvesFigure.overValues(
                FilteredBox.curves(StarFiltration.lower(cross.chains, 2, byRegion)),
                "volume",
                "Cross"));
    assertTrue(drawing.texts.contains("volume"));
    assertTrue(drawing.texts.contains("one filtration, 4 distinct values"));
    assertTrue(drawing.texts.contains("β₀ = 1"), "squares come in whole, all round one vertex");
    assertFalse(drawing.texts.contains("0-cells"));
  }

  @Test
  void descendingValuesRunToTheRight() {
    RecordedDrawing drawing =
        RecordedDrawing.of(
            BettiCurvesFigure.overValues(
                FilteredBox.curves(StarFiltration.upper(cross.chains, 2, 0.5, 3, 1, 2)),
                "volume",
                "Cross"));
    List<Point2D> curve = curve(drawing, 0);
    assertTrue(curve.get(0).getX() < curve.get(curve.size() - 1).getX());
    assertEquals(1, peakLabels(drawing));
  }

  private static long peakLabels(RecordedDrawing drawing) {
    return drawing.texts.stream().filter(text -> text.startsWith("β₀ = ")).count();
  }
}
