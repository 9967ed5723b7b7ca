package org.reluatlas.spectral;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.reluatlas.task.Progress;

/** Any graph against the dense oracle. */
class LaplacianEigensolverPropertiesTest {

  @Property(tries = 300)
  void agreesWithTheDenseOracle(
      @ForAll @IntRange(min = 1, max = 150) int vertices,
      @ForAll @DoubleRange(min = 0, max = 4) double edgesPerVertex,
      @ForAll @IntRange(min = 0, max = 4) int spread,
      @ForAll @IntRange(min = 1, max = 8) int pairs,
      @ForAll boolean factored,
      @ForAll long seed) {
    WeightedGraph graph = Graphs.random(vertices, (int) (edgesPerVertex * vertices), spread, seed);
    double[] expected = DenseOracle.eigenvalues(graph);
    LaplacianSpectrum spectrum =
        new LaplacianEigensolver(graph)
            .withMaxFactorEntries(factored ? Long.MAX_VALUE : 0)
            .withPairs(pairs)
            .compute(Progress.NONE);
    int kernel = spectrum.kernelDimension();
    double noise = 1e-13 * Math.max(1, expected[vertices - 1]);
    assertEquals(0, expected[kernel - 1], noise);
    assertEquals(Math.min(pairs, vertices - kernel), spectrum.pairs().size());
    for (int i = 0; i < spectrum.pairs().size(); i++) {
      double value = spectrum.pairs().get(i).eigenvalue();
      assertEquals(expected[kernel + i], value, noise + 1e-9 * value);
      assertTrue(spectrum.pairs().get(i).residual() <= 1e-9);
    }
  }

  /** Weights up to 24 orders of magnitude apart, on graphs that may have a factor. */
  @Property(tries = 100)
  void iterationAgreesWithTheFactor(
      @ForAll @IntRange(min = 50, max = 390) int vertices,
      @ForAll @DoubleRange(min = 0.6, max = 5) double edgesPerVertex,
      @ForAll @IntRange(min = 0, max = 24) int spread,
      @ForAll @IntRange(min = 1, max = 4) int pairs,
      @ForAll long seed) {
    WeightedGraph graph = Graphs.random(vertices, (int) (edgesPerVertex * vertices), spread, seed);
    LaplacianSpectrum factored =
        new LaplacianEigensolver(graph).withPairs(pairs).compute(Progress.NONE);
    assertTrue(factored.method().startsWith("Cholesky factor") || factored.pairs().isEmpty());
    LaplacianSpectrum iterated =
        new LaplacianEigensolver(graph)
            .withMaxFactorEntries(0)
            .withPairs(pairs)
            .compute(Progress.NONE);
    assertEquals(factored.kernelDimension(), iterated.kernelDimension());
    assertEquals(factored.pairs().size(), iterated.pairs().size());
    for (int i = 0; i < factored.pairs().size(); i++) {
      double expected = factored.pairs().get(i).eigenvalue();
      double known = spread <= 12 ? 1e-9 : 1e-4;
      assertEquals(expected, iterated.pairs().get(i).eigenvalue(), known * expected);
    }
    assertTrue(spread > 12 || iterated.isConverged());
  }

  @Property(tries = 40)
  void twoCopiesOfAGraphHaveEveryEigenvalueTwice(
      @ForAll @IntRange(min = 20, max = 200) int vertices, @ForAll long seed) {
    WeightedGraph one = Graphs.random(vertices, 3 * vertices, 1, seed);
    LaplacianSpectrum spectrum =
        new LaplacianEigensolver(Graphs.union(one, one)).withPairs(3).compute(Progress.NONE);
    double first = spectrum.pairs().get(0).eigenvalue();
    assertEquals(first, spectrum.pairs().get(1).eigenvalue(), 1e-9 * first);
    assertTrue(spectrum.isMultiple(0));
  }
}
