package org.reluatlas.charts.density;

/**
 * The length of the lines in each pixel and their mean colour: a line gives each column that it
 * passes (a flat one; a steep one each row) its length there, divided between the two nearest
 * pixels (Wu, An efficient antialiasing technique, 1991). Lengths add up, so that nothing depends
 * on what lies above.
 */
final class InkRaster {

  private final int width;
  private final int height;
  private final float[] sums;

  /** A raster without a line; 4 · width · height floats are kept. */
  InkRaster(int width, int height) {
    this.width = width;
    this.height = height;
    sums = new float[4 * width * height];
  }

  /** Adds the part of a segment that lies in the raster, in pixels. */
  void addLine(double fromX, double fromY, double toX, double toY, int rgb) {
    double[] shares = {0, 1};
    clip(fromX, toX - fromX, width, shares);
    clip(fromY, toY - fromY, height, shares);
    if (shares[0] >= shares[1]) {
      return;
    }
    double ax = between(fromX, toX, shares[0]);
    double ay = between(fromY, toY, shares[0]);
    double bx = between(fromX, toX, shares[1]);
    double by = between(fromY, toY, shares[1]);
    boolean flat = Math.abs(bx - ax) >= Math.abs(by - ay);
    double length = Math.hypot(bx - ax, by - ay);
    if (flat) {
      walk(ax, ay, bx, by, length, true, rgb);
    } else {
      walk(ay, ax, by, bx, length, false, rgb);
    }
  }

  private static double between(double from, double to, double share) {
    return share == 0 ? from : share == 1 ? to : from + share * (to - from);
  }

  /** Narrows the shares of the way at which a coordinate lies between 0 and {@code end}. */
  private static void clip(double from, double way, double end, double[] shares) {
    if (way == 0) {
      shares[1] = from < 0 || from > end ? -1 : shares[1];
      return;
    }
    double a = -from / way;
    double b = (end - from) / way;
    shares[0] = Math.max(shares[0], Math.min(a, b));
    shares[1] = Math.min(shares[1], Math.max(a, b));
  }

  /** Goes along the coordinate that changes more, from pixel to pixel. */
  private void walk(
      double from, double other, double to, double otherTo, double length, boolean flat, int rgb) {
    double low = Math.min(from, to);
    double high = Math.max(from, to);
    if (low == high) {
      return;
    }
    double slope = (otherTo - other) / (to - from);
    double perUnit = length / (high - low);
    double at = low;
    for (int pixel = (int) low; at < high; pixel++) {
      double next = Math.min(high, pixel + 1.0);
      double middle = other + ((at + next) / 2 - from) * slope - 0.5;
      double amount = (next - at) * perUnit;
      int below = (int) Math.floor(middle);
      double share = middle - below;
      put(flat ? pixel : below, flat ? below : pixel, amount * (1 - share), rgb);
      put(flat ? pixel : below + 1, flat ? below + 1 : pixel, amount * share, rgb);
      at = next;
    }
  }

  /** Adds a spot at a place in pixels, as much as a line of that length, in four pixels. */
  void addSpot(double x, double y, double amount, int rgb) {
    if (x < 0 || y < 0 || x > width || y > height) {
      return;
    }
    int column = (int) Math.floor(x - 0.5);
    int row = (int) Math.floor(y - 0.5);
    double right = x - 0.5 - column;
    double down = y - 0.5 - row;
    put(column, row, amount * (1 - right) * (1 - down), rgb);
    put(column + 1, row, amount * right * (1 - down), rgb);
    put(column, row + 1, amount * (1 - right) * down, rgb);
    put(column + 1, row + 1, amount * right * down, rgb);
  }

  /** Half a pixel outside of the raster counts to its last pixel. */
  private void put(int column, int row, double amount, int rgb) {
    int x = Math.max(0, Math.min(width - 1, column));
    int y = Math.max(0, Math.min(height - 1, row));
    int at = 4 * (y * width + x);
    sums[at] += (float) amount;
    sums[at + 1] += (float) (amount * (rgb >> 16 & 255));
    sums[at + 2] += (float) (amount * (rgb >> 8 & 255));
    sums[at + 3] += (float) (amount * (rgb & 255));
  }

  /** The length of all that was added, in pixels. */
  double total() {
    double total = 0;
    for (int at = 0; at < sums.length; at += 4) {
      total += sums[at];
    }
    return total;
  }

  /** The length in a pixel. */
  double length(int x, int y) {
    return sums[4 * (y * width + x)];
  }

  /**
   * Puts the lines above colours, shape (height · width), row by row. Lines of a width that add up
   * to an area a in a pixel hide 1 − exp(−a) of it, as lines at random places would.
   */
  void drawOn(int[] colors, double lineWidth) {
    for (int i = 0; i < colors.length; i++) {
      double length = sums[4 * i];
      if (length > 0) {
        double hidden = -Math.expm1(-lineWidth * length);
        int red = mix(colors[i] >> 16 & 255, sums[4 * i + 1] / length, hidden);
        int green = mix(colors[i] >> 8 & 255, sums[4 * i + 2] / length, hidden);
        int blue = mix(colors[i] & 255, sums[4 * i + 3] / length, hidden);
        colors[i] = red << 16 | green << 8 | blue;
      }
    }
  }

  private static int mix(int below, double above, double share) {
    return (int) Math.round(Math.max(0, Math.min(255, below + share * (above - below))));
  }
}
