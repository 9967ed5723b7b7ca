package org.reluatlas.polyhedra;

/** The cells of a group that all neurons have cut: what is kept of it until it is glued. */
final class FinishedGroup {

  final ScaledNetwork network;
  final Vertices vertices;
  final FacetLists faces;

  /** By dimension the cells that other groups have too, ascending. */
  final int[][] shared;

  /** How many signs were decided in exact arithmetic. */
  final long exactSigns;

  FinishedGroup(
      ScaledNetwork network, Vertices vertices, FacetLists faces, int[][] shared, long exactSigns) {
    this.network = network;
    this.vertices = vertices;
    this.faces = faces;
    this.shared = shared;
    this.exactSigns = exactSigns;
  }

  /** About the number of bytes that it holds. */
  long bytes() {
    int dimension = faces.dimension();
    long bytes = faces.count(0) * (16L * network.layout().words() + 8L * dimension + 16);
    for (int k = 1; k <= dimension; k++) {
      bytes += 4L * (faces.count(k) + faces.facetCount(k));
    }
    return bytes;
  }
}
