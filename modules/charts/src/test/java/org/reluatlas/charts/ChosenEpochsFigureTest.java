package org.reluatlas.charts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.awt.geom.Point2D;
import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.reluatlas.network.AffineLayer;
import org.reluatlas.network.LabeledPoints;
import org.reluatlas.network.ReluNetwork;
import org.reluatlas.polyhedra.AnnotatedRegions;
import org.reluatlas.polyhedra.Box;
import org.reluatlas.polyhedra.CellComplex;
import org.reluatlas.polyhedra.DecisionBoundary;
import org.reluatlas.polyhedra.Decomposition;
import org.reluatlas.task.Progress;

/** Betti curves, decompositions and ages at chosen epochs. */
class ChosenEpochsFigureTest {

  private static final List<String> NAMES = List.of("position", "speed");
  private static final Color[] FILLS = {Color.RED, Color.GREEN, Color.BLUE, Color.ORANGE};

  private final CellComplex cross = FilteredBox.cross().cells;

  /** The number of the region with a point inside it. */
  private int regionAt(double x, double y) {
    for (int region = 0; region < cross.regions(); region++) {
      double[] inside = cross.interiorPoint(region);
      if (inside[0] > 0 == x > 0 && inside[1] > 0 == y > 0) {
        return region;
      }
    }
    throw new AssertionError("no region at " + x + ", " + y);
  }

  private DecompositionSeriesFigure multiples(Box view) {
    return new DecompositionSeriesFigure(
        "Run",
        List.of("epoch 0", "epoch 10"),
        Arrays.asList(DecompositionPanel.of(cross, FILLS), null),
        view,
        NAMES);
  }

  @Test
  void panelsShowTheirPartAndNoMore() {
    RecordedDrawing drawing = RecordedDrawing.of(multiples(Box.parse("0.2,0.6;0.1,0.5")));
    for (int region = 0; region < 4; region++) {
      int seen = region == regionAt(1, 1) ? 1 : 0;
      assertEquals(seen, drawing.filledParts(FILLS[region]).size(), "region " + region);
    }
    for (String text :
        List.of(
            "in [0.2, 0.6] × [0.1, 0.5]",
            "epoch 0: 4 regions in all",
            "epoch 10: no decomposition",
            "position",
            "speed")) {
      assertTrue(drawing.texts.contains(text), text + " in " + drawing.texts);
    }
  }

  @Test
  void placesAreThoseOfTheAxes() {
    RecordedDrawing drawing = RecordedDrawing.of(multiples(Box.parse("-0.5,0.5;-0.25,0.25")));
    List<Point2D> upperRight = drawing.filledParts(FILLS[regionAt(1, 1)]).get(0);
    List<Point2D> lowerLeft = drawing.filledParts(FILLS[regionAt(-1, -1)]).get(0);
    Point2D origin =
        upperRight.stream().max(Comparator.comparing(p -> p.getY() - p.getX())).orElseThrow();
    assertTrue(lowerLeft.stream().anyMatch(p -> p.distance(origin) < 0.02), "a common corner");
    double right = upperRight.stream().mapToDouble(Point2D::getX).max().orElseThrow();
    double top = upperRight.stream().mapToDouble(Point2D::getY).min().orElseThrow();
    double unit = (right - origin.getX()) / (origin.getY() - top);
    assertEquals(1, unit, 0.05, "one unit is as long on both axes, the square is 1 by 1");
    assertTrue(RecordedDrawing.of(multiples(cross.domain())).texts.contains("epoch 0: 4 regions"));
  }

  @Test
  void classesAreFilledUpToTheDecisionBoundary() {
    LabeledPoints points =
        new LabeledPoints(
            2,
            new double[] {0.5, 0.5, -0.5, -0.5},
            new double[] {1, 0},
            List.of("0", "1"),
            new boolean[] {true, true});
    AnnotatedRegions regions = AnnotatedRegions.of(cross, points, Progress.NONE);
    DecisionBoundary boundary = DecisionBoundary.of(regions, Progress.NONE);
    assertTrue(boundary.isPresent());
    RecordedDrawing drawing =
        RecordedDrawing.of(
            new DecompositionSeriesFigure(
                "Run",
                List.of("epoch 0"),
                List.of(DecompositionPanel.of(regions, boundary)),
                cross.domain(),
                NAMES));
    assertTrue(drawing.filledParts(Palette.pale(0)).size() > 1);
    assertTrue(drawing.filledParts(Palette.pale(1)).size() > 1);
    assertEquals(boundary.facets(), thick(drawing).size());
    assertEquals(
        List.of("predicted 0", "predicted 1", "decision boundary"),
        drawing.texts.subList(drawing.texts.size() - 3, drawing.texts.size()));
  }

  /** Classes that are predicted nowhere are not told, nor a boundary that is nowhere. */
  @Test
  void legendsTellWhatIsThere() {
    AnnotatedRegions regions = AnnotatedRegions.of(cross, Progress.NONE);
    DecompositionPanel classes =
        DecompositionPanel.of(regions, DecisionBoundary.of(regions, Progress.NONE));
    DecompositionPanel colors = DecompositionPanel.of(cross, FILLS);
    assertEquals(2, classes.classes().cardinality());
    List<DecompositionPanel> both = Arrays.asList(null, colors, classes);
    assertEquals(3, PanelLegend.of(both).size());
    assertEquals(0, PanelLegend.of(both.subList(0, 2)).size());
    int height = multiples(cross.domain()).height();
    Figure withLegend =
        new DecompositionSeriesFigure(
            "Run", List.of("0", "10"), List.of(classes, colors), cross.domain(), NAMES);
    assertTrue(withLegend.height() > height);
  }

  private static List<List<Point2D>> thick(RecordedDrawing drawing) {
    return drawing.lines.stream()
        .filter(mark -> mark.width == RegionPlot.THICK.getLineWidth())
        .flatMap(mark -> mark.parts().stream())
        .collect(Collectors.toList());
  }

  @Test
  void refusesWhatDoesNotFit() {
    assertThrows(
        IllegalArgumentException.class, () -> DecompositionPanel.of(cross, Color.RED, Color.RED));
    assertThrows(
        IllegalArgumentException.class, () -> DecompositionPanel.of(FilteredBox.cube().cells));
  }

  @Test
  void colourIsTheAge() {
    long[] ages = {0, 100, 200, 400};
    RecordedDrawing drawing =
        RecordedDrawing.of(new RegionAgeFigure("Ages", cross, ages, cross.domain(), NAMES));
    double corner = 0;
    for (int region = 0; region < 4; region++) {
      Color color = ColorScale.at(ages[region] / 400.0);
      List<List<Point2D>> parts = drawing.filledParts(color);
      parts.removeIf(part -> RecordedDrawing.area(part) < 10_000); // of the colour bar
      assertEquals(1, parts.size(), "region " + region);
      corner += RecordedDrawing.area(parts.get(0));
    }
    assertTrue(corner > 4 * 10_000);
    assertTrue(drawing.texts.contains("4 regions, the oldest of 400 epochs"), "" + drawing.texts);
    assertTrue(drawing.texts.contains("age in epochs"));
  }

  @Test
  void curvesPeakAtTheirPlacesInOneChart() {
    List<SampledCurve> first =
        List.of(
            SampledCurve.of(new int[] {25, 100}, 20, 1),
            SampledCurve.of(new int[] {25, 75, 100}, 0, 18, 0));
    List<SampledCurve> last =
        List.of(
            SampledCurve.of(new int[] {10, 40}, 10, 1),
            SampledCurve.of(new int[] {10, 30, 40}, 0, 9, 0));
    RecordedDrawing drawing =
        RecordedDrawing.of(
            new BettiComparisonFigure(
                "Curves", List.of("epoch 0", "epoch 10"), List.of(first, last)));
    List<List<Point2D>> dark = curves(drawing, ColorScale.at(0));
    List<List<Point2D>> bright = curves(drawing, ColorScale.at(0.86));
    assertEquals(2, dark.size());
    Point2D zero = dark.get(0).get(0);
    double unit = (end(dark.get(0)).getX() - zero.getX()) / 100;
    assertEquals(40, (end(bright.get(1)).getX() - zero.getX()) / unit, 0.1);
    Point2D peak = highest(dark.get(1));
    assertEquals(75, (peak.getX() - zero.getX()) / unit, 0.1);
    double height = zero.getY() - peak.getY();
    assertEquals(0.5, (zero.getY() - highest(bright.get(1)).getY()) / height, 1e-3);
    assertEquals(30, (highest(bright.get(1)).getX() - zero.getX()) / unit, 0.1);
    assertTrue(drawing.texts.containsAll(List.of("solid β₀, dashed β₁", "epoch 0", "epoch 10")));
  }

  private static List<List<Point2D>> curves(RecordedDrawing drawing, Color color) {
    return drawing.lines.stream()
        .filter(mark -> mark.paint.equals(color) && mark.width == 1.8f)
        .map(mark -> mark.parts().get(0))
        .collect(Collectors.toList());
  }

  private static Point2D end(List<Point2D> line) {
    return line.get(line.size() - 1);
  }

  private static Point2D highest(List<Point2D> line) {
    return line.stream().min(Comparator.comparing(Point2D::getY)).orElseThrow();
  }

  @Test
  void tinyRegionsAreOneImageInSvgAndShapesWhereTheyAreFewer() {
    CellComplex many = FilteredBox.lines(125).cells;
    Color[] fills = new Color[many.regions()];
    Arrays.fill(fills, Color.GREEN);
    DecompositionPanel panel = DecompositionPanel.of(many, fills);
    Box corner = Box.parse("0.9,1;0.9,1");
    RecordedDrawing whole = RecordedDrawing.of(single(panel, many.domain()));
    RecordedDrawing zoomed = RecordedDrawing.of(single(panel, corner));
    assertEquals(1, whole.images.size(), many.regions() + " regions");
    assertEquals(0, whole.filledParts(Color.GREEN).size());
    BufferedImage image = whole.images.get(0);
    int green = 0;
    for (int x = 0; x < image.getWidth(); x++) {
      Color color = new Color(image.getRGB(x, 7));
      green += color.getGreen() > 2 * color.getRed() ? 1 : 0;
    }
    assertTrue(green > image.getWidth() / 4, green + " of " + image.getWidth());
    assertEquals(0, zoomed.images.size());
    int seen = zoomed.filledParts(Color.GREEN).size();
    assertTrue(seen > 5 && seen < many.regions() / 20, seen + " regions");
    assertSame(panel, DecompositionSeriesFigure.thinned(panel, corner));
    RecordedDrawing thinned =
        RecordedDrawing.of(
            single(DecompositionSeriesFigure.thinned(panel, many.domain()), many.domain()));
    assertEquals(whole.texts, thinned.texts);
    assertEquals(whole.places.get(0).getTranslateX(), thinned.places.get(0).getTranslateX());
    assertEquals(image.getRGB(50, 7), thinned.images.get(0).getRGB(50, 7));
  }

  private static Figure single(DecompositionPanel panel, Box view) {
    return new DecompositionSeriesFigure("Run", List.of("epoch 0"), List.of(panel), view, NAMES);
  }

  /** A regression: the colour of a region is that of its mean output, so the fills rise. */
  @Test
  void regressionsHaveTheColoursOfTheirOutput() {
    ReluNetwork ramp =
        new ReluNetwork(
            List.of(
                new AffineLayer(2, new double[] {1, 0}, new double[1]),
                new AffineLayer(1, new double[] {1}, new double[1])));
    CellComplex complex = new Decomposition(ramp, Box.cube(2, -1, 1)).compute(Progress.NONE);
    AnnotatedRegions regions =
        AnnotatedRegions.of(
            complex,
            new LabeledPoints(
                2, new double[] {0.5, 0.5}, new double[] {0.5}, List.of(), new boolean[] {true}),
            Progress.NONE);
    DecisionBoundary boundary = DecisionBoundary.of(regions, Progress.NONE);
    DecompositionPanel panel = DecompositionPanel.of(regions, boundary);
    RecordedDrawing drawing =
        RecordedDrawing.of(
            new DecompositionSeriesFigure(
                "Run", List.of("epoch 0"), List.of(panel), complex.domain(), NAMES));
    List<RecordedDrawing.Mark> halves =
        drawing.filled.stream()
            .filter(mark -> mark.shape.getBounds2D().getWidth() > 100)
            .filter(mark -> mark.shape.getBounds2D().getWidth() < 200)
            .sorted(Comparator.comparing(mark -> mark.shape.getBounds2D().getX()))
            .collect(Collectors.toList());
    assertEquals(2, halves.size());
    assertTrue(sum(halves.get(0)) > sum(halves.get(1)), "darker where the output is higher");
    assertEquals(
        List.of("lowest output of the epoch", "middle", "highest"),
        drawing.texts.subList(drawing.texts.size() - 3, drawing.texts.size()));
  }

  private static int sum(RecordedDrawing.Mark mark) {
    Color color = (Color) mark.paint;
    return color.getRed() + color.getGreen() + color.getBlue();
  }
}
