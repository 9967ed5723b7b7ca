package org.reluatlas.polyhedra;

import java.util.Arrays;
import java.util.stream.IntStream;

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

  /** The facets of a k-cell. */
  int[] facets(int k, int cell) {
    int[] result = new int[facetCount(k, cell)];
    for (int i = 0; i < result.length; i++) {
      result[i] = facet(k, cell, i);
    }
    return result;
  }

  /** The vertices of a k-cell in ascending order. */
  int[] vertices(int k, int cell) {
    int[] cells = {cell};
    for (int dim = k; dim > 0; dim--) {
      IntList below = new IntList();
      for (int c : cells) {
        for (int i = 0; i < facetCount(dim, c); i++) {
          below.add(facet(dim, c, i));
        }
      }
      cells = distinct(below);
    }
    return cells;
  }

  private static int[] distinct(IntList list) {
    int[] items = list.toArray();
    Arrays.sort(items);
    int size = 0;
    for (int i = 0; i < items.length; i++) {
      if (i == 0 || items[i] != items[i - 1]) {
        items[size++] = items[i];
      }
    }
    return Arrays.copyOf(items, size);
  }

  /** For each vertex a region that it lies on. */
  int[] regionsOfVertices() {
    int[] above = IntStream.range(0, counts[dimension()]).toArray();
    for (int k = dimension(); k > 0; k--) {
      int[] below = new int[counts[k - 1]];
      for (int cell = 0; cell < counts[k]; cell++) {
        for (int i = 0; i < facetCount(k, cell); i++) {
          below[facet(k, cell, i)] = above[cell];
        }
      }
      above = below;
    }
    return above;
  }
}
