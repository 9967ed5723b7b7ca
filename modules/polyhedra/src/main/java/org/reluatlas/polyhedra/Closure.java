package org.reluatlas.polyhedra;

import java.util.Arrays;
import java.util.BitSet;

/**
 * The cells of a lattice that are faces of some of its regions, vertices included, numbered by
 * themselves in the same order. Immutable.
 */
final class Closure {

  private static final int OUTSIDE = -1;

  private final int[][] cells;

  /** By dimension and number in the whole lattice; {@link #OUTSIDE} of the others. */
  private final int[][] numbers;

  /** Finds the faces of some regions. O(cells · facets). */
  Closure(FaceLattice faces, int vertices, BitSet regions) {
    int dimension = faces.dimension();
    cells = new int[dimension + 1][];
    numbers = new int[dimension + 1][];
    BitSet inside = regions;
    for (int k = dimension; k >= 0; k--) {
      number(k, inside, k == 0 ? vertices : faces.count(k));
      inside = k == 0 ? inside : facets(faces, k);
    }
  }

  private void number(int k, BitSet inside, int count) {
    cells[k] = new int[inside.cardinality()];
    numbers[k] = new int[count];
    Arrays.fill(numbers[k], OUTSIDE);
    int next = 0;
    for (int cell = inside.nextSetBit(0); cell >= 0; cell = inside.nextSetBit(cell + 1)) {
      numbers[k][cell] = next;
      cells[k][next++] = cell;
    }
  }

  private BitSet facets(FaceLattice faces, int k) {
    BitSet facets = new BitSet();
    for (int cell : cells[k]) {
      for (int i = 0; i < faces.facetCount(k, cell); i++) {
        facets.set(faces.facet(k, cell, i));
      }
    }
    return facets;
  }

  /** The numbers in the whole lattice of the cells of dimension k, ascending. */
  int[] cells(int k) {
    return cells[k];
  }

  /** The number here of a cell of the whole lattice. */
  int number(int k, int cell) {
    return numbers[k][cell];
  }

  boolean contains(int k, int cell) {
    return numbers[k][cell] != OUTSIDE;
  }
}
