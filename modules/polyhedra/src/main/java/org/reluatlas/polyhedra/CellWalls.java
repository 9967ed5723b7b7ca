package org.reluatlas.polyhedra;

import java.util.Arrays;

/**
 * The walls of the box, be they at infinity, that the cells of a complex lie in: for each cell a
 * word whose bit 2i is the low wall of input i, and bit 2i + 1 the high one.
 */
final class CellWalls {

  private final CellComplex complex;
  private final Vertices vertices;

  CellWalls(CellComplex complex) {
    this.complex = complex;
    vertices = complex.cellSigns().vertices;
  }

  /** Those of one k-cell. */
  long of(int k, int cell) {
    long walls = -1L;
    for (int v : complex.vertices(k, cell)) {
      walls &= vertices.walls(v);
    }
    return walls;
  }

  /** Those of all vertices. */
  long[] ofVertices() {
    long[] walls = new long[vertices.count()];
    Arrays.setAll(walls, vertices::walls);
    return walls;
  }

  /** Those of all k-cells, given those of the (k−1)-cells. */
  long[] above(int k, long[] below) {
    long[] walls = new long[complex.count(k)];
    for (int cell = 0; cell < walls.length; cell++) {
      walls[cell] = -1L;
      for (int i = 0; i < complex.facetCount(k, cell); i++) {
        walls[cell] &= below[complex.facet(k, cell, i)];
      }
    }
    return walls;
  }

  /** Those of all (d−1)-cells. */
  long[] ofFacets() {
    long[] walls = ofVertices();
    for (int k = 1; k < complex.dimension(); k++) {
      walls = above(k, walls);
    }
    return walls;
  }
}
