package org.reluatlas.spectral.sampled;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.reluatlas.spectral.algebra.Adjacency;
import org.reluatlas.task.CancelledException;
import org.reluatlas.task.CancelledProgress;
import org.reluatlas.task.Progress;

class SampledCholeskyTest {

  private static final double ROUNDING = 1e-12;

  /** Removing a leaf makes no clique, so nothing is sampled and all shares are 1. */
  @ParameterizedTest
  @ValueSource(ints = {2, 3, 50, 3000})
  void forestIsSolvedExactlyWhateverItsWeights(int n) {
    SplittableRandom random = new SplittableRandom(n);
    for (int kind = 0; kind < 3; kind++) {
      int[] sources = new int[n - 1];
      int[] targets = new int[n - 1];
      double[] weights = new double[n - 1];
      for (int e = 0; e < n - 1; e++) {
        sources[e] = e + 1;
        targets[e] = kind == 0 ? e : kind == 1 ? 0 : random.nextInt(e + 1);
        weights[e] = Math.pow(10, random.nextDouble(-12, 12));
      }
      Adjacency tree = Adjacency.of(n, sources, targets, weights);
      double[] flow = random.doubles(n - 1, -1, 1).toArray();
      double[] expected = new double[n];
      for (int e = 0; e < n - 1; e++) {
        expected[sources[e]] += flow[e];
        expected[targets[e]] -= flow[e];
      }
      double[][] x = {expected.clone(), expected.clone(), expected.clone()};
      SampledCholesky.of(tree, Progress.NONE).solve(x);
      assertArrayEquals(x[0], x[1]);
      assertArrayEquals(x[0], x[2]);
      for (int e = 0; e < n - 1; e++) {
        double difference = x[0][sources[e]] - x[0][targets[e]];
        double lost = Math.ulp(x[0][sources[e]]) + Math.ulp(x[0][targets[e]]);
        assertEquals(flow[e], difference * weights[e], 1e-11 * n + lost * weights[e]);
      }
    }
  }

  @Test
  void theMeanOverSeedsIsTheLaplacian() {
    int n = 7;
    SplittableRandom random = new SplittableRandom(5);
    int edges = n * (n - 1) / 2;
    int[] sources = new int[edges];
    int[] targets = new int[edges];
    int e = 0;
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < i; j++, e++) {
        sources[e] = i;
        targets[e] = j;
      }
    }
    Adjacency graph = Adjacency.of(n, sources, targets, random.doubles(edges, 0.1, 4).toArray());
    int seeds = 40_000;
    double[][] mean = new double[n][n];
    boolean varies = false;
    double[][] first = product(SampledCholesky.of(graph, 0, Progress.NONE));
    for (int seed = 0; seed < seeds; seed++) {
      double[][] one = product(SampledCholesky.of(graph, seed, Progress.NONE));
      varies |= !Arrays.deepEquals(first, one);
      for (int i = 0; i < n; i++) {
        for (int j = 0; j < n; j++) {
          mean[i][j] += one[i][j] / seeds;
        }
      }
    }
    assertTrue(varies);
    for (int i = 0; i < n; i++) {
      double[] unit = new double[n];
      unit[i] = 1;
      double[] column = new double[n];
      graph.stiffness(unit, column);
      assertArrayEquals(column, mean[i], 0.05);
    }
  }

  /** G D Gᵀ as a dense matrix. */
  private static double[][] product(SampledCholesky factor) {
    int n = factor.inversePivot.length;
    double[][] product = new double[n][n];
    for (int i = 0; i < n; i++) {
      double[] column = new double[n];
      column[factor.order.at[i]] = 1;
      for (int k = factor.start[i]; k < factor.start[i + 1]; k++) {
        column[factor.order.at[factor.row[k]]] = -factor.share[k];
      }
      double pivot = factor.inversePivot[i] == 0 ? 0 : 1 / factor.inversePivot[i];
      for (int a = 0; a < n; a++) {
        for (int b = 0; b < n; b++) {
          product[a][b] += pivot * column[a] * column[b];
        }
      }
    }
    return product;
  }

  /** The same number for any edges that the graph has: a guard of memory and time. */
  @Test
  void entriesForEachEdgeArePinned() {
    Adjacency cube = cube(24);
    assertEquals(2.8, entriesPerEdge(cube), 0.1);
    SplittableRandom random = new SplittableRandom(4);
    int n = 8000;
    int[] sources = random.ints(n * 4L, 0, n).toArray();
    int[] targets = random.ints(n * 4L, 0, n).toArray();
    double[] weights = random.doubles(n * 4L, 0.5, 2).toArray();
    assertEquals(4.4, entriesPerEdge(Adjacency.of(n, sources, targets, weights)), 0.2);
  }

  private static double entriesPerEdge(Adjacency graph) {
    return SampledCholesky.of(graph, Progress.NONE).entries() / (graph.neighbour.length / 2.0);
  }

  @Test
  void solvesWithOneAndWithTwoRightHandSidesAlike() {
    Adjacency cube = cube(9);
    SampledCholesky factor = SampledCholesky.of(cube, Progress.NONE);
    double[] b = new SplittableRandom(3).doubles(cube.vertices, -1, 1).toArray();
    double mean = Arrays.stream(b).sum() / b.length;
    Arrays.setAll(b, v -> b[v] - mean);
    double[][] one = {b.clone()};
    double[][] three = {b.clone(), b.clone(), b.clone()};
    factor.solve(one);
    factor.solve(three);
    for (double[] x : three) {
      assertArrayEquals(one[0], x);
    }
    double energy = 0;
    for (int v = 0; v < b.length; v++) {
      energy += b[v] * one[0][v];
    }
    assertTrue(energy > 0);
  }

  @Test
  void graphsWithoutEdgesGiveZero() {
    for (int n : new int[] {0, 1, 5}) {
      Adjacency graph = Adjacency.of(n, new int[0], new int[0], new double[0]);
      double[][] x = {new double[n]};
      SampledCholesky factor = SampledCholesky.of(graph, Progress.NONE);
      factor.solve(x);
      assertArrayEquals(new double[n], x[0]);
      assertEquals(0, factor.entries());
    }
  }

  /** In every pair of components the solution is that of the component alone. */
  @Test
  void componentsDoNotTouchEachOther() {
    int n = 40;
    int[] sources = new int[2 * (n - 1)];
    int[] targets = new int[2 * (n - 1)];
    for (int i = 0; i < n - 1; i++) {
      sources[i] = i;
      targets[i] = i + 1;
      sources[n - 1 + i] = n + i;
      targets[n - 1 + i] = n + i + 1;
    }
    double[] ones = new double[sources.length];
    Arrays.fill(ones, 1);
    double[][] x = new double[1][2 * n];
    x[0][0] = 1;
    x[0][n - 1] = -1;
    SampledCholesky.of(Adjacency.of(2 * n, sources, targets, ones), Progress.NONE).solve(x);
    for (int i = 0; i < n - 1; i++) {
      assertEquals(1, x[0][i] - x[0][i + 1], ROUNDING);
      assertEquals(0, x[0][n + i], ROUNDING);
    }
  }

  @Test
  void extremeWeightsStayFinite() {
    SplittableRandom random = new SplittableRandom(9);
    int n = 400;
    int[] sources = random.ints(n * 4L, 0, n).toArray();
    int[] targets = random.ints(n * 4L, 0, n).toArray();
    double[] weights =
        random.doubles(n * 4L, -100, 100).map(exponent -> Math.pow(10, exponent)).toArray();
    Adjacency graph = Adjacency.of(n, sources, targets, weights);
    double[][] x = new double[2][n];
    x[0][sources[0]] = 1;
    x[0][targets[0]] = -1;
    x[1][sources[1]] = 1;
    x[1][targets[1]] = -1;
    SampledCholesky.of(graph, Progress.NONE).solve(x);
    assertTrue(Arrays.stream(x).flatMapToDouble(Arrays::stream).allMatch(Double::isFinite));
  }

  @Test
  void isCancelled() {
    Progress cancelled = new CancelledProgress();
    assertThrows(CancelledException.class, () -> SampledCholesky.of(cube(5), cancelled));
  }

  private static Adjacency cube(int side) {
    int n = side * side * side;
    int[] sources = new int[3 * n];
    int[] targets = new int[3 * n];
    double[] weights = new double[3 * n];
    Arrays.fill(weights, 1);
    for (int v = 0; v < n; v++) {
      int[] at = {v % side, v / side % side, v / side / side};
      for (int axis = 0, step = 1; axis < 3; axis++, step *= side) {
        sources[3 * v + axis] = v;
        targets[3 * v + axis] = at[axis] + 1 < side ? v + step : v;
      }
    }
    return Adjacency.of(n, sources, targets, weights);
  }
}
