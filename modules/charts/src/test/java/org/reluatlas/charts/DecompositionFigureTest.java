package org.reluatlas.charts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.awt.geom.Point2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.reluatlas.analysis.CellBoundaryMaps;
import org.reluatlas.analysis.CriticalKind;
import org.reluatlas.analysis.CriticalPoints;
import org.reluatlas.network.AffineLayer;
import org.reluatlas.network.LabeledPoints;
import org.reluatlas.network.ReluNetwork;
import org.reluatlas.polyhedra.AnnotatedRegions;
import org.reluatlas.polyhedra.Box;
import org.reluatlas.polyhedra.DecisionBoundary;
import org.reluatlas.polyhedra.Decomposition;
import org.reluatlas.task.Progress;
import org.w3c.dom.Document;

class DecompositionFigureTest {

  /** Two crossing lines make four regions, of which the upper right one is of class 1. */
  private static final ReluNetwork CROSS =
      new ReluNetwork(
          List.of(
              new AffineLayer(2, new double[] {1, 0, 0, 1}, new double[2]),
              new AffineLayer(2, new double[] {1, 1}, new double[] {-0.1})));

  private static final LabeledPoints POINTS =
      new LabeledPoints(
          2,
          new double[] {0.5, 0.5, -0.5, -0.5},
          new double[] {1, 0},
          List.of("0", "1"),
          new boolean[] {true, false});

  @TempDir private Path folder;

  private static DecompositionFigure figure() {
    return figure(CROSS, 2, POINTS);
  }

  private static DecompositionFigure figure(
      ReluNetwork network, int dimension, LabeledPoints points) {
    AnnotatedRegions regions =
        AnnotatedRegions.of(
            new Decomposition(network, Box.cube(dimension, -1, 1)).compute(Progress.NONE),
            points,
            Progress.NONE);
    return new DecompositionFigure(regions, DecisionBoundary.of(regions, Progress.NONE), "Cross");
  }

  @Test
  void svgIsWellFormedAndNamesWhatItShows() throws Exception {
    Path file = folder.resolve("cross.svg");
    FigureFile.writeSvg(figure(), file);

    String text = Files.readString(file);
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
    Document document = factory.newDocumentBuilder().parse(file.toFile());
    assertEquals("svg", document.getDocumentElement().getTagName());
    assertTrue(text.contains("4 regions, 12 edges, 9 vertices"), text);
    assertTrue(text.contains("predicted 1") && text.contains("test points"), text);
  }

  @Test
  void pngShowsBothClasses() throws IOException {
    Path file = folder.resolve("cross.png");
    FigureFile.writePng(figure(), 1, file);

    BufferedImage image = ImageIO.read(file.toFile());
    Set<Integer> colours = new HashSet<>();
    for (int x = 0; x < image.getWidth(); x++) {
      for (int y = 0; y < image.getHeight(); y++) {
        colours.add(image.getRGB(x, y));
      }
    }
    assertTrue(colours.contains(Palette.pale(0).getRGB()));
    assertTrue(colours.contains(Palette.pale(1).getRGB()));
  }

  @Test
  void classesEndAtTheDecisionBoundary() {
    RecordedDrawing drawing = RecordedDrawing.of(figure());
    double square = area(drawing, 1) / (area(drawing, 1) + area(drawing, 0));
    assertEquals(aboveTheLine() / 4, square, 1e-3);
    assertTrue(drawing.texts.contains("decision boundary"), drawing.texts.toString());
  }

  /** Outputs 0 and max(x, 0): on the left half both are 0, which predicts the first of them. */
  @Test
  void aTieHasTheColourOfTheClassThatIsPredicted() {
    ReluNetwork network =
        new ReluNetwork(
            List.of(
                new AffineLayer(2, new double[] {1, 0}, new double[1]),
                new AffineLayer(1, new double[] {0, 1}, new double[2])));
    RecordedDrawing drawing = RecordedDrawing.of(figure(network, 2, POINTS));
    assertTrue(area(drawing, 1) > 0);
    assertEquals(area(drawing, 1), area(drawing, 0), 1e-6 * area(drawing, 1));
  }

  /** The outputs at the centroids are −0.1, twice 0.4, and 0.9. */
  @Test
  void regionsOfARegressionAreFilledByOutput() {
    LabeledPoints values =
        new LabeledPoints(
            2,
            new double[] {0.5, 0.5, -0.5, -0.5},
            new double[] {0.9, -0.1},
            List.of(),
            new boolean[] {true, true});
    RecordedDrawing drawing = RecordedDrawing.of(figure(CROSS, 2, values));
    double lowest = area(drawing, ColorRamp.at(0));
    double highest = area(drawing, ColorRamp.at(1));
    double between = area(drawing, ColorRamp.at(16 / 31.0));
    assertTrue(lowest > 0);
    assertEquals(lowest, highest, 1e-6 * lowest);
    assertEquals(2 * lowest, between, 1e-6 * lowest);
    assertTrue(
        drawing.texts.containsAll(List.of("output -0.1", "0.4", "0.9", "training points")),
        drawing.texts.toString());
  }

  /** Outputs are max(x, 0) + max(y, 0) − 0.1: beside the square the line runs along an axis. */
  private static double aboveTheLine() {
    double upperRight = 1 - 0.1 * 0.1 / 2;
    double beside = 0.9;
    return upperRight + 2 * beside;
  }

  private static double area(RecordedDrawing drawing, int classIndex) {
    return area(drawing, Palette.pale(classIndex));
  }

  private static double area(RecordedDrawing drawing, Color color) {
    return drawing.filledParts(color).stream()
        .mapToDouble(RecordedDrawing::area)
        .filter(area -> area > 150) // the legend's
        .sum();
  }

  /**
   * relu(x) + relu(−x) − relu(y) + relu(−y) rises from the origin along x and falls along y: a
   * saddle in the middle, minima in the middle of the walls above, and no maximum.
   */
  @Test
  void marksCriticalPointsWhereTheyAre() {
    ReluNetwork saddle =
        new ReluNetwork(
            List.of(
                new AffineLayer(2, new double[] {1, 0, -1, 0, 0, 1, 0, -1}, new double[4]),
                new AffineLayer(4, new double[] {1, 1, -1, -1}, new double[1])));
    AnnotatedRegions regions =
        AnnotatedRegions.of(
            new Decomposition(saddle, Box.cube(2, -1, 1)).compute(Progress.NONE),
            POINTS,
            Progress.NONE);
    CriticalPoints critical =
        CriticalPoints.of(
            regions.complex(), CellBoundaryMaps.chainComplex(regions.complex()), 0, Progress.NONE);
    RecordedDrawing drawing =
        RecordedDrawing.of(
            new DecompositionFigure(
                regions, DecisionBoundary.of(regions, Progress.NONE), critical.sets(), "Saddle"));
    assertTrue(
        drawing.texts.containsAll(List.of("2 minima", "1 saddle")), drawing.texts.toString());
    List<Point2D> saddles = marks(drawing, CriticalKind.SADDLE).get(0);
    List<List<Point2D>> minima = marks(drawing, CriticalKind.MINIMUM);
    assertEquals(2, minima.size());
    assertEquals(middle(saddles).getX(), middle(minima.get(0)).getX(), 0.5);
    assertEquals(middle(saddles).getX(), middle(minima.get(1)).getX(), 0.5);
    assertEquals(
        middle(saddles).getY(),
        (middle(minima.get(0)).getY() + middle(minima.get(1)).getY()) / 2,
        1.5); // of a triangle the corners' mean is not the middle
    assertTrue(Math.abs(middle(minima.get(0)).getY() - middle(minima.get(1)).getY()) > 200);
    assertEquals(4, saddles.size());
    assertEquals(3, minima.get(0).size());
  }

  /** The marks in the plot, which are larger than those of the legend. */
  private static List<List<Point2D>> marks(RecordedDrawing drawing, CriticalKind kind) {
    return drawing.filledParts(CriticalMark.color(kind)).stream()
        .filter(corners -> RecordedDrawing.area(corners) > 52)
        .collect(Collectors.toList());
  }

  private static Point2D middle(List<Point2D> corners) {
    double left = corners.stream().mapToDouble(Point2D::getX).min().orElseThrow();
    double right = corners.stream().mapToDouble(Point2D::getX).max().orElseThrow();
    double y = corners.stream().mapToDouble(Point2D::getY).average().orElseThrow();
    return new Point2D.Double((left + right) / 2, y);
  }

  @Test
  void refusesOtherDimensions() {
    ReluNetwork line =
        new ReluNetwork(
            List.of(
                new AffineLayer(1, new double[] {1}, new double[1]),
                new AffineLayer(1, new double[] {1}, new double[1])));
    LabeledPoints none =
        new LabeledPoints(1, new double[0], new double[0], List.of(), new boolean[0]);
    assertThrows(IllegalArgumentException.class, () -> figure(line, 1, none));
  }
}
