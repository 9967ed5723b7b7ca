package org.reluatlas.polyhedra;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The subdivision of one region by the upper envelope of the outputs: a cell for each face of the
 * region and each set of outputs that are the largest at the same points inside that face.
 *
 * <p>The outputs are added one after the other. Where a new output is above the largest so far it
 * takes over: a cell on which it has both signs is cut where it ties, what is above is dropped, and
 * each face of the region on which it is above somewhere gets one new cell. In other words, the
 * polyhedron above the envelope is cut by a half-space, of whose boundary the vertical faces are
 * never written down. Outputs that lead nowhere on the region are not added at all.
 *
 * <p>Faces that regions share are subdivided in the same way from all sides, since what is the
 * largest at a point does not depend on the region. O(outputs that can lead · cells · facets).
 */
final class OutputEnvelope {

  private final CellComplex complex;
  private final int region;
  private final EnvelopeVertices vertices;

  /** The cells by dimension. */
  private final List<List<EnvelopeCell>> cells = new ArrayList<>();

  /** By dimension and number of a face of the region the cell in which the latest output leads. */
  private final List<Map<Integer, EnvelopeCell>> taken = new ArrayList<>();

  /** Subdivides a region. */
  OutputEnvelope(CellComplex complex, int region, EnvelopeVertices vertices) {
    this.complex = complex;
    this.region = region;
    this.vertices = vertices;
    List<Map<Integer, EnvelopeCell>> faces = new ArrayList<>();
    for (int k = 0; k <= complex.dimension(); k++) {
      cells.add(new ArrayList<>());
      taken.add(new HashMap<>());
      faces.add(new HashMap<>());
    }
    addFace(complex.dimension(), region, faces);
    int[] outputs = vertices.contenders();
    for (EnvelopeCell corner : cells.get(0)) {
      vertices.lead(corner.vertex, outputs[0]);
    }
    for (int i = 1; i < outputs.length; i++) {
      add(outputs[i]);
    }
    for (EnvelopeCell corner : cells.get(0)) {
      corner.leaders = vertices.leaders(corner.vertex);
    }
    for (int k = 1; k < cells.size(); k++) {
      cells.get(k).forEach(EnvelopeCell::intersectLeaders);
    }
  }

  private EnvelopeCell addFace(int k, int face, List<Map<Integer, EnvelopeCell>> faces) {
    EnvelopeCell known = faces.get(k).get(face);
    if (known != null) {
      return known;
    }
    int vertex = k > 0 ? -1 : vertices.addCorner(complex.cellSigns().vertices, face);
    EnvelopeCell cell = new EnvelopeCell(k, k, face, vertex);
    for (int i = 0; i < complex.facetCount(k, face); i++) {
      cell.facets.add(addFace(k - 1, complex.facet(k, face, i), faces));
    }
    faces.get(k).put(face, cell);
    cells.get(k).add(cell);
    return cell;
  }

  int region() {
    return region;
  }

  /** The vertices that cells of dimension 0 have the numbers of. */
  EnvelopeVertices vertices() {
    return vertices;
  }

  /** The cells of a dimension. */
  List<EnvelopeCell> cells(int k) {
    return cells.get(k);
  }

  private void add(int output) {
    boolean isAbove = false;
    for (EnvelopeCell corner : cells.get(0)) {
      int sign = vertices.compare(corner.vertex, output);
      corner.above = sign > 0;
      corner.below = sign < 0;
      isAbove |= sign > 0;
      if (sign == 0) {
        vertices.join(corner.vertex, output);
      }
    }
    if (isAbove) {
      List<List<EnvelopeCell>> remaining = new ArrayList<>();
      taken.forEach(Map::clear);
      remaining.add(remainingVertices());
      for (int k = 1; k < cells.size(); k++) {
        remaining.add(cutAll(k, output, remaining.get(k - 1)));
      }
      taken.get(0).values().forEach(corner -> vertices.lead(corner.vertex, output));
      cells.clear();
      cells.addAll(remaining);
    }
  }

  /** All vertices but those inside a face on which the new output is above. */
  private List<EnvelopeCell> remainingVertices() {
    List<EnvelopeCell> remaining = new ArrayList<>();
    for (EnvelopeCell vertex : cells.get(0)) {
      if (!vertex.above) {
        remaining.add(vertex);
      } else if (vertex.isFull()) {
        remaining.add(vertex);
        taken.get(0).put(vertex.carrier, vertex);
      }
    }
    return remaining;
  }

  /**
   * Cuts the cells of a dimension.
   *
   * @param below receives the ties inside the cells that are cut
   * @return what remains, with the new cells
   */
  private List<EnvelopeCell> cutAll(int k, int output, List<EnvelopeCell> below) {
    List<EnvelopeCell> remaining = new ArrayList<>();
    for (EnvelopeCell cell : cells.get(k)) {
      cell.compareFacets();
      if (cell.above && cell.isFull()) {
        take(cell);
      }
      if (cell.above && cell.below) {
        cut(cell, output);
        below.add(cell.tie);
        if (cell.isFull()) {
          taken.get(k).get(cell.carrier).facets.add(cell.tie);
        }
      }
      if (cell.below || !cell.above) {
        remaining.add(cell);
      }
    }
    for (EnvelopeCell cell : taken.get(k).values()) {
      for (int i = 0; i < complex.facetCount(k, cell.carrier); i++) {
        EnvelopeCell facet = taken.get(k - 1).get(complex.facet(k, cell.carrier, i));
        if (facet != null) {
          cell.facets.add(facet);
        }
      }
      remaining.add(cell);
    }
    return remaining;
  }

  /** Lets the new output take over the part of a face on which it is above a full cell. */
  private void take(EnvelopeCell cell) {
    EnvelopeCell takenOver =
        taken
            .get(cell.dimension)
            .computeIfAbsent(
                cell.carrier, face -> new EnvelopeCell(cell.dimension, cell.dimension, face, -1));
    for (EnvelopeCell facet : cell.facets) {
      if (facet.isTie()) {
        takenOver.facets.add(facet);
      }
    }
  }

  /** Leaves of a cell the part below the new output, and makes the cell of their ties. */
  private void cut(EnvelopeCell cell, int output) {
    int k = cell.dimension;
    List<EnvelopeCell> facetsBelow = new ArrayList<>();
    List<EnvelopeCell> ties = new ArrayList<>();
    for (EnvelopeCell facet : cell.facets) {
      if (facet.below) {
        facetsBelow.add(facet);
      }
      if (facet.tie != null) {
        ties.add(facet.tie);
      } else if (facet.above && k > 1) {
        facet.facets.stream().filter(EnvelopeCell::isTie).forEach(ties::add);
      }
    }
    int vertex =
        k > 1 ? -1 : vertices.addTie(cell.facets.get(0).vertex, cell.facets.get(1).vertex, output);
    cell.tie = new EnvelopeCell(k - 1, cell.carrierDimension, cell.carrier, vertex);
    cell.tie.facets = ties;
    facetsBelow.add(cell.tie);
    cell.facets = facetsBelow;
  }
}
