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
        .boxed()
        .sorted(byPattern)
        .mapToInt(Integer::intValue)
        .toArray();
  }
}
