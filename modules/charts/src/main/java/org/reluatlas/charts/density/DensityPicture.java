package org.reluatlas.charts.density;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.util.Arrays;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import org.apache.batik.svggen.SVGGraphics2D;

/**
 * A picture in an area of a figure, for more cells than shapes could show: areas first, lines and
 * spots above them in as many layers as one likes, then shapes. All places are in the units of the
 * figure.
 */
public final class DensityPicture {

  /** In square units for each cell; with less, shapes cannot be told apart. */
  private static final double LEAST_ROOM = 15;

  /** Pixels per unit in a file of shapes. */
  public static final double IN_FILES = 2;

  /** How much of a picture lines should cover at most, so that areas below them show. */
  public static final double LINES = 0.3;

  private final Rectangle2D area;
  private final int width;
  private final int height;
  private final double scaleX;
  private final double scaleY;
  private final BufferedImage image;
  private final int[] colors;
  private InkRaster ink;

  /**
   * An empty picture.
   *
   * @param scale pixels per unit, such as {@link #scaleOf}
   */
  public DensityPicture(double scale, Rectangle2D area, Color background) {
    this.area = area;
    width = (int) Math.max(1, Math.ceil(scale * area.getWidth()));
    height = (int) Math.max(1, Math.ceil(scale * area.getHeight()));
    scaleX = width / area.getWidth();
    scaleY = height / area.getHeight();
    image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    colors = ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
    Arrays.fill(colors, background.getRGB() & 0xffffff);
  }

  /**
   * Pixels per unit of what is drawn on: its own, or if it is a file of shapes {@link #IN_FILES}.
   */
  public static double scaleOf(Graphics2D graphics) {
    return graphics instanceof SVGGraphics2D
        ? IN_FILES
        : Math.sqrt(Math.abs(graphics.getTransform().getDeterminant()));
  }

  /** Whether so many cells in an area of this size are too many to draw each as a shape. */
  public static boolean isFor(double width, double height, int cells) {
    return width * height < LEAST_ROOM * cells;
  }

  /**
   * Fills regions that do not overlap. Memory: up to 16 bytes per pixel.
   *
   * @param corners of each region, in cyclic order; none where it is not seen
   */
  public void fill(RegionFills fills, IntFunction<double[][]> corners) {
    CoverageRaster raster = new CoverageRaster(width, height, fills.numbers());
    double[] numbers = new double[fills.numbers()];
    for (int region = 0; region < fills.size(); region++) {
      double[][] polygon = corners.apply(region);
      for (double[] corner : polygon) {
        corner[0] = x(corner[0]);
        corner[1] = y(corner[1]);
      }
      fills.read(region, numbers);
      raster.add(polygon, numbers);
    }
    raster.finish();
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        if (raster.mean(x, y, numbers)) {
          colors[y * width + x] = fills.rgb(numbers);
        }
      }
    }
  }

  private double x(double units) {
    return (units - area.getX()) * scaleX;
  }

  private double y(double units) {
    return (units - area.getY()) * scaleY;
  }

  private InkRaster ink() {
    ink = ink == null ? new InkRaster(width, height) : ink;
    return ink;
  }

  /** Adds a line to those that {@link #drawLines} will draw. */
  public void addLine(double fromX, double fromY, double toX, double toY, Color color) {
    ink().addLine(x(fromX), y(fromY), x(toX), y(toY), color.getRGB());
  }

  /** Adds a spot as large as a piece of a line. */
  public void addSpot(double x, double y, double length, Color color) {
    ink().addSpot(x(x), y(y), length * scaleX, color.getRGB());
  }

  /**
   * Draws the lines and spots that were added above what is there, all thinner where they would
   * cover more than a part of the picture.
   *
   * @param width the largest of lines
   * @param cover the largest part of the picture, 0 to 1
   */
  public void drawLines(double width, double cover) {
    if (ink == null) {
      return;
    }
    double thin = cover * colors.length / ink.total();
    ink.drawOn(colors, Math.min(width * scaleX, thin));
    ink = null;
  }

  /** Draws shapes above what is there. */
  public void paint(Consumer<Graphics2D> shapes) {
    Graphics2D pixels = image.createGraphics();
    pixels.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    pixels.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    pixels.scale(scaleX, scaleY);
    pixels.translate(-area.getX(), -area.getY());
    shapes.accept(pixels);
    pixels.dispose();
  }

  /** Puts the picture in its place; in a file of shapes with few colours, which keeps it small. */
  public void drawOn(Graphics2D graphics) {
    drawOn(graphics, area);
  }

  /** Puts the picture in another place, as large as that is. */
  public void drawOn(Graphics2D graphics, Rectangle2D place) {
    boolean isFile = graphics instanceof SVGGraphics2D;
    AffineTransform transform = AffineTransform.getTranslateInstance(place.getX(), place.getY());
    transform.scale(place.getWidth() / width, place.getHeight() / height);
    graphics.drawImage(isFile ? FewColors.of(width, height, colors) : image, transform, null);
  }
}
