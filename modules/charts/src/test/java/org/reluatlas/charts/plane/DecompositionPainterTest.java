package org.reluatlas.charts.plane;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.function.Predicate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.reluatlas.polyhedra.CellComplex;
import org.reluatlas.study.Study;
import org.reluatlas.task.Progress;

/** Regions that are too small for a picture, and the same in a larger one. */
class DecompositionPainterTest {

  private static final int SMALL = 120;
  private static final int LARGE = 1200;
  private static final Color LEFT = new Color(0xffe0e0);
  private static final Color RIGHT = new Color(0xd0d0ff);

  private final Study study = LinesStudy.of(80);
  private final CellComplex complex = study.complex();
  private final DecompositionPainter painter =
      new DecompositionPainter(complex, DecompositionShapes.of(study, Progress.NONE));

  @BeforeEach
  void fillBothHalves() {
    Color[] fills = new Color[complex.regions()];
    Arrays.setAll(fills, region -> complex.interiorPoint(region)[0] < 0 ? LEFT : RIGHT);
    painter.setFills(fills);
    painter.setShowsBoundary(false);
    painter.setShowsPoints(false);
    painter.setShowsCritical(false);
  }

  private BufferedImage paint(int side) {
    BufferedImage image = new BufferedImage(side, side, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = image.createGraphics();
    graphics.setClip(0, 0, side, side);
    Rectangle2D extent = painter.extent().getBounds2D();
    AffineTransform view = AffineTransform.getTranslateInstance(side / 2.0, side / 2.0);
    view.scale(side / extent.getWidth(), -side / extent.getHeight());
    view.translate(-extent.getCenterX(), -extent.getCenterY());
    painter.paint(graphics, view);
    graphics.dispose();
    return image;
  }

  /** The share of the pixels, between two shares of the width, that satisfy something. */
  private static double share(BufferedImage image, double from, double to, Predicate<Color> which) {
    int count = 0;
    int all = 0;
    int margin = image.getWidth() / 40;
    for (int x = (int) (from * image.getWidth()); x < to * image.getWidth(); x++) {
      for (int y = margin; y < image.getHeight() - margin; y++) {
        count += which.test(new Color(image.getRGB(x, y))) ? 1 : 0;
        all++;
      }
    }
    return (double) count / all;
  }

  private static boolean isReddish(Color color) {
    return color.getRed() > color.getBlue() + 8;
  }

  private static boolean isBluish(Color color) {
    return color.getBlue() > color.getRed() + 8;
  }

  @Test
  void tinyRegionsKeepTheirTone() {
    assertTrue(15 * complex.regions() > SMALL * SMALL, complex.regions() + " regions");
    BufferedImage small = paint(SMALL);
    assertTrue(share(small, 0.05, 0.42, DecompositionPainterTest::isReddish) > 0.95);
    assertTrue(share(small, 0.58, 0.95, DecompositionPainterTest::isBluish) > 0.95);
    double exact = share(small, 0.05, 0.95, color -> color.equals(LEFT) || color.equals(RIGHT));
    assertTrue(exact < 0.4, "lines are everywhere: " + exact);
    double bright = share(small, 0.05, 0.95, color -> color.getGreen() > 90);
    assertTrue(bright > 0.97, "but nowhere black: " + bright);
  }

  @Test
  void largeRegionsAreShapes() {
    BufferedImage large = paint(LARGE);
    double exact = share(large, 0.05, 0.95, color -> color.equals(LEFT) || color.equals(RIGHT));
    assertTrue(exact > 0.6, "filled in their own colours: " + exact);
  }

  /** Half of the edges are in and no region: lines on grey, as many as half of them. */
  @Test
  void stepsOfAFiltrationHaveTheCellsThatAreIn() {
    FiltrationPlay play = FiltrationPlay.of(study, 1, Progress.NONE);
    int vertices = complex.count(0);
    int edges = complex.count(1);
    painter.setPlay(play, 0);
    BufferedImage none = paint(SMALL);
    assertEquals(1, share(none, 0.05, 0.95, color -> color.equals(new Color(0xe8e8e8))), 1e-9);
    painter.setPlay(play, vertices);
    double darkVertices = darkness(paint(SMALL));
    painter.setPlay(play, vertices + edges / 2);
    double darkHalf = darkness(paint(SMALL));
    painter.setPlay(play, vertices + edges);
    double darkAll = darkness(paint(SMALL));
    assertTrue(darkVertices > 3, "" + darkVertices);
    assertTrue(darkHalf > darkVertices + 10, darkHalf + " after " + darkVertices);
    assertEquals(2, (darkAll - darkVertices) / (darkHalf - darkVertices), 0.4);
    painter.setPlay(play, vertices + edges + complex.count(2) / 2);
    assertTrue(share(paint(SMALL), 0.05, 0.42, DecompositionPainterTest::isReddish) > 0.3);
  }

  private static double darkness(BufferedImage image) {
    double sum = 0;
    int margin = SMALL / 20;
    for (int x = margin; x < SMALL - margin; x++) {
      for (int y = margin; y < SMALL - margin; y++) {
        sum += 0xe8 - new Color(image.getRGB(x, y)).getGreen();
      }
    }
    return sum / (SMALL - 2 * margin) / (SMALL - 2 * margin);
  }
}
