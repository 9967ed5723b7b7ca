package org.reluatlas.analysis;

import java.util.Arrays;
import org.reluatlas.homology.ChainComplex;
import org.reluatlas.polyhedra.CellComplex;

/** The chain complex of the cells of an unbounded domain, with or without a point at infinity. */
final class CellsOfSpace {

  private final CellComplex complex;
  private final int[] counts;
  private final int[][] offsets;
  private final int[][] facets;

  CellsOfSpace(CellComplex complex, boolean hasPoint) {
    this.complex = complex;
    int d = complex.dimension();
    counts = complex.fVector();
    offsets = new int[d + 1][];
    facets = new int[d + 1][];
    int[] below = complex.numbersInSpace(0);
    for (int k = 1; k <= d; k++) {
      addMap(k, below, k == 1 && hasPoint ? counts[0] : -1);
      below = complex.numbersInSpace(k);
    }
    counts[0] += hasPoint ? 1 : 0;
  }

  /** The facets of the k-cells; the point at infinity, if not −1, counts modulo 2. */
  private void addMap(int k, int[] below, int point) {
    int[] starts = new int[counts[k] + 1];
    int[] entries = new int[entries(k)];
    int cells = 0;
    int size = 0;
    for (int cell = 0; cell < complex.count(k); cell++) {
      if (complex.isAtInfinity(k, cell)) {
        continue;
      }
      boolean endsAtPoint = false;
      for (int i = 0; i < complex.facetCount(k, cell); i++) {
        int facet = below[complex.facet(k, cell, i)];
        endsAtPoint ^= facet < 0 && point >= 0;
        if (facet >= 0) {
          entries[size++] = facet;
        }
      }
      if (endsAtPoint) {
        entries[size++] = point;
      }
      starts[++cells] = size;
    }
    offsets[k] = starts;
    facets[k] = Arrays.copyOf(entries, size);
  }

  private int entries(int k) {
    int entries = 0;
    for (int cell = 0; cell < complex.count(k); cell++) {
      entries += complex.facetCount(k, cell);
    }
    return entries;
  }

  ChainComplex chainComplex() {
    return ChainComplex.of(counts, offsets, facets);
  }
}
