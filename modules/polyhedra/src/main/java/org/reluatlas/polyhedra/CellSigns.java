package org.reluatlas.polyhedra;

/**
 * What is certain about the cells of a box that neurons cut: of each vertex the signs of the
 * neurons and the walls it lies on, of each region the activation pattern.
 */
final class CellSigns {

  final Box box;
  final PatternLayout layout;
  final Vertices vertices;
  final RegionPatterns patterns;

  CellSigns(Box box, PatternLayout layout, Vertices vertices, RegionPatterns patterns) {
    this.box = box;
    this.layout = layout;
    this.vertices = vertices;
    this.patterns = patterns;
  }
}
