package org.reluatlas.polyhedra;

import java.util.Arrays;

/**
 * The facets of all cells of a complex, one cell after another. The cells of each dimension are
 * numbered from 0. Immutable.
 */
final class FacetLists {

  private final int[] counts;

  /** Of dimensions from 2 on where the facets of each cell begin, and behind the last the end. */
  private final int[][] offsets;

  private final int[][] facets;

  /**
   * Takes the arrays as they are.
   *
   * @param counts the numbers of cells by dimension
   * @param offsets by dimension from 2 on where the facets of each cell begin, and last the end
   * @param facets by dimension from 1 on the facets; of edges two each
   */
  FacetLists(int[] counts, int[][] offsets, int[][] facets) {
    this.counts = counts;
    this.offsets = offsets;
    this.facets = facets;
  }

  int dimension() {
    return counts.length - 1;
  }

  /** The number of cells of dimension k, 0 ≤ k ≤ d. */
  int count(int k) {
    return counts[k];
  }

  /** The number of cells of all dimensions. */
  long total() {
    return Arrays.stream(counts).asLongStream().sum();
  }

  /** The numbers of cells by dimension. */
  int[] counts() {
    return counts.clone();
  }

  /** The number of facets of a k-cell, 0 for a vertex. */
  int facetCount(int k, int cell) {
    return k == 0 ? 0 : k == 1 ? 2 : offsets[k][cell + 1] - offsets[k][cell];
  }

  /** Facet {@code i} of a k-cell, k ≥ 1. */
  int facet(int k, int cell, int i) {
    return k == 1 ? facets[1][2 * cell + i] : facets[k][offsets[k][cell] + i];
  }

  /** The number of facets of all k-cells together. */
  int facetCount(int k) {
    return facets[k].length;
  }
}
