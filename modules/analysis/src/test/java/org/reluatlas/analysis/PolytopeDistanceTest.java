package org.reluatlas.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class PolytopeDistanceTest {

  private static final double[][] SQUARE = {{0, 0, 1}, {1, 0, 1}, {1, 1, 1}, {0, 1, 1}};

  @Test
  void toTheInsideAnEdgeAndACornerOfASquareInSpace() {
    assertEquals(1, PolytopeDistance.of(new double[] {0.3, 0.6, 0}, SQUARE), 1e-12);
    assertEquals(Math.sqrt(2), PolytopeDistance.of(new double[] {0.3, 2, 0}, SQUARE), 1e-12);
    assertEquals(Math.sqrt(3), PolytopeDistance.of(new double[] {2, -1, 2}, SQUARE), 1e-12);
    assertEquals(0, PolytopeDistance.of(new double[] {0.25, 0.5, 1}, SQUARE), 1e-9);
    assertEquals(0, PolytopeDistance.of(new double[] {1, 1, 1}, SQUARE), 1e-12);
  }

  @Test
  void toASinglePointAndToAPointGivenTwice() {
    double[][] twice = {{3, 4}, {3, 4}};
    assertEquals(5, PolytopeDistance.of(new double[2], twice), 1e-12);
    assertEquals(5, PolytopeDistance.of(new double[2], new double[][] {{3, 4}}), 1e-12);
  }

  /** No point of the hull is nearer, and some points of it come as near as wanted. */
  @Property(tries = 300)
  void isTheLeastOverManyPointsOfTheHull(
      @ForAll @IntRange(min = 1, max = 5) int d,
      @ForAll @IntRange(min = 1, max = 9) int corners,
      @ForAll long seed) {
    Random random = new Random(seed);
    double[][] vertices = new double[corners][];
    for (int i = 0; i < corners; i++) {
      vertices[i] = random.doubles(d, -1, 1).toArray();
    }
    double[] x = random.doubles(d, -2, 2).toArray();
    double distance = PolytopeDistance.of(x, vertices);
    double descended = frankWolfe(x, vertices);
    assertTrue(distance <= descended + 1e-9, distance + " > " + descended);
    assertEquals(descended, distance, 2e-2);
  }

  /** An independent descent: steps towards the best corner, exact along each. */
  private static double frankWolfe(double[] x, double[][] vertices) {
    double[] at = vertices[0].clone();
    for (int step = 0; step < 20_000; step++) {
      double[] best = vertices[0];
      for (double[] corner : vertices) {
        best = slope(at, x, corner) < slope(at, x, best) ? corner : best;
      }
      double squares = 0;
      double along = 0;
      for (int i = 0; i < x.length; i++) {
        squares += (best[i] - at[i]) * (best[i] - at[i]);
        along += (best[i] - at[i]) * (x[i] - at[i]);
      }
      double t = squares == 0 ? 0 : Math.max(0, Math.min(1, along / squares));
      for (int i = 0; i < x.length; i++) {
        at[i] += t * (best[i] - at[i]);
      }
    }
    double squares = 0;
    for (int i = 0; i < x.length; i++) {
      squares += (at[i] - x[i]) * (at[i] - x[i]);
    }
    return Math.sqrt(squares);
  }

  private static double slope(double[] at, double[] x, double[] corner) {
    double slope = 0;
    for (int i = 0; i < x.length; i++) {
      slope += (at[i] - x[i]) * corner[i];
    }
    return slope;
  }
}
