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
    int[] below = indices(0);
    for (int k = 1; k <= d; k++) {
      int[] indices = indices(k);
      addMap(k, below, k == 1 && hasPoint ? counts[0] : -1);
      below = indices;
    }
    counts[0] += hasPoint ? 1 : 0;
  }

  /** For each k-cell its index among those that are not at infinity, −1 for the others. */
  private int[] indices(int k) {
    int[] indices = new int[complex.count(k)];
    int next = 0;
    for (int cell = 0; cell < indices.length; cell++) {
      indices[cell] = complex.isAtInfinity(k, cell) ? -1 : next++;
    }
    return indices;
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
