package org.reluatlas.charts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.awt.geom.Point2D;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class EpochSeriesFigureTest {

  private static final long[] EPOCHS = {0, 100, 200, 300, 400, 500, 600};
  private static final LossTrack LOSS =
      LossTrack.of(
          List.of(EpochSeries.of("loss", EPOCHS, 10, 1, 0.1, 0.01, 0, Double.NaN, 1)), 500);

  private static RecordedDrawing draw(LossTrack loss, EpochPanel... panels) {
    return RecordedDrawing.of(new EpochSeriesFigure("Run", "seven epochs", loss, List.of(panels)));
  }

  private static EpochPanel cells(EpochSeries series) {
    return EpochPanel.counts("cells", List.of(series));
  }

  /** The parts of the line of series i, without its line in the legend. */
  private static List<List<Point2D>> line(RecordedDrawing drawing, Color color, float width) {
    return drawing.lines.stream()
        .filter(mark -> mark.paint.equals(color) && mark.width == width)
        .findFirst()
        .orElseThrow()
        .parts();
  }

  @Test
  void linesBreakWhereValuesAndEpochsAreMissing() {
    EpochSeries values =
        EpochSeries.of(
            "f₀",
            new long[] {0, 100, 200, 300, 400, 700, 800},
            1,
            Double.NaN,
            3,
            Double.NaN,
            5,
            6,
            7);
    List<List<Point2D>> parts = line(draw(LossTrack.NONE, cells(values)), Palette.strong(0), 1.8f);
    assertEquals(4, parts.size(), "three single values and the last two");
    assertTrue(parts.get(1).get(1).getX() - parts.get(1).get(0).getX() > 2, "a dash to be seen");
    double left = parts.get(3).get(0).getX();
    double right = parts.get(3).get(parts.get(3).size() - 1).getX();
    double first = (parts.get(0).get(0).getX() + parts.get(0).get(1).getX()) / 2;
    assertEquals(7, (left - first) / (right - left), 0.01, "epochs in proportion");
  }

  @Test
  void lossIsLogarithmicAndNonPositiveLossesAreGaps() {
    RecordedDrawing drawing = draw(LOSS, cells(EpochSeries.of("f₀", EPOCHS, 1, 2, 3, 4, 5, 6, 7)));
    List<List<Point2D>> parts = line(drawing, new Color(0x202020), 1.1f);
    assertEquals(2, parts.size());
    double[] heights = parts.get(0).stream().mapToDouble(Point2D::getY).distinct().toArray();
    assertEquals(4, heights.length);
    assertEquals(heights[1] - heights[0], heights[2] - heights[1], 0.05, "a decade each");
    assertEquals(heights[1] - heights[0], heights[3] - heights[2], 0.05, "a decade each");
    assertEquals(heights[1], parts.get(1).get(0).getY(), 0.05, "a loss of 1 again");
    for (String text :
        List.of("loss", "loss (right axis)", "0.1", "10", "diverged to NaN", "epoch")) {
      assertTrue(drawing.texts.contains(text), text + " in " + drawing.texts);
    }
  }

  @Test
  void divergedEpochsAreMarkedAtTheirPlace() {
    RecordedDrawing drawing = draw(LOSS, cells(EpochSeries.of("f₀", EPOCHS, 1, 2, 3, 4, 5, 6, 7)));
    List<Point2D> mark =
        drawing.lineParts(LossTrack.DIVERGED).stream()
            .filter(part -> part.get(0).getX() == part.get(1).getX())
            .findFirst()
            .orElseThrow();
    List<Point2D> line = line(drawing, Palette.strong(0), 1.8f).get(0);
    double[] x = line.stream().mapToDouble(Point2D::getX).distinct().toArray();
    assertEquals(x[5], mark.get(0).getX(), 0.02);
  }

  /** A band of two epochs, none where there is no deviation, and a dash of the last one. */
  @Test
  void bandsAreWhereDeviationsAre() {
    double[] means = {11, 11, 11, 11, 11, 11, 11};
    double[] deviations = {2, 2, Double.NaN, Double.NaN, Double.NaN, Double.NaN, 2};
    RecordedDrawing drawing =
        draw(
            LossTrack.NONE,
            cells(EpochSeries.withDeviations("f₀", new EpochGaps(EPOCHS), means, deviations)));
    Color blue = Palette.strong(0);
    List<List<Point2D>> bands =
        drawing.filledParts(new Color(blue.getRed(), blue.getGreen(), blue.getBlue(), 60));
    assertEquals(2, bands.size());
    for (List<Point2D> band : bands) {
      double left = band.stream().mapToDouble(Point2D::getX).min().orElseThrow();
      double right = band.stream().mapToDouble(Point2D::getX).max().orElseThrow();
      assertTrue(right - left > 2, band.toString());
    }
    assertEquals(1, line(drawing, blue, 1.8f).size(), "the line of the means is whole");
  }

  @Test
  void bandsAreTwoDeviationsHigh() {
    double[] means = {11, 11, 11, 11, 11, 11, 11};
    double[] deviations = new double[7];
    Arrays.fill(deviations, Math.sqrt(2));
    RecordedDrawing drawing =
        draw(
            LossTrack.NONE,
            cells(EpochSeries.withDeviations("f₀", new EpochGaps(EPOCHS), means, deviations)));
    Color blue = Palette.strong(0);
    List<Point2D> band =
        drawing.filledParts(new Color(blue.getRed(), blue.getGreen(), blue.getBlue(), 60)).get(0);
    double top = band.stream().mapToDouble(Point2D::getY).min().orElseThrow();
    double bottom = band.stream().mapToDouble(Point2D::getY).max().orElseThrow();
    double line = line(drawing, blue, 1.8f).get(0).get(0).getY();
    assertEquals((top + bottom) / 2, line, 0.02);
    double upperEdge = 11 + Math.sqrt(2);
    double zero = line + 11 * (bottom - top) / (2 * Math.sqrt(2));
    assertEquals(upperEdge / 11, (zero - top) / (zero - line), 1e-3);
    assertTrue(bottom - top > 20, "to be seen");
    assertTrue(drawing.texts.contains("± one standard deviation"));
  }

  @Test
  void spikesStayWhenManyEpochsAreDrawn() {
    int size = 100_000;
    double[] values = new double[size];
    Arrays.fill(values, 1);
    values[54_321] = 3;
    EpochSeries many = EpochSeries.of("f₀", LongStream.range(0, size).toArray(), values);
    RecordedDrawing drawing = draw(LossTrack.NONE, cells(many));
    List<Point2D> line = line(drawing, Palette.strong(0), 1.8f).get(0);
    assertTrue(line.size() < 4000, line.size() + " points");
    Point2D spike = line.stream().min(Comparator.comparing(Point2D::getY)).orElseThrow();
    double left = line.get(0).getX();
    double right = line.get(line.size() - 1).getX();
    assertEquals(0.54321, (spike.getX() - left) / (right - left), 1e-3);
  }

  @Test
  void panelsHaveTheirOwnAxesAndColours() {
    EpochSeries shares = EpochSeries.of("agreement", EPOCHS, 0, 0.5, 1, 1, 1, 1, 1);
    EpochSeries eigenvalues = EpochSeries.of("λ₁", EPOCHS, 1e-3, 1e-2, 1e-1, 1, 1, 1, 1);
    RecordedDrawing drawing =
        draw(
            LossTrack.NONE,
            EpochPanel.shares("share", List.of(shares)),
            EpochPanel.logarithmic("eigenvalue", List.of(eigenvalues)));
    List<Point2D> upper = line(drawing, Palette.strong(0), 1.8f).get(0);
    List<Point2D> lower = line(drawing, Palette.strong(1), 1.8f).get(0);
    double lowestAbove = upper.stream().mapToDouble(Point2D::getY).max().orElseThrow();
    double highestBelow = lower.stream().mapToDouble(Point2D::getY).min().orElseThrow();
    assertTrue(lowestAbove < highestBelow, "one above the other");
    for (String text : List.of("share", "100 %", "eigenvalue", "0.01", "agreement", "λ₁")) {
      assertTrue(drawing.texts.contains(text), text + " in " + drawing.texts);
    }
    assertFalse(drawing.texts.contains("± one standard deviation"));
  }

  @Test
  void nothingIsDrawnOfNothing() {
    RecordedDrawing drawing =
        draw(
            LossTrack.NONE,
            cells(EpochSeries.of("f₀", new long[0])),
            EpochPanel.logarithmic("λ", List.of()));
    assertTrue(drawing.texts.contains("f₀"));
  }
}
