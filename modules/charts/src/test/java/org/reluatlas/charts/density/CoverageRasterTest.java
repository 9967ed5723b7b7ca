package org.reluatlas.charts.density;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class CoverageRasterTest {

  private static final int CASES = 60;
  private static final int WIDTH = 13;
  private static final int HEIGHT = 9;

  /** Whole pixels, halves and a polygon that goes through four pixels. */
  @Test
  void coversWhatItCovers() {
    CoverageRaster raster = new CoverageRaster(3, 2, 1);
    raster.add(new double[][] {{0, 0}, {1.5, 0}, {1.5, 1}, {0, 1}}, 4);
    raster.add(new double[][] {{2, 1}, {3, 1}, {3, 2}}, 7);
    raster.finish();
    double[] mean = new double[1];
    assertTrue(raster.mean(0, 0, mean));
    assertEquals(4, mean[0], 1e-6);
    assertEquals(1, raster.coverage(0, 0), 1e-6);
    assertEquals(0.5, raster.coverage(1, 0), 1e-6);
    assertTrue(raster.mean(1, 0, mean));
    assertEquals(4, mean[0], 1e-6, "of the covered part");
    assertFalse(raster.mean(2, 0, mean));
    assertEquals(0.5, raster.coverage(2, 1), 1e-6);
  }

  /**
   * Random lines cut a rectangle that is larger than the raster, or smaller, into convex polygons,
   * some of them tiny. The means are those of the polygons clipped to each pixel.
   */
  @Test
  void meansAreThoseOfClippedPolygons() {
    Random random = new Random(5);
    for (int test = 0; test < CASES; test++) {
      List<double[][]> tiles = tiles(random, test % 12);
      double[] values = random.doubles(tiles.size(), -1, 3).toArray();
      CoverageRaster raster = new CoverageRaster(WIDTH, HEIGHT, 2);
      for (int i = 0; i < values.length; i++) {
        raster.add(turned(tiles.get(i), random), values[i], 1 - values[i]);
      }
      raster.finish();
      for (int x = 0; x < WIDTH; x++) {
        for (int y = 0; y < HEIGHT; y++) {
          compare(raster, tiles, values, x, y);
        }
      }
    }
  }

  private static void compare(
      CoverageRaster raster, List<double[][]> tiles, double[] values, int x, int y) {
    double covered = 0;
    double sum = 0;
    for (int i = 0; i < values.length; i++) {
      double[][] inside = tiles.get(i);
      inside = half(inside, 1, 0, x);
      inside = half(inside, -1, 0, -x - 1);
      inside = half(inside, 0, 1, y);
      inside = half(inside, 0, -1, -y - 1);
      covered += area(inside);
      sum += area(inside) * values[i];
    }
    assertEquals(covered, raster.coverage(x, y), 1e-4, "at " + x + ", " + y);
    double[] mean = new double[2];
    if (covered > 0.01) {
      assertTrue(raster.mean(x, y, mean));
      assertEquals(sum / covered, mean[0], 1e-4 / covered);
      assertEquals(1 - sum / covered, mean[1], 1e-4 / covered);
    }
  }

  private static List<double[][]> tiles(Random random, int cuts) {
    double left = random.nextInt(3) * random.nextDouble() * 4 - 4;
    double top = random.nextInt(3) * random.nextDouble() * 4 - 4;
    double right = left + 1 + random.nextInt(20);
    double bottom = top + 1 + random.nextInt(15);
    List<double[][]> tiles = new ArrayList<>();
    tiles.add(new double[][] {{left, top}, {right, top}, {right, bottom}, {left, bottom}});
    for (int cut = 0; cut < cuts; cut++) {
      double a = cut % 4 == 0 ? 0 : random.nextGaussian();
      double b = cut % 5 == 0 && a != 0 ? 0 : random.nextGaussian();
      double c = a * random.nextDouble() * WIDTH + b * random.nextDouble() * HEIGHT;
      List<double[][]> finer = new ArrayList<>();
      for (double[][] tile : tiles) {
        finer.add(half(tile, a, b, c));
        finer.add(half(tile, -a, -b, -c));
      }
      finer.removeIf(tile -> tile.length < 3);
      tiles = finer;
    }
    return tiles;
  }

  /** The part of a convex polygon where ax + by ≥ c. */
  private static double[][] half(double[][] corners, double a, double b, double c) {
    List<double[]> kept = new ArrayList<>();
    for (int i = 0; i < corners.length; i++) {
      double[] from = corners[i];
      double[] to = corners[(i + 1) % corners.length];
      double f = a * from[0] + b * from[1] - c;
      double t = a * to[0] + b * to[1] - c;
      if (f >= 0) {
        kept.add(from);
      }
      if (f * t < 0) {
        double share = f / (f - t);
        kept.add(
            new double[] {
              from[0] + share * (to[0] - from[0]), from[1] + share * (to[1] - from[1])
            });
      }
    }
    return kept.toArray(new double[0][]);
  }

  private static double area(double[]... corners) {
    double twice = 0;
    for (int i = 0; i < corners.length; i++) {
      double[] to = corners[(i + 1) % corners.length];
      twice += corners[i][0] * to[1] - corners[i][1] * to[0];
    }
    return Math.abs(twice) / 2;
  }

  /** The same polygon, begun elsewhere and perhaps in the other direction. */
  private static double[][] turned(double[][] corners, Random random) {
    List<double[]> list = new ArrayList<>(List.of(corners));
    Collections.rotate(list, random.nextInt(list.size()));
    if (random.nextBoolean()) {
      Collections.reverse(list);
    }
    return list.toArray(new double[0][]);
  }
}
