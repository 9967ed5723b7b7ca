package org.reluatlas.polyhedra;

/**
 * What is certain about the cells of a box that neurons cut: of each vertex the signs of the
 * neurons and the walls it lies on, of each region the activation pattern.
 */
final class CellSigns {

  final ScaledNetwork network;
  final Vertices vertices;
  final RegionPatterns patterns;

  CellSigns(ScaledNetwork network, Vertices vertices, RegionPatterns patterns) {
    this.network = network;
    this.vertices = vertices;
    this.patterns = patterns;
  }

  /**
   * The same with the walls at infinite ends at ∓{@code reach}, which no sign depends on.
   *
   * @param regions for each vertex a region that it lies on
   */
  CellSigns reaching(double reach, int[] regions) {
    ScaledNetwork moved = network.in(network.box().reaching(reach));
    CellSigns signs = new CellSigns(moved, new Vertices(vertices, moved.box()), patterns);
    int layers = moved.layers();
    VertexSolver solver = new VertexSolver(signs, new BoundedForms(moved));
    ExactVertices exact = new ExactVertices(signs, new ExactForms(moved));
    for (int v = 0; v < vertices.count(); v++) {
      boolean moves = (vertices.walls(v) & moved.box().receding()) != 0;
      if (moves && !solver.place(v, regions[v], layers)) {
        exact.place(v, regions[v], layers);
      }
    }
    return signs;
  }
}
