package org.reluatlas.spectral.inverse;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.reluatlas.spectral.algebra.Adjacency;
import org.reluatlas.spectral.algebra.ConnectedComponents;
import org.reluatlas.spectral.algebra.Grids;
import org.reluatlas.spectral.sampled.SampledCholesky;
import org.reluatlas.task.Progress;

/** The exact ways to solve against each other, and which graphs get a factor. */
class LaplacianInverseTest {

  @Property(tries = 200)
  void conjugateGradientsAgreeWithTheFactor(
      @ForAll @IntRange(min = 2, max = 300) int n,
      @ForAll @DoubleRange(min = 0.5, max = 5) double edgesPerVertex,
      @ForAll @IntRange(min = 0, max = 6) int spread,
      @ForAll long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    Adjacency graph = random(n, (int) (edgesPerVertex * n), spread, random);
    ConnectedComponents components = ConnectedComponents.of(graph);
    double[] flow = random.doubles(graph.neighbour.length, -1, 1).toArray();
    double[][] x = new double[2][n];
    for (int v = 0; v < n; v++) {
      for (int k = graph.start[v]; k < graph.start[v + 1]; k++) {
        x[0][v] += graph.weight[k] * flow[k];
        x[0][graph.neighbour[k]] -= graph.weight[k] * flow[k];
      }
    }
    x[1] = x[0].clone();
    double[] b = x[0].clone();
    double[][] y = {x[1]};
    FactorPlan plan = FactorPlan.of(graph, components, Long.MAX_VALUE, Progress.NONE);
    plan.factored(graph, components, Progress.NONE)
        .orElseThrow()
        .solve(new double[][] {x[0]}, Progress.NONE);
    SampledCholesky sampled = SampledCholesky.of(graph, Progress.NONE);
    new ConjugateGradientInverse(graph, sampled, 1e-13).solve(y, Progress.NONE);
    double error = 0;
    double energy = 0;
    for (int v = 0; v < n; v++) {
      energy += b[v] * x[0][v];
      for (int k = graph.start[v]; k < graph.start[v + 1]; k++) {
        int w = graph.neighbour[k];
        double difference = (x[0][v] - x[0][w]) - (y[0][v] - y[0][w]);
        error += graph.weight[k] * difference * difference / 2;
      }
    }
    assertTrue(error <= 1e-18 * energy, error + " of " + energy);
  }

  @Test
  void planarGraphsAndSmallOnesGetAFactor() {
    assertTrue(hasFactor(Grids.of(150, 150, 1)));
    assertTrue(hasFactor(Grids.of(5000, 1, 1)));
    assertTrue(hasFactor(Grids.of(8, 8, 8)));
    assertTrue(hasFactor(star(5000)));
    assertTrue(hasFactor(random(0, 0, 0, new SplittableRandom(1))));
    assertTrue(hasFactor(random(6, 0, 0, new SplittableRandom(1))));
  }

  @Test
  void wideGraphsAndThoseOfTooManyEntriesGetNone() {
    assertFalse(hasFactor(Grids.of(22, 22, 22)));
    assertFalse(hasFactor(random(6000, 30_000, 0, new SplittableRandom(1))));
    Adjacency grid = Grids.of(20, 20, 1);
    ConnectedComponents components = ConnectedComponents.of(grid);
    for (long limit : new long[] {0, 100}) {
      FactorPlan plan = FactorPlan.of(grid, components, limit, Progress.NONE);
      assertTrue(plan.factored(grid, components, Progress.NONE).isEmpty());
    }
  }

  /** The plan of one graph serves another one with the same edges. */
  @Test
  void aPlanHoldsForOtherWeights() {
    Adjacency first = Grids.of(30, 20, 1);
    SplittableRandom random = new SplittableRandom(2);
    double[] weights = random.doubles(first.vertices * 3L, 0.1, 10).toArray();
    Adjacency second = Grids.of(weights, 30, 20, 1);
    ConnectedComponents components = ConnectedComponents.of(first);
    FactorPlan plan = FactorPlan.of(first, components, Long.MAX_VALUE, Progress.NONE);
    double[] b = new double[first.vertices];
    b[0] = 1;
    b[599] = -1;
    double[][] x = {b.clone()};
    plan.factored(second, components, Progress.NONE).orElseThrow().solve(x, Progress.NONE);
    double[] product = new double[b.length];
    second.stiffness(x[0], product);
    for (int v = 0; v < b.length; v++) {
      assertEquals(b[v], product[v], 1e-12);
    }
  }

  private static boolean hasFactor(Adjacency graph) {
    ConnectedComponents components = ConnectedComponents.of(graph);
    return FactorPlan.of(graph, components, Long.MAX_VALUE, Progress.NONE)
        .factored(graph, components, Progress.NONE)
        .isPresent();
  }

  private static Adjacency star(int leaves) {
    int[] targets = new int[leaves];
    Arrays.setAll(targets, e -> e + 1);
    double[] ones = new double[leaves];
    Arrays.fill(ones, 1);
    return Adjacency.of(leaves + 1, new int[leaves], targets, ones);
  }

  private static Adjacency random(int n, int edges, double spread, SplittableRandom random) {
    int[] sources = edges == 0 ? new int[0] : random.ints(edges, 0, n).toArray();
    int[] targets = edges == 0 ? new int[0] : random.ints(edges, 0, n).toArray();
    double[] weights = random.doubles(edges).map(x -> Math.pow(10, spread * (x - 0.5))).toArray();
    return Adjacency.of(n, sources, targets, weights);
  }
}
