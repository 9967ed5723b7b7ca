package org.reluatlas.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** Radii of largest balls, against closed forms and against all choices of d + 1 facets. */
class LargestBallTest {

  /** A polytope {x ≥ 0: n·x ≤ b} within [0, extent]. */
  private static final class Polytope {

    final List<double[]> normals = new ArrayList<>();
    final List<Double> bounds = new ArrayList<>();
    final double[] extent;

    Polytope(double... extent) {
      this.extent = extent;
      for (int axis = 0; axis < extent.length; axis++) {
        double[] high = new double[extent.length];
        double[] low = new double[extent.length];
        high[axis] = 1;
        low[axis] = -1;
        add(high, extent[axis]);
        add(low, 0);
      }
    }

    void add(double[] direction, double bound) {
      double length = Math.sqrt(Arrays.stream(direction).map(x -> x * x).sum());
      normals.add(Arrays.stream(direction).map(x -> x / length).toArray());
      bounds.add(bound / length);
    }

    double radius() {
      return LargestBall.radius(
          normals.toArray(new double[0][]),
          bounds.stream().mapToDouble(Double::doubleValue).toArray(),
          extent);
    }

    /**
     * The largest radius over all balls that d + 1 facets determine and that are inside. The
     * largest ball of a polytope touches facets whose normals have 0 in their hull; d + 1 of them
     * determine it or, where it may move, one of the largest balls at an end of its room.
     */
    double bruteForce() {
      int d = extent.length;
      double best = 0;
      int[] chosen = new int[d + 1];
      for (int i = 0; i <= d; i++) {
        chosen[i] = i;
      }
      while (chosen != null) {
        double[] ball = solve(chosen);
        if (ball != null && isInside(ball)) {
          best = Math.max(best, ball[d]);
        }
        chosen = next(chosen);
      }
      return best;
    }

    private int[] next(int[] chosen) {
      for (int i = chosen.length - 1; i >= 0; i--) {
        if (chosen[i] < normals.size() - chosen.length + i) {
          chosen[i]++;
          for (int j = i + 1; j < chosen.length; j++) {
            chosen[j] = chosen[j - 1] + 1;
          }
          return chosen;
        }
      }
      return null;
    }

    /** Cramer's way would do; this is elimination without pivoting order, by the largest entry. */
    private double[] solve(int[] chosen) {
      int n = chosen.length;
      double[][] m = new double[n][n + 1];
      for (int i = 0; i < n; i++) {
        System.arraycopy(normals.get(chosen[i]), 0, m[i], 0, n - 1);
        m[i][n - 1] = 1;
        m[i][n] = bounds.get(chosen[i]);
      }
      for (int c = 0; c < n; c++) {
        int pivot = c;
        for (int i = c; i < n; i++) {
          pivot = Math.abs(m[i][c]) > Math.abs(m[pivot][c]) ? i : pivot;
        }
        if (Math.abs(m[pivot][c]) < 1e-9) {
          return null;
        }
        double[] swap = m[c];
        m[c] = m[pivot];
        m[pivot] = swap;
        for (int i = 0; i < n; i++) {
          double factor = i == c ? 0 : m[i][c] / m[c][c];
          for (int j = c; j <= n; j++) {
            m[i][j] -= factor * m[c][j];
          }
        }
      }
      double[] solution = new double[n];
      Arrays.setAll(solution, i -> m[i][n] / m[i][i]);
      return solution;
    }

    private boolean isInside(double[] ball) {
      int d = extent.length;
      for (int i = 0; i < normals.size(); i++) {
        double reach = ball[d];
        for (int axis = 0; axis < d; axis++) {
          reach += normals.get(i)[axis] * ball[axis];
        }
        if (reach > bounds.get(i) + 1e-9) {
          return false;
        }
      }
      return true;
    }
  }

  @Test
  void ofCubesAndBoxes() {
    for (int d = 1; d <= 6; d++) {
      double[] sides = new double[d];
      Arrays.fill(sides, 3);
      assertEquals(1.5, new Polytope(sides).radius(), 1e-15);
      sides[d - 1] = 1e-9;
      assertEquals(0.5e-9, new Polytope(sides).radius(), 1e-24);
      sides[0] = d == 1 ? 1e-9 : 1e9;
      assertEquals(0.5e-9, new Polytope(sides).radius(), d == 1 ? 1e-24 : 1e-6);
    }
  }

  /** {x ≥ 0, Σ x ≤ 1} has inradius 1 / (d + √d). */
  @Test
  void ofCornersOfCubes() {
    for (int d = 1; d <= 6; d++) {
      double[] ones = new double[d];
      Arrays.fill(ones, 1);
      Polytope corner = new Polytope(ones);
      corner.add(ones, 1);
      assertEquals(1 / (d + Math.sqrt(d)), corner.radius(), 1e-14);
    }
  }

  /** A triangle of base and height: twice its area over its perimeter. */
  @Test
  void ofSlivers() {
    for (double height = 1; height > 1e-12; height /= 10) {
      Polytope triangle = new Polytope(1, height);
      triangle.add(new double[] {height, 1}, height);
      double expected = height / (1 + height + Math.hypot(1, height));
      assertEquals(expected, triangle.radius(), 4e-15);
    }
  }

  /** Oblique slivers: thin strips across a square, at any angle. */
  @Property(tries = 200)
  void ofObliqueStrips(@ForAll @IntRange(min = 1, max = 89) int degrees, @ForAll long seed) {
    double angle = Math.toRadians(degrees);
    double width = Math.pow(10, -9 * new Random(seed).nextDouble());
    double[] across = {Math.cos(angle), Math.sin(angle)};
    double middle = (across[0] + across[1]) / 2;
    Polytope strip = new Polytope(1, 1);
    strip.add(across, middle + width / 20);
    strip.add(new double[] {-across[0], -across[1]}, -middle + width / 20);
    assertEquals(width / 20, strip.radius(), 4e-15);
  }

  @Property(tries = 300)
  void isTheBestOfAllChoicesOfFacets(
      @ForAll @IntRange(min = 1, max = 4) int d,
      @ForAll @IntRange(min = 0, max = 6) int cuts,
      @ForAll long seed) {
    Random random = new Random(seed);
    Polytope polytope = new Polytope(random.doubles(d, 0.1, 2).toArray());
    double[] inside = new double[d];
    Arrays.setAll(inside, axis -> polytope.extent[axis] * (0.1 + 0.8 * random.nextDouble()));
    for (int cut = 0; cut < cuts; cut++) {
      double[] direction = random.doubles(d, -1, 1).toArray();
      double bound = 0.05 * random.nextDouble();
      for (int axis = 0; axis < d; axis++) {
        bound += direction[axis] * inside[axis];
      }
      polytope.add(direction, bound);
    }
    assertEquals(polytope.bruteForce(), polytope.radius(), 1e-8);
  }

  /** Many facets that all touch the ball, and each of them several times. */
  @Test
  void ofDegeneratePolytopes() {
    for (int d = 2; d <= 6; d++) {
      double[] sides = new double[d];
      Arrays.fill(sides, 2);
      Polytope round = new Polytope(sides);
      Random random = new Random(d);
      for (int i = 0; i < 60; i++) {
        double[] direction = new double[d];
        Arrays.setAll(direction, axis -> random.nextInt(3) - 1);
        double length = Math.sqrt(Arrays.stream(direction).map(x -> x * x).sum());
        if (length > 0) {
          round.add(direction, Arrays.stream(direction).sum() + length);
        }
      }
      assertEquals(1, round.radius(), 1e-14);
    }
  }

  @Test
  void ofNothing() {
    assertEquals(0, new Polytope(0, 0).radius());
    assertTrue(new Polytope(1, 0).radius() < 1e-15);
  }
}
