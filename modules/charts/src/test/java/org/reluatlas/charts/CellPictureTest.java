package org.reluatlas.charts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.Random;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.reluatlas.charts.density.RegionFills;
import org.reluatlas.polyhedra.Box;
import org.reluatlas.polyhedra.CellComplex;
import org.reluatlas.polyhedra.CellOutlines;

/** Pictures of cells against the same cells drawn as shapes by Java2D, many times finer. */
class CellPictureTest {

  private static final int SIDE = 40;
  private static final int FINER = 16;
  private static final Rectangle2D AREA = new Rectangle2D.Double(100, 50, SIDE, SIDE);

  private final CellComplex complex = FilteredBox.lines(60).cells;
  private final PlaneMap map = new PlaneMap(complex.view(), AREA);

  private Color[] colors() {
    Random random = new Random(9);
    Color[] colors = new Color[complex.regions()];
    Arrays.setAll(colors, region -> new Color(random.nextInt(1 << 24)));
    return colors;
  }

  private CellPicture picture(double scale) {
    return new CellPicture(scale, AREA, complex.view(), Color.WHITE);
  }

  private static BufferedImage image(int scale, Consumer<Graphics2D> drawing) {
    BufferedImage image = new BufferedImage(SIDE * scale, SIDE * scale, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = image.createGraphics();
    graphics.setColor(Color.WHITE);
    graphics.fillRect(0, 0, image.getWidth(), image.getHeight());
    graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    graphics.scale(scale, scale);
    graphics.translate(-AREA.getX(), -AREA.getY());
    drawing.accept(graphics);
    graphics.dispose();
    return image;
  }

  /** The mean of a component over a square of pixels. */
  private static double mean(BufferedImage image, int left, int top, int side, int axis) {
    double sum = 0;
    for (int x = 0; x < side; x++) {
      for (int y = 0; y < side; y++) {
        sum += image.getRGB(left + x, top + y) >> (8 * axis) & 255;
      }
    }
    return sum / side / side;
  }

  @Test
  void pixelsHaveTheMeanOfTheirRegions() {
    assertTrue(complex.regions() > SIDE * SIDE / 2, complex.regions() + " regions");
    Color[] colors = colors();
    CellPicture picture = picture(1);
    picture.fill(complex, RegionFills.ofColors(colors));
    BufferedImage means = image(1, picture.finished()::drawOn);
    CellOutlines outlines = new CellOutlines(complex);
    BufferedImage shapes =
        image(
            FINER,
            graphics -> {
              graphics.setRenderingHint(
                  RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_OFF);
              for (int region = 0; region < colors.length; region++) {
                Path2D path = new Path2D.Double();
                map.appendPolygon(path, outlines.polygon(region));
                graphics.setPaint(colors[region]);
                graphics.fill(path);
              }
            });
    double squares = 0;
    for (int x = 0; x < SIDE; x++) {
      for (int y = 0; y < SIDE; y++) {
        for (int axis = 0; axis < 3; axis++) {
          double exact = means.getRGB(x, y) >> (8 * axis) & 255;
          double error = exact - mean(shapes, x * FINER, y * FINER, FINER, axis);
          assertTrue(Math.abs(error) < 25, error + " at " + x + ", " + y);
          squares += error * error;
        }
      }
    }
    assertTrue(Math.sqrt(squares / (3 * SIDE * SIDE)) < 4);
  }

  @Test
  void aZoomIsThePartOfTheWhole() {
    Color[] colors = colors();
    Box corner = Box.parse("0.5,1;0.5,1");
    CellPicture whole = picture(4);
    whole.fill(complex, RegionFills.ofColors(colors));
    CellPicture part = new CellPicture(1, AREA, corner, Color.WHITE);
    part.fill(complex, RegionFills.ofColors(colors));
    BufferedImage all = image(4, whole.finished()::drawOn);
    BufferedImage zoomed = image(1, part.finished()::drawOn);
    for (int x = 0; x < SIDE; x++) {
      for (int y = 0; y < SIDE; y++) {
        assertEquals(all.getRGB(3 * SIDE + x, y), zoomed.getRGB(x, y), x + ", " + y);
      }
    }
  }

  /** Thin lines in black: as dark as those that Java2D strokes, in squares of some pixels. */
  @Test
  void linesAreAsDarkAsStrokes() {
    double width = 0.02;
    CellPicture picture = picture(1);
    picture.drawEdges(complex, edge -> complex.layerOfFacet(edge) < 0 ? null : Color.BLACK, width);
    BufferedImage ink = image(1, picture.finished()::drawOn);
    CellOutlines outlines = new CellOutlines(complex);
    BufferedImage strokes =
        image(
            FINER,
            graphics -> {
              Path2D path = new Path2D.Double();
              for (int edge = 0; edge < complex.count(1); edge++) {
                if (complex.layerOfFacet(edge) >= 0) {
                  map.append(path, outlines.segment(edge));
                }
              }
              graphics.setPaint(Color.BLACK);
              graphics.setStroke(new BasicStroke((float) width));
              graphics.draw(path);
            });
    int square = 8;
    for (int x = 0; x < SIDE; x += square) {
      for (int y = 0; y < SIDE; y += square) {
        double dark = 255 - mean(ink, x, y, square, 0);
        double expected = 255 - mean(strokes, x * FINER, y * FINER, square * FINER, 0);
        assertEquals(expected, dark, 0.1 * expected + 1, x + ", " + y);
      }
    }
  }

  /** A line covers no more than a part of the picture, however many there are. */
  @Test
  void manyLinesAreThinner() {
    CellPicture picture = picture(1);
    picture.drawEdges(complex, edge -> Color.BLACK, 5);
    BufferedImage ink = image(1, picture.finished()::drawOn);
    double dark = 1 - mean(ink, 0, 0, SIDE, 0) / 255;
    assertTrue(dark > 0.15 && dark <= 0.3, dark + " of the picture");
  }

  @Test
  void aMeanOnAScaleIsAColourOfTheScale() {
    double[] shares = new double[complex.regions()];
    Arrays.setAll(shares, region -> region % 2);
    CellPicture picture = new CellPicture(0.1, AREA, complex.view(), Color.WHITE);
    picture.fill(complex, RegionFills.ofShares(shares, 64, ColorScale::at));
    BufferedImage image = image(1, picture.finished()::drawOn);
    for (int x = 5; x < SIDE; x += 10) {
      int rgb = image.getRGB(x, x) & 0xffffff;
      boolean isOnScale = false;
      for (int i = 0; i <= 255; i++) {
        isOnScale |= (ColorScale.at(i / 255.0).getRGB() & 0xffffff) == rgb;
      }
      assertTrue(isOnScale, Integer.toHexString(rgb));
    }
  }
}
