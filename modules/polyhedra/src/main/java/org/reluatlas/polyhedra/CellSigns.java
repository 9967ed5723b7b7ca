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
}
