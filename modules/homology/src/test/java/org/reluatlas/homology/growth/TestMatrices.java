package org.reluatlas.homology.growth;

import java.util.stream.IntStream;
import org.reluatlas.homology.ChainComplex;
import org.reluatlas.homology.boundary.BoundaryMatrices;

/** The boundary maps of test complexes. */
final class TestMatrices {

  private TestMatrices() {}

  static BoundaryMatrices of(ChainComplex complex) {
    int[][] offsets = new int[complex.dimension() + 1][];
    int[][] facets = new int[complex.dimension() + 1][];
    for (int k = 1; k <= complex.dimension(); k++) {
      int dimension = k;
      offsets[k] = new int[complex.count(k) + 1];
      for (int c = 0; c < complex.count(k); c++) {
        offsets[k][c + 1] = offsets[k][c] + complex.facetCount(k, c);
      }
      facets[k] =
          IntStream.range(0, complex.count(k))
              .flatMap(
                  c ->
                      IntStream.range(0, complex.facetCount(dimension, c))
                          .map(i -> complex.facet(dimension, c, i)))
              .toArray();
    }
    return new BoundaryMatrices(complex.fVector(), offsets, facets);
  }
}
