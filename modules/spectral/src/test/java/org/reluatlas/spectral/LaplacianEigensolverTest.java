package org.reluatlas.spectral;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.reluatlas.task.Progress;

/** What does not depend on the way of solving, and the factor as one way. */
class LaplacianEigensolverTest extends EigensolverContract {

  @Override
  LaplacianEigensolver solver(WeightedGraph graph) {
    return new LaplacianEigensolver(graph);
  }

  @Override
  boolean isMethod(String name) {
    return name.startsWith("Cholesky factor of ");
  }

  @Test
  void uniformWeightsScaleTheSpectrum() {
    WeightedGraph grid = Graphs.grid(30, 31);
    double[] edges = new double[grid.edges()];
    double[] vertices = new double[grid.vertices()];
    Arrays.fill(edges, 3);
    Arrays.fill(vertices, 5);
    double plain = first(grid).eigenvalue();
    double scaled = first(grid.withEdgeWeights(edges).withVertexWeights(vertices)).eigenvalue();
    assertEquals(plain * 3 / 5, scaled, 1e-13 * plain);
  }

  @Test
  void emptyGraphAndIsolatedVerticesHaveNoPositiveEigenvalue() {
    for (int n : new int[] {0, 1, 4}) {
      LaplacianSpectrum spectrum =
          new LaplacianEigensolver(Graphs.of(n)).withPairs(3).compute(Progress.NONE);
      assertEquals(n, spectrum.kernelDimension());
      assertTrue(spectrum.pairs().isEmpty());
      assertTrue(spectrum.nextEigenvalue().isEmpty());
      assertTrue(spectrum.isConverged());
    }
  }

  @Test
  void twoVerticesHaveOnePair() {
    LaplacianSpectrum spectrum =
        new LaplacianEigensolver(Graphs.path(2)).withPairs(3).compute(Progress.NONE);
    assertEquals(1, spectrum.pairs().size());
    assertEquals(2, spectrum.pairs().get(0).eigenvalue(), 1e-15);
    assertTrue(spectrum.nextEigenvalue().isEmpty());
  }

  @Test
  void edgeWeightsOrdersOfMagnitudeApartKeepTheirDigits() {
    int n = 101;
    WeightedGraph path = Graphs.path(n);
    double[] weights = new double[path.edges()];
    for (int e = 0; e < weights.length; e++) {
      weights[e] = e == 50 ? 1e-40 : e % 2 == 0 ? 1e30 : 1e-20;
    }
    Eigenpair pair = first(path.withEdgeWeights(weights));
    double expected = 1e-40 * n / (51.0 * 50.0);
    assertEquals(expected, pair.eigenvalue(), 1e-13 * expected);
  }

  private static Eigenpair first(WeightedGraph graph) {
    return solve(graph, 1).pairs().get(0);
  }

  private static LaplacianSpectrum solve(WeightedGraph graph, int pairs) {
    return new LaplacianEigensolver(graph).withPairs(pairs).compute(Progress.NONE);
  }
}
