package org.reluatlas.charts;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.awt.image.IndexColorModel;

/** The columns of a heat map as an image of at most 256 colours. */
final class EpochRaster {

  /** Where all cells of an epoch are in. */
  static final Color ABOVE = new Color(0xdcdcdc);

  private static final int EMPTY = 0;
  private static final int FULL = 1;
  private static final int FIRST = 2;
  private static final int STEPS = 254;

  private final BufferedImage image;
  private final int mostCells;
  private final ColorBar colors;

  /**
   * An image without a column, white.
   *
   * @param mostCells at its upper edge
   */
  EpochRaster(int width, int height, int mostCells, ColorBar colors) {
    this.mostCells = mostCells;
    this.colors = colors;
    int[] palette = new int[FIRST + STEPS];
    palette[EMPTY] = Color.WHITE.getRGB();
    palette[FULL] = ABOVE.getRGB();
    for (int i = 0; i < STEPS; i++) {
      palette[FIRST + i] = ColorScale.at((double) i / (STEPS - 1)).getRGB();
    }
    IndexColorModel model =
        new IndexColorModel(8, palette.length, palette, 0, false, -1, DataBuffer.TYPE_BYTE);
    image = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_INDEXED, model);
  }

  /** Fills the column between two shares of the width, at least a pixel wide. */
  void fill(double left, double right, SampledCurve curve) {
    int from = Math.min(image.getWidth() - 1, (int) Math.round(left * image.getWidth()));
    int to = Math.min(image.getWidth(), (int) Math.round(right * image.getWidth()));
    int width = Math.max(1, to - from);
    for (int y = 0; y < image.getHeight(); y++) {
      double t = mostCells * (image.getHeight() - y - 0.5) / image.getHeight();
      int color =
          t > curve.cells()
              ? FULL
              : FIRST + (int) Math.round(colors.share(curve.at(t)) * (STEPS - 1));
      for (int x = 0; x < width; x++) {
        image.getRaster().setSample(from + x, y, 0, color);
      }
    }
  }

  BufferedImage image() {
    return image;
  }
}
