package org.reluatlas.spectral;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.reluatlas.task.CancelledException;
import org.reluatlas.task.Progress;

/** What holds of the eigensolver whichever way it solves: closed forms first. */
abstract class EigensolverContract {

  private static final int PAIRS = 5;

  /** A solver of one pair that solves the way under test. */
  abstract LaplacianEigensolver solver(WeightedGraph graph);

  /** Whether a description is that of the way under test. */
  abstract boolean isMethod(String name);

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

  /** Against all eigenvalues of the dense matrix as LAPACK computes them. */
  @Test
  void largeDualGraphOfANetwork() {
    WeightedGraph weighted = Graphs.wide2d();
    double[] ones = new double[weighted.vertices()];
    Arrays.fill(ones, 1);
    checkLowest(weighted.withVertexWeights(ones), 8.921453365761e-4, 1.522162052316e-3);
    checkLowest(weighted, 7.715910818102e-4, 1.180742925418e-3);
  }

  private void checkLowest(WeightedGraph graph, double first, double second) {
    LaplacianSpectrum spectrum = solve(graph, 1);
    assertEquals(first, spectrum.pairs().get(0).eigenvalue(), 1e-11 * first);
    assertEquals(second, spectrum.nextEigenvalue().getAsDouble(), 1e-9 * second);
    assertTrue(spectrum.pairs().get(0).residual() <= 1e-10);
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
  void numberOfThreadsDoesNotShow() throws Exception {
    SplittableRandom random = new SplittableRandom(7);
    WeightedGraph grid = Graphs.grid(150, 140);
    WeightedGraph graph =
        grid.withEdgeWeights(random.doubles(grid.edges(), 0.1, 10).toArray())
            .withVertexWeights(random.doubles(grid.vertices(), 1, 5).toArray());
    double[] expected = vectorOn(1, graph);
    for (int threads : new int[] {2, 3, 8}) {
      assertTrue(Arrays.equals(expected, vectorOn(threads, graph)), threads + " threads");
    }
  }

  private double[] vectorOn(int threads, WeightedGraph graph) throws Exception {
    ForkJoinPool pool = new ForkJoinPool(threads);
    try {
      return pool.submit(() -> first(graph).vector()).get();
    } finally {
      pool.shutdown();
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
    assertThrows(CancelledException.class, () -> solver(Graphs.grid(150, 150)).compute(impatient));
  }

  private void check(WeightedGraph graph, List<Double> expected) {
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

  private Eigenpair first(WeightedGraph graph) {
    return solve(graph, 1).pairs().get(0);
  }

  private LaplacianSpectrum solve(WeightedGraph graph, int pairs) {
    LaplacianSpectrum spectrum = solver(graph).withPairs(pairs).compute(Progress.NONE);
    assertTrue(isMethod(spectrum.method()), spectrum.method());
    return spectrum;
  }

  private static double square(double x) {
    return x * x;
  }
}
