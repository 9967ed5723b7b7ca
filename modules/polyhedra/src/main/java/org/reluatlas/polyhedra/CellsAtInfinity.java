package org.reluatlas.polyhedra;

import java.util.BitSet;

/** Which cells of a truncated complex lie in walls at infinite ends of the domain. Immutable. */
final class CellsAtInfinity {

  private final BitSet[] cells;

  private CellsAtInfinity(int dimension) {
    cells = new BitSet[dimension + 1];
    for (int k = 0; k <= dimension; k++) {
      cells[k] = new BitSet();
    }
  }

  /** Those in some walls. O(cells · facets), or nothing when there are no walls. */
  static CellsAtInfinity of(CellComplex complex, long walls) {
    CellsAtInfinity result = new CellsAtInfinity(complex.dimension());
    if (walls != 0) {
      long[] ofCells = complex.cellWalls().ofVertices();
      for (int k = 0; k < complex.dimension(); k++) {
        ofCells = k == 0 ? ofCells : complex.cellWalls().above(k, ofCells);
        for (int cell = 0; cell < ofCells.length; cell++) {
          result.cells[k].set(cell, (ofCells[cell] & walls) != 0);
        }
      }
    }
    return result;
  }

  /** For each k-cell its number among those that are not at infinity, −1 for the others. */
  int[] numbersOfOthers(int k, int count) {
    int[] numbers = new int[count];
    int next = 0;
    for (int cell = 0; cell < count; cell++) {
      numbers[cell] = contains(k, cell) ? -1 : next++;
    }
    return numbers;
  }

  boolean contains(int k, int cell) {
    return cells[k].get(cell);
  }

  int count(int k) {
    return cells[k].cardinality();
  }
}
