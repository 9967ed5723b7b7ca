package org.reluatlas.polyhedra;

import java.util.ArrayList;
import java.util.List;

/**
 * A cell of the subdivision of a region by an upper envelope: the points inside one face of the
 * region at which the same functions are the largest. For the latest function that was added it
 * knows where that is above the others.
 */
final class EnvelopeCell {

  /** Its dimension, and the dimension and number of the face of the region that it lies inside. */
  final int dimension;

  final int carrierDimension;
  final int carrier;

  /** Of a cell of dimension 0 its number among the vertices, else −1. */
  final int vertex;

  List<EnvelopeCell> facets = new ArrayList<>();

  /** The bits of the functions that are the largest all over it, once all are added. */
  long[] leaders;

  /** Its number in a complex that it becomes a part of. */
  int number;

  /** Whether the latest function is above the others somewhere on it, and below somewhere. */
  boolean above;

  boolean below;

  /** Where the latest function ties with the others inside the cell, if it is cut; else null. */
  EnvelopeCell tie;

  EnvelopeCell(int dimension, int carrierDimension, int carrier, int vertex) {
    this.dimension = dimension;
    this.carrierDimension = carrierDimension;
    this.carrier = carrier;
    this.vertex = vertex;
  }

  /** Whether the cell fills the face of the region that it lies inside. */
  boolean isFull() {
    return dimension == carrierDimension;
  }

  /** Whether the latest function is as large as the others all over the cell. */
  boolean isTie() {
    return !above && !below;
  }

  /** Takes over from the facets which functions are the largest on all of them. */
  void intersectLeaders() {
    leaders = facets.get(0).leaders.clone();
    for (EnvelopeCell facet : facets) {
      for (int w = 0; w < leaders.length; w++) {
        leaders[w] &= facet.leaders[w];
      }
    }
  }

  /** Takes over from the facets where the latest function is above and below the others. */
  void compareFacets() {
    tie = null;
    above = false;
    below = false;
    for (EnvelopeCell facet : facets) {
      above |= facet.above;
      below |= facet.below;
    }
  }
}
