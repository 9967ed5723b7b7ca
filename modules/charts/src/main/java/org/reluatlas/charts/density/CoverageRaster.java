package org.reluatlas.charts.density;

import java.util.Arrays;

/**
 * The means over each pixel of numbers that are constant on polygons which do not overlap, with the
 * exact share of the pixel that each polygon covers.
 *
 * <p>Each side of a polygon adds, to the pixels that it passes, the signed area between it and the
 * right edge of its pixel, times the numbers; sums along the rows turn these into means. This is
 * how font renderers with exact coverage work (Turner, FreeType's smooth rasterizer, 2000; Levien,
 * font-rs, 2016), here for any number of polygons at once: nothing is filled, so the time is
 * O(sides + pixels passed by sides) whatever the areas, and sums of the sides between two polygons
 * are sums of the jumps.
 */
final class CoverageRaster {

  /** Pixels that are covered less than this have no mean. */
  private static final double LEAST_COVERAGE = 1e-3;

  private final int width;
  private final int height;
  private final int numbers;
  private final int stride;
  private final float[] sums;
  private final double[] weights;

  /**
   * A raster without a polygon.
   *
   * @param width in pixels, as {@code height}; (width + 1) · height · (numbers + 1) floats are kept
   * @param numbers how many each polygon has
   */
  CoverageRaster(int width, int height, int numbers) {
    this.width = width;
    this.height = height;
    this.numbers = numbers;
    stride = (width + 1) * (numbers + 1);
    sums = new float[stride * height];
    weights = new double[numbers + 1];
  }

  /**
   * Adds a polygon that does not cross itself, in any orientation.
   *
   * @param corners x and y in pixels, any of which may lie outside of the raster
   * @param values the numbers on the polygon
   */
  void add(double[][] corners, double... values) {
    double sign = Math.signum(twiceArea(corners));
    for (int i = 0; i < numbers; i++) {
      weights[i] = sign * values[i];
    }
    weights[numbers] = sign;
    for (int i = 0; i < corners.length && sign != 0; i++) {
      addSide(corners[i], corners[(i + 1) % corners.length]);
    }
  }

  /** Positive when the sides go down (y grows) on the left, as those of {@link #addSide} should. */
  private static double twiceArea(double[]... corners) {
    double sum = 0;
    for (int i = 1; i + 1 < corners.length; i++) {
      double ax = corners[i][0] - corners[0][0];
      double ay = corners[i][1] - corners[0][1];
      double bx = corners[i + 1][0] - corners[0][0];
      double by = corners[i + 1][1] - corners[0][1];
      sum += ay * bx - ax * by;
    }
    return sum;
  }

  /** Cuts a side by the rows. */
  private void addSide(double[] from, double[] to) {
    boolean down = from[1] < to[1];
    double[] upper = down ? from : to;
    double[] lower = down ? to : from;
    double top = Math.max(0, upper[1]);
    double bottom = Math.min(height, lower[1]);
    if (top >= bottom) {
      return;
    }
    double slope = (lower[0] - upper[0]) / (lower[1] - upper[1]);
    int last = Math.min(height - 1, (int) bottom);
    double y = top;
    double x = at(upper, lower, slope, top);
    for (int row = (int) top; row <= last && y < bottom; row++) {
      double nextY = Math.min(bottom, row + 1.0);
      double nextX = at(upper, lower, slope, nextY);
      addInRow(row, x, nextX, down ? nextY - y : y - nextY);
      x = nextX;
      y = nextY;
    }
  }

  /** Where a side is at a height, counted from its nearer end, since the other may be far away. */
  private static double at(double[] upper, double[] lower, double slope, double y) {
    return y - upper[1] < lower[1] - y
        ? upper[0] + (y - upper[1]) * slope
        : lower[0] - (lower[1] - y) * slope;
  }

  /**
   * Cuts a piece of a side in one row by the columns; what is left of the raster counts in full.
   */
  private void addInRow(int row, double fromX, double toX, double rise) {
    double left = Math.min(fromX, toX);
    double right = Math.max(fromX, toX);
    if (right <= 0) {
      put(row, 0, 0, rise);
      return;
    }
    if (left >= width) {
      return;
    }
    double perColumn = right > left ? rise / (right - left) : 0;
    if (left < 0) {
      put(row, 0, 0, -left * perColumn);
    }
    double x = Math.max(0, left);
    double end = Math.min(width, right);
    int column = (int) x;
    if (right <= column + 1.0) {
      double share = left < 0 ? right * perColumn : rise;
      put(row, column, (x + right) / 2 - column, share);
      return;
    }
    while (x < end) {
      double next = Math.min(end, column + 1.0);
      put(row, column, (x + next) / 2 - column, (next - x) * perColumn);
      x = next;
      column++;
    }
  }

  /** Adds what lies right of a piece that is at a share of a column on the average. */
  private void put(int row, int column, double share, double rise) {
    int at = row * stride + column * (numbers + 1);
    for (int i = 0; i <= numbers; i++) {
      double amount = rise * weights[i];
      sums[at + i] += (float) (amount * (1 - share));
      sums[at + numbers + 1 + i] += (float) (amount * share);
    }
  }

  /** Makes means of what was added; to be called once, before {@link #mean}. */
  void finish() {
    double[] running = new double[numbers + 1];
    for (int row = 0; row < height; row++) {
      Arrays.fill(running, 0);
      for (int at = row * stride; at < (row + 1) * stride; at++) {
        int i = (at - row * stride) % (numbers + 1);
        running[i] += sums[at];
        sums[at] = (float) running[i];
      }
    }
  }

  /** The share of a pixel that polygons cover, 0 to 1 up to rounding. */
  double coverage(int x, int y) {
    return sums[y * stride + x * (numbers + 1) + numbers];
  }

  /**
   * The means of the numbers over the covered part of a pixel.
   *
   * @return whether any of it is covered; if not, nothing is written
   */
  boolean mean(int x, int y, double[] into) {
    double coverage = coverage(x, y);
    if (coverage < LEAST_COVERAGE) {
      return false;
    }
    for (int i = 0; i < numbers; i++) {
      into[i] = sums[y * stride + x * (numbers + 1) + i] / coverage;
    }
    return true;
  }
}
