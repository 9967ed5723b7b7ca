package org.reluatlas.charts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.awt.geom.Point2D;
import java.util.List;
import org.junit.jupiter.api.Test;

class TurnoverFiguresTest {

  private static final long[] EPOCHS = {0, 10, 20, 30};

  private static EpochSeries series(double... values) {
    return EpochSeries.of("", EPOCHS, values);
  }

  private static RecordedDrawing turnover() {
    return RecordedDrawing.of(
        new TurnoverFigure(
            "Run",
            "a line",
            series(Double.NaN, 30, Double.NaN, 5),
            series(Double.NaN, 20, Double.NaN, 40),
            series(Double.NaN, 60, Double.NaN, 50),
            LossTrack.NONE));
  }

  /** The columns of a colour from left to right; that of the legend, below them, is left out. */
  private static List<List<Point2D>> columns(RecordedDrawing drawing, Color color) {
    List<List<Point2D>> columns = drawing.filledParts(color);
    columns.removeIf(part -> right(part) - left(part) < 20);
    return columns;
  }

  private static double left(List<Point2D> part) {
    return part.stream().mapToDouble(Point2D::getX).min().orElseThrow();
  }

  private static double right(List<Point2D> part) {
    return part.stream().mapToDouble(Point2D::getX).max().orElseThrow();
  }

  private static double top(List<Point2D> part) {
    return part.stream().mapToDouble(Point2D::getY).min().orElseThrow();
  }

  private static double bottom(List<Point2D> part) {
    return part.stream().mapToDouble(Point2D::getY).max().orElseThrow();
  }

  @Test
  void columnsAreAsHighAsTheNumbersAndStandOnEachOther() {
    RecordedDrawing drawing = turnover();
    List<List<Point2D>> born = columns(drawing, Palette.strong(0));
    List<List<Point2D>> died = columns(drawing, Palette.strong(1));
    List<List<Point2D>> survived = columns(drawing, TurnoverFigure.SURVIVORS);
    assertEquals(2, born.size(), "only epochs with numbers");
    assertEquals(2, died.size());
    double unit = (bottom(survived.get(0)) - top(survived.get(0))) / 60;
    assertEquals(30, (bottom(born.get(0)) - top(born.get(0))) / unit, 0.2);
    assertEquals(5, (bottom(born.get(1)) - top(born.get(1))) / unit, 0.2);
    assertEquals(40, (bottom(died.get(1)) - top(died.get(1))) / unit, 0.2);
    assertEquals(top(survived.get(0)), bottom(born.get(0)), 0.02);
    assertEquals(bottom(survived.get(0)), top(died.get(0)), 0.02);
    assertEquals(
        2 * (right(born.get(0)) - left(born.get(0))), left(born.get(1)) - left(born.get(0)), 0.05);
  }

  @Test
  void numbersBelowTheAxisHaveNoSign() {
    List<String> texts = turnover().texts;
    assertTrue(texts.contains("a line"), texts.toString());
    assertTrue(texts.stream().noneMatch(text -> text.matches("-[1-4]0")), texts.toString());
    assertTrue(texts.stream().filter("20"::equals).count() >= 3, "epoch, up and down: " + texts);
  }

  @Test
  void asManyEpochsOfEach() {
    EpochSeries one = EpochSeries.of("", new long[] {0}, 1);
    assertThrows(
        IllegalArgumentException.class,
        () -> new TurnoverFigure("Run", "", one, series(1, 2, 3, 4), one, LossTrack.NONE));
  }

  /** By hand: 6 at risk at 1, two die; 3 at risk at 3, one dies; the one left dies at 5. */
  @Test
  void survivalCountsThoseAliveForTheTimeTheyWereSeen() {
    SurvivalCurve curve = new SurvivalCurve(new long[] {3, 1, 5, 1}, new long[] {2, 3});
    assertEquals(3, curve.size());
    assertEquals(4 / 6.0, curve.share(0), 1e-12);
    assertEquals(4 / 6.0 * 2 / 3, curve.share(1), 1e-12);
    assertEquals(0, curve.share(2), 1e-12);
    assertEquals(3, curve.median());
    assertEquals(-1, new SurvivalCurve(new long[] {1}, new long[] {9, 9, 9}).median());
  }

  @Test
  void stepsAreAtTheSharesOverALogarithmicAxis() {
    RecordedDrawing drawing =
        RecordedDrawing.of(
            new LifetimesFigure("Lives", new long[] {10, 10, 100, 1000}, new long[] {0, 100}));
    List<Point2D> steps = drawing.lineParts(Palette.strong(0)).get(0);
    double full = steps.get(0).getY();
    double floor = steps.get(steps.size() - 1).getY();
    assertEquals(1 - 2 / 5.0, (floor - steps.get(2).getY()) / (floor - full), 1e-3);
    double decade = steps.get(3).getX() - steps.get(1).getX();
    assertEquals(decade, steps.get(5).getX() - steps.get(3).getX(), 0.05);
    String line = "4 regions died, 2 are alive at the end; half live no longer than 100 epochs";
    assertTrue(drawing.texts.contains(line), drawing.texts.toString());
    assertTrue(drawing.texts.contains("epochs since birth"));
  }

  @Test
  void noDeathAtAllIsALevelLine() {
    RecordedDrawing drawing =
        RecordedDrawing.of(new LifetimesFigure("Lives", new long[0], new long[] {7, 70}));
    List<Point2D> steps = drawing.lineParts(Palette.strong(0)).get(0);
    assertEquals(steps.get(0).getY(), steps.get(steps.size() - 1).getY(), 1e-9);
    assertTrue(
        drawing.texts.contains(
            "0 regions died, 2 are alive at the end; more than half live to the end"));
  }
}
