package org.reluatlas.polyhedra;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/** The regions in an order in which those with the same pattern in the first layers meet. */
final class RegionsByPattern {

  private RegionsByPattern() {}

  /** All regions in that order. */
  static int[] of(CellComplex complex) {
    int words = complex.layout().words();
    long[] patterns = complex.cellSigns().patterns.words;
    Comparator<Integer> byPattern =
        (a, b) ->
            Arrays.compare(
                patterns, a * words, (a + 1) * words, patterns, b * words, (b + 1) * words);
    return IntStream.range(0, complex.regions())
        .parallel()
        .boxed()
        .sorted(byPattern)
        .mapToInt(Integer::intValue)
        .toArray();
  }

  /** Facets in the order of the first of their regions. */
  static int[] facets(CellComplex complex) {
    int[] regions = of(complex);
    int[] positions = new int[regions.length];
    for (int i = 0; i < regions.length; i++) {
      positions[regions[i]] = i;
    }
    int[] keys = new int[complex.count(complex.dimension() - 1)];
    Arrays.setAll(keys, facet -> positions[complex.regionOfFacet(facet, 0)]);
    return sortedBy(keys, regions.length);
  }

  /** The indices of keys from 0 to a bound, in the order of the keys. */
  static int[] sortedBy(int[] keys, int bound) {
    int[] next = new int[bound + 1];
    for (int key : keys) {
      next[key + 1]++;
    }
    Arrays.parallelPrefix(next, Integer::sum);
    int[] order = new int[keys.length];
    for (int i = 0; i < keys.length; i++) {
      order[next[keys[i]]++] = i;
    }
    return order;
  }
}
