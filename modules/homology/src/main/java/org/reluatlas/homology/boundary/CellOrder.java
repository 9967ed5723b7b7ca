package org.reluatlas.homology.boundary;

import java.util.Arrays;

/**
 * A total order of the cells of a complex in which every cell comes after its facets. Immutable,
 * validated when made. A position is 0 for the first cell and {@code size() − 1} for the last.
 */
public final class CellOrder {

  private final BoundaryMatrices complex;
  private final int[] order;
  private final int[] positions;

  /**
   * The order in this array, which is kept, not copied. Time linear in the entries of ∂.
   *
   * @param order the id of the cell at each position, shape (number of cells)
   * @throws InvalidFiltrationException unless every cell is listed exactly once and after its
   *     facets
   */
  public CellOrder(BoundaryMatrices complex, int[] order) {
    this.complex = complex;
    this.order = order;
    positions = invert(order, complex.cells());
    checkFacetsComeFirst();
  }

  /** The order by id: all 0-cells by index, then all 1-cells, and so on. */
  public static CellOrder byId(BoundaryMatrices complex) {
    int[] order = new int[complex.cells()];
    Arrays.setAll(order, i -> i);
    return new CellOrder(complex, order);
  }

  private static int[] invert(int[] order, int cells) {
    if (order.length != cells) {
      throw new InvalidFiltrationException(order.length + " cells in the order, not " + cells);
    }
    int[] positions = new int[cells];
    Arrays.fill(positions, -1);
    for (int t = 0; t < cells; t++) {
      int id = order[t];
      if (id < 0 || id >= cells || positions[id] >= 0) {
        throw new InvalidFiltrationException("cell " + id + " at position " + t);
      }
      positions[id] = t;
    }
    return positions;
  }

  private void checkFacetsComeFirst() {
    for (int k = 1; k <= complex.dimension(); k++) {
      int[] offsets = complex.offsets(k);
      int[] facets = complex.facets(k);
      for (int c = 0; c < complex.count(k); c++) {
        int position = positions[complex.id(k, c)];
        for (int i = offsets[c]; i < offsets[c + 1]; i++) {
          if (positions[complex.id(k - 1, facets[i])] > position) {
            throw new InvalidFiltrationException(
                k + "-cell " + c + " comes before its facet " + facets[i]);
          }
        }
      }
    }
  }

  /** The complex whose cells are ordered. */
  public BoundaryMatrices complex() {
    return complex;
  }

  /** The number of cells. */
  public int size() {
    return order.length;
  }

  /** The id of the cell at a position. */
  public int cellAt(int position) {
    return order[position];
  }

  /** The dimension of the cell at a position. */
  public int dimensionAt(int position) {
    return complex.dimensionOf(order[position]);
  }

  /** The position of the cell with this id. */
  public int positionOf(int id) {
    return positions[id];
  }

  /** The position of a k-cell. */
  public int positionOf(int k, int cell) {
    return positions[complex.id(k, cell)];
  }

  /** A copy of the ids of all cells by position. */
  public int[] toArray() {
    return order.clone();
  }
}
