package org.reluatlas.polyhedra;

/** The cells of a group that all neurons have cut: what is kept of it until it is glued. */
final class FinishedGroup {

  final CellSigns cells;
  final FacetLists faces;

  /** By dimension the cells that other groups have too, ascending. */
  final int[][] shared;

  /** How many signs were decided in exact arithmetic. */
  final long exactSigns;

  FinishedGroup(CellSigns cells, FacetLists faces, int[][] shared, long exactSigns) {
    this.cells = cells;
    this.faces = faces;
    this.shared = shared;
    this.exactSigns = exactSigns;
  }

  /** About the number of bytes that it holds. */
  long bytes() {
    int words = cells.network.layout().words();
    int dimension = faces.dimension();
    long bytes = faces.count(0) * (16L * words + 8L * dimension + 16);
    for (int k = 1; k <= dimension; k++) {
      bytes += 4L * (faces.count(k) + faces.facetCount(k));
    }
    return bytes + 8L * words * faces.count(dimension);
  }
}
