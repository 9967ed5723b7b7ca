package org.reluatlas.homology;

import java.util.Arrays;

/**
 * A total order of the cells of a complex in which every cell comes after its facets. Immutable.
 *
 * <p>A position is 0 for the first cell to come in, up to {@code size() − 1}. The filtration may
 * carry a value for each position, as the star filtrations of {@link StarFiltration} do; without,
 * the number of cells present, position plus 1, takes its place.
 */
public final class Filtration {

  private final ChainComplex complex;
  private final int[] order;
  private final int[] positions;
  private final double[] values;
  private final boolean descending;

  /** Takes the arrays over; values may be null. */
  Filtration(ChainComplex complex, int[] order, double[] values, boolean descending) {
    this.complex = complex;
    this.order = order;
    this.values = values;
    this.descending = descending;
    positions = invert(order, complex.cells());
    checkFacesComeFirst();
  }

  /**
   * The filtration in which the cells come in as listed.
   *
   * @param order the ids of all cells, see {@link ChainComplex#id}
   * @throws InvalidFiltrationException unless every cell comes exactly once and after its facets
   */
  public static Filtration of(ChainComplex complex, int... order) {
    return new Filtration(complex, order.clone(), null, false);
  }

  /** The filtration by id: all 0-cells by index, then all 1-cells, and so on. */
  public static Filtration byId(ChainComplex complex) {
    int[] order = new int[complex.cells()];
    Arrays.setAll(order, i -> i);
    return new Filtration(complex, order, null, false);
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

  private void checkFacesComeFirst() {
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

  /** The complex that is filtered. */
  public ChainComplex complex() {
    return complex;
  }

  /** The number of cells. */
  public int size() {
    return order.length;
  }

  /** The id of the cell that comes in at a position. */
  public int cellAt(int position) {
    return order[position];
  }

  /** The dimension of the cell that comes in at a position. */
  public int dimensionAt(int position) {
    return complex.dimensionOf(order[position]);
  }

  /** The position at which a cell comes in. */
  public int positionOf(int id) {
    return positions[id];
  }

  /** The position at which a k-cell comes in. */
  public int positionOf(int k, int cell) {
    return positions[complex.id(k, cell)];
  }

  /** The ids of all cells as they come in. */
  public int[] order() {
    return order.clone();
  }

  /** Whether all 0-cells come in first, then all 1-cells, and so on, as in a random filtration. */
  public boolean isByDimension() {
    for (int t = 1; t < order.length; t++) {
      if (dimensionAt(t) < dimensionAt(t - 1)) {
        return false;
      }
    }
    return true;
  }

  /** Whether the filtration carries values. */
  public boolean hasValues() {
    return values != null;
  }

  /** Whether the values descend, as in an upper star filtration. */
  public boolean isDescending() {
    return descending;
  }

  /** The value at a position; position plus 1, the number of cells then present, without values. */
  public double valueAt(int position) {
    return values == null ? position + 1.0 : values[position];
  }
}
