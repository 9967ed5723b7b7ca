package org.reluatlas.charts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
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
