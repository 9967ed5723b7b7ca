package org.reluatlas.spectral;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.reluatlas.task.CancelledException;
import org.reluatlas.task.Progress;

/** Eigenvalues against closed forms, and what the answer says of itself. */
class LaplacianEigensolverTest {

  private static final int PAIRS = 5;

  @ParameterizedTest
  @ValueSource(ints = {2, 3, 7, 60, 500, 20_000})
  void path(int n) {
    List<Double> expected = new ArrayList<>();
    for (int k = 1; k < n; k++) {
      expected.add(4 * square(Math.sin(Math.PI * k / (2 * n))));
    }
    check(Graphs.path(n), expected);
  }

  @ParameterizedTest
  @ValueSource(ints = {3, 4, 61, 501, 1000})
  void cycle(int n) {
    List<Double> expected = new ArrayList<>();
    for (int k = 1; k < n; k++) {
      expected.add(4 * square(Math.sin(Math.PI * k / n)));
    }
    check(Graphs.cycle(n), expected);
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 5, 20, 61})
  void grids(int n) {
    for (int columns : new int[] {n, n + 3}) {
      List<Double> expected = new ArrayList<>();
      for (int i = 0; i < n; i++) {
        for (int j = i == 0 ? 1 : 0; j < columns; j++) {
          expected.add(
              4 * square(Math.sin(Math.PI * i / (2 * n)))
                  + 4 * square(Math.sin(Math.PI * j / (2 * columns))));
        }
      }
      check(Graphs.grid(n, columns), expected);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 5, 9})
  void hypercube(int dimension) {
    List<Double> expected = new ArrayList<>();
    for (int v = 1; v < 1 << dimension; v++) {
      expected.add(2.0 * Integer.bitCount(v));
    }
    check(Graphs.hypercube(dimension), expected);
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 3, 50, 2000})
  void star(int leaves) {
    List<Double> expected = new ArrayList<>(Collections.nCopies(leaves - 1, 1.0));
    expected.add(leaves + 1.0);
    check(Graphs.star(leaves), expected);
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 3, 40, 300})
  void complete(int n) {
    check(Graphs.complete(n), new ArrayList<>(Collections.nCopies(n - 1, (double) n)));
  }

  @Test
  void largeDualGraphOfANetwork() {
    WeightedGraph weighted = Graphs.wide2d();
    double[] ones = new double[weighted.vertices()];
    java.util.Arrays.fill(ones, 1);
    Eigenpair plain = first(weighted.withVertexWeights(ones));
    assertEquals(8.92145337e-4, plain.eigenvalue(), 5e-13);
    assertEquals(7.7159108e-4, first(weighted).eigenvalue(), 5e-12);
    assertTrue(plain.residual() <= 1e-10);
  }

  @Test
  void uniformWeightsScaleTheSpectrum() {
    WeightedGraph grid = Graphs.grid(30, 31);
    double[] edges = new double[grid.edges()];
    double[] vertices = new double[grid.vertices()];
    java.util.Arrays.fill(edges, 3);
    java.util.Arrays.fill(vertices, 5);
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
  void multipleEigenvalueIsReported() {
    assertTrue(solve(Graphs.grid(40, 40), 1).isMultiple(0));
    assertFalse(solve(Graphs.grid(40, 40), 2).isMultiple(1));
    assertFalse(solve(Graphs.grid(40, 41), 1).isMultiple(0));
    assertTrue(solve(Graphs.cycle(9), 1).isMultiple(0));
    assertTrue(solve(Graphs.complete(200), 3).isMultiple(2));
  }

  @Test
  void disconnectedGraphHasAKernelVectorPerComponent() {
    WeightedGraph graph =
        Graphs.union(Graphs.path(100), Graphs.path(1), Graphs.path(50), Graphs.path(100));
    LaplacianSpectrum spectrum = solve(graph, 3);
    assertEquals(4, spectrum.kernelDimension());
    double first = 4 * square(Math.sin(Math.PI / 200));
    assertEquals(first, spectrum.pairs().get(0).eigenvalue(), 1e-12 * first);
    assertEquals(first, spectrum.pairs().get(1).eigenvalue(), 1e-12 * first);
    double third = 4 * square(Math.sin(Math.PI / 100));
    assertEquals(third, spectrum.pairs().get(2).eigenvalue(), 1e-12 * third);
    assertTrue(spectrum.isMultiple(0));
    assertEquals(2, spectrum.component(101));
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

  @Test
  void sameGraphGivesTheSameBits() {
    WeightedGraph graph = Graphs.random(3000, 9000, 4, 7);
    LaplacianSpectrum a = solve(graph, 2);
    LaplacianSpectrum b = solve(graph, 2);
    for (int i = 0; i < 2; i++) {
      assertEquals(a.pairs().get(i).eigenvalue(), b.pairs().get(i).eigenvalue(), 0);
      assertTrue(java.util.Arrays.equals(a.pairs().get(i).vector(), b.pairs().get(i).vector()));
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 5, 20, 60})
  void cancelledAnywhereItEnds(int after) {
    AtomicInteger asked = new AtomicInteger();
    Progress impatient =
        new Progress() {
          @Override
          public boolean isCancelled() {
            return asked.incrementAndGet() >= after;
          }
        };
    assertThrows(
        CancelledException.class,
        () -> new LaplacianEigensolver(Graphs.grid(150, 150)).compute(impatient));
  }

  private static void check(WeightedGraph graph, List<Double> expected) {
    Collections.sort(expected);
    LaplacianSpectrum spectrum = solve(graph, PAIRS);
    assertEquals(1, spectrum.kernelDimension());
    assertEquals(Math.min(PAIRS, expected.size()), spectrum.pairs().size());
    for (int i = 0; i < spectrum.pairs().size(); i++) {
      Eigenpair pair = spectrum.pairs().get(i);
      assertEquals(expected.get(i), pair.eigenvalue(), 1e-10 * expected.get(i));
    }
    if (expected.size() > PAIRS) {
      assertEquals(expected.get(PAIRS), spectrum.nextEigenvalue().getAsDouble(), 1e-7);
    }
    certify(spectrum);
  }

  static void certify(LaplacianSpectrum spectrum) {
    assertTrue(spectrum.isConverged());
    for (Eigenpair pair : spectrum.pairs()) {
      assertTrue(pair.residual() <= Math.max(1e-10, pair.attainableResidual()));
      assertTrue(pair.kernelCosine() <= 1e-12, "kernel cosine " + pair.kernelCosine());
    }
  }

  private static Eigenpair first(WeightedGraph graph) {
    return solve(graph, 1).pairs().get(0);
  }

  private static LaplacianSpectrum solve(WeightedGraph graph, int pairs) {
    return new LaplacianEigensolver(graph).withPairs(pairs).compute(Progress.NONE);
  }

  private static double square(double x) {
    return x * x;
  }
}
