package org.reluatlas.charts.density;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;

class InkRasterTest {

  private static final int CASES = 200;
  private static final int WIDTH = 17;
  private static final int HEIGHT = 11;
  private static final int RED = 0xff0000;
  private static final int BLUE = 0x0000ff;

  /** Lengths, and the middle of the ink, are those of the segment whatever its direction. */
  @Test
  void theInkOfALineIsItsLengthAroundItsMiddle() {
    Random random = new Random(3);
    for (int test = 0; test < CASES; test++) {
      double scale = test % 3 == 0 ? 0.01 : 1;
      double ax = 2 + random.nextDouble() * (WIDTH - 4);
      double ay = 2 + random.nextDouble() * (HEIGHT - 4);
      double bx = ax + scale * (2 + random.nextDouble() * (WIDTH - 4) - ax);
      double by = ay + scale * (2 + random.nextDouble() * (HEIGHT - 4) - ay);
      InkRaster raster = new InkRaster(WIDTH, HEIGHT);
      raster.addLine(ax, ay, bx, by, RED);
      double length = Math.hypot(bx - ax, by - ay);
      assertEquals(length, raster.total(), 1e-5);
      double x = 0;
      double y = 0;
      for (int column = 0; column < WIDTH; column++) {
        for (int row = 0; row < HEIGHT; row++) {
          x += (column + 0.5) * raster.length(column, row) / length;
          y += (row + 0.5) * raster.length(column, row) / length;
        }
      }
      boolean flat = Math.abs(bx - ax) >= Math.abs(by - ay);
      assertEquals((ax + bx) / 2, x, flat ? 0.51 : 1e-4);
      assertEquals((ay + by) / 2, y, flat ? 1e-4 : 0.51);
    }
  }

  /** Only the part inside counts, so that a line is the sum of its pieces wherever these lie. */
  @Test
  void linesAreClippedAndAddUp() {
    Random random = new Random(4);
    for (int test = 0; test < CASES; test++) {
      double[] ends = random.doubles(4, -10, 30).toArray();
      InkRaster whole = new InkRaster(WIDTH, HEIGHT);
      whole.addLine(ends[0], ends[1], ends[2], ends[3], RED);
      InkRaster pieces = new InkRaster(WIDTH, HEIGHT);
      int n = 1 + random.nextInt(200);
      int inside = 0;
      for (int i = 0; i < n; i++) {
        double[] a = at(ends, (double) i / n);
        double[] b = at(ends, (i + 1.0) / n);
        pieces.addLine(b[0], b[1], a[0], a[1], RED);
      }
      int samples = 20_000;
      for (int i = 0; i < samples; i++) {
        double[] a = at(ends, (i + 0.5) / samples);
        inside += a[0] > 0 && a[0] < WIDTH && a[1] > 0 && a[1] < HEIGHT ? 1 : 0;
      }
      double length = Math.hypot(ends[2] - ends[0], ends[3] - ends[1]);
      assertEquals(length * inside / samples, whole.total(), 3 * length / samples + 1e-4);
      assertEquals(whole.total(), pieces.total(), 1e-3);
    }
  }

  private static double[] at(double[] ends, double share) {
    return new double[] {
      ends[0] + share * (ends[2] - ends[0]), ends[1] + share * (ends[3] - ends[1])
    };
  }

  @Test
  void aSpotIsInTheFourNearestPixels() {
    InkRaster raster = new InkRaster(4, 4);
    raster.addSpot(1.75, 2.5, 8, RED);
    assertEquals(8, raster.total(), 1e-6);
    assertEquals(6, raster.length(1, 2), 1e-6);
    assertEquals(2, raster.length(2, 2), 1e-6);
  }

  /** Two colours in one pixel: neither lies above the other. */
  @Test
  void coloursMixByTheirLengths() {
    int[] one = {0xffffff};
    int[] other = {0xffffff};
    for (int order = 0; order < 2; order++) {
      InkRaster raster = new InkRaster(1, 1);
      raster.addLine(0, 0.5, order == 0 ? 0.75 : 0.25, 0.5, order == 0 ? RED : BLUE);
      raster.addLine(order == 0 ? 0.75 : 0.25, 0.5, 1, 0.5, order == 0 ? BLUE : RED);
      raster.drawOn(order == 0 ? one : other, 0.7);
    }
    assertEquals(one[0], other[0]);
    double hidden = 1 - Math.exp(-0.7);
    assertEquals(255 - hidden * 255 * 0.25, one[0] >> 16 & 255, 1);
    assertEquals(255 - hidden * 255, one[0] >> 8 & 255, 1);
    assertEquals(255 - hidden * 255 * 0.75, one[0] & 255, 1);
  }

  @Test
  void nothingIsDrawnWhereThereIsNoLine() {
    int[] colors = new int[WIDTH * HEIGHT];
    InkRaster raster = new InkRaster(WIDTH, HEIGHT);
    raster.addLine(2, 2, 4, 3, 0xffffff);
    raster.drawOn(colors, 1);
    assertTrue(colors[2 * WIDTH + 3] > 0);
    assertEquals(0, colors[6 * WIDTH + 3]);
  }
}
