package org.reluatlas.homology;

import org.reluatlas.homology.boundary.CellOrder;

/**
 * A total order of the cells of a complex in which every cell comes after its facets. Immutable.
 *
 * <p>A position is 0 for the first cell and {@code size() − 1} for the last. The filtration may
 * have a value for each position, as the star filtrations of {@link StarFiltration} do. If it has
 * none, the number of cells present, position plus 1, is used as the value.
 */
public final class Filtration {

  private final ChainComplex complex;
  private final CellOrder order;
  private final double[] values;
  private final boolean descending;

  private Filtration(ChainComplex complex, CellOrder order, double[] values, boolean descending) {
    this.complex = complex;
    this.order = order;
    this.values = values;
    this.descending = descending;
  }

  /**
   * The filtration with this order and these values; the arrays are kept, not copied.
   *
   * @param values at each position, or null for none
   */
  Filtration(ChainComplex complex, int[] order, double[] values, boolean descending) {
    this(complex, new CellOrder(complex.matrices(), order), values, descending);
  }

  /**
   * The filtration in which the cells are added as listed. Time linear in the entries of ∂.
   *
   * @param order the ids of all cells, see {@link ChainComplex#id}
   * @throws org.reluatlas.homology.boundary.InvalidFiltrationException unless every cell is listed
   *     exactly once and after its facets
   */
  public static Filtration of(ChainComplex complex, int... order) {
    return new Filtration(complex, order.clone(), null, false);
  }

  /** The filtration by id: all 0-cells by index, then all 1-cells, and so on. */
  public static Filtration byId(ChainComplex complex) {
    return new Filtration(complex, CellOrder.byId(complex.matrices()), null, false);
  }

  /** The complex that is filtered. */
  public ChainComplex complex() {
    return complex;
  }

  /** The number of cells. */
  public int size() {
    return order.size();
  }

  /** The id of the cell at a position. */
  public int cellAt(int position) {
    return order.cellAt(position);
  }

  /** The dimension of the cell at a position. */
  public int dimensionAt(int position) {
    return order.dimensionAt(position);
  }

  /** The position of the cell with this id. */
  public int positionOf(int id) {
    return order.positionOf(id);
  }

  /** The position of a k-cell. */
  public int positionOf(int k, int cell) {
    return order.positionOf(k, cell);
  }

  /** A copy of the ids of all cells by position. */
  public int[] order() {
    return order.toArray();
  }

  /** The order of the cells as the machinery reads it. */
  CellOrder cellOrder() {
    return order;
  }

  /** Whether all 0-cells come first, then all 1-cells, and so on, as in a random filtration. */
  public boolean isByDimension() {
    for (int t = 1; t < size(); t++) {
      if (dimensionAt(t) < dimensionAt(t - 1)) {
        return false;
      }
    }
    return true;
  }

  /** Whether the filtration has values. */
  public boolean hasValues() {
    return values != null;
  }

  /** Whether the values are descending, as in an upper star filtration. */
  public boolean isDescending() {
    return descending;
  }

  /** The value at a position; without values, position plus 1: the number of cells present. */
  public double valueAt(int position) {
    return values == null ? position + 1.0 : values[position];
  }
}
