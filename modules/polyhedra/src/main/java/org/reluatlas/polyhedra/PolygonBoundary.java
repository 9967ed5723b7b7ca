package org.reluatlas.polyhedra;

/** Walks around 2-cells, edge by edge, without any arithmetic. */
final class PolygonBoundary {

  private PolygonBoundary() {}

  /**
   * The vertices of a 2-cell in cyclic order. O(n²) for n edges.
   *
   * @throws CertificateException when its edges make no closed walk
   */
  static int[] vertices(CellComplex complex, int cell) {
    int[] edges = complex.facets(2, cell);
    int[] walk = new int[edges.length];
    int at = complex.facet(1, edges[0], 0);
    for (int step = 0; step < edges.length; step++) {
      walk[step] = at;
      int next = indexOfEdgeAt(complex, edges, step, at);
      int edge = edges[next];
      edges[next] = edges[step];
      edges[step] = edge;
      at = otherEnd(complex, edge, at);
    }
    if (at != walk[0]) {
      throw new CertificateException("the edges of 2-cell " + cell + " do not close");
    }
    return walk;
  }

  private static int indexOfEdgeAt(CellComplex complex, int[] edges, int from, int vertex) {
    for (int i = from; i < edges.length; i++) {
      if (complex.facet(1, edges[i], 0) == vertex || complex.facet(1, edges[i], 1) == vertex) {
        return i;
      }
    }
    throw new CertificateException("vertex " + vertex + " ends a single edge of a 2-cell");
  }

  private static int otherEnd(CellComplex complex, int edge, int vertex) {
    int first = complex.facet(1, edge, 0);
    return first == vertex ? complex.facet(1, edge, 1) : first;
  }
}
