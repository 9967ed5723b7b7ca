package org.reluatlas.analysis.morse;

import java.util.Arrays;
import org.reluatlas.homology.BettiNumbers;
import org.reluatlas.homology.ChainComplex;
import org.reluatlas.task.Progress;

/** Betti numbers of the chain complexes of some cells each. */
final class LocalComplexes {

  private final ChainComplex complex;

  /** For each cell its number among those of its dimension that are looked at, plus 1. */
  private final int[] numbers;

  LocalComplexes(ChainComplex complex) {
    this.complex = complex;
    numbers = new int[complex.cells()];
  }

  /** Of the cells with these ids, ascending; facets that are not among them count as nothing. */
  int[] bettiNumbers(int[] ids, Progress progress) {
    int d = complex.dimension();
    int[] counts = new int[d + 1];
    for (int id : ids) {
      numbers[id] = ++counts[complex.dimensionOf(id)];
    }
    int[][] offsets = new int[d + 1][];
    int[][] facets = new int[d + 1][];
    int boundaries = 0;
    for (int k = 0, first = 0; k <= d; first += counts[k], k++) {
      offsets[k] = new int[counts[k] + 1];
      facets[k] = facets(k, ids, first, offsets[k]);
      boundaries += facets[k].length;
    }
    for (int id : ids) {
      numbers[id] = 0;
    }
    return boundaries == 0
        ? counts
        : BettiNumbers.of(ChainComplex.of(counts, offsets, facets), silent(progress)).toArray();
  }

  private int[] facets(int k, int[] ids, int first, int[] offsets) {
    int[] facets = new int[0];
    for (int i = 0; i + 1 < offsets.length; i++) {
      int cell = ids[first + i] - complex.firstId(k);
      int size = offsets[i];
      int facetCount = k == 0 ? 0 : complex.facetCount(k, cell);
      if (facets.length < size + facetCount) {
        facets = Arrays.copyOf(facets, 2 * (size + facetCount));
      }
      for (int j = 0; j < facetCount; j++) {
        int number = numbers[complex.id(k - 1, complex.facet(k, cell, j))];
        if (number > 0) {
          facets[size++] = number - 1;
        }
      }
      offsets[i + 1] = size;
    }
    return Arrays.copyOf(facets, offsets[offsets.length - 1]);
  }

  private static Progress silent(Progress progress) {
    return new Progress() {
      @Override
      public boolean isCancelled() {
        return progress.isCancelled();
      }
    };
  }
}
