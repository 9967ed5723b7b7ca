package org.reluatlas.analysis;

import org.reluatlas.homology.BoundaryMaps;
import org.reluatlas.homology.ChainComplex;
import org.reluatlas.polyhedra.CellComplex;

/**
 * The boundary maps of a cell complex as {@code homology} takes them; dimensions and indices agree.
 */
public final class CellBoundaryMaps implements BoundaryMaps {

  private final CellComplex complex;

  private CellBoundaryMaps(CellComplex complex) {
    this.complex = complex;
  }

  /**
   * The chain complex of a cell complex over Z2, validated.
   *
   * @throws org.reluatlas.homology.boundary.InvalidComplexException when ∂∂ ≠ 0, which would be a
   *     defect
   */
  public static ChainComplex chainComplex(CellComplex complex) {
    return ChainComplex.copyOf(new CellBoundaryMaps(complex));
  }

  /**
   * The chain complex over Z2 of the cells of a space, in their order; of a bounded domain that of
   * all cells. Indices are those of the complex for {@link Space#TRUNCATED}; otherwise those of the
   * cells that are not at infinity.
   */
  public static ChainComplex chainComplex(CellComplex complex, Space space) {
    return complex.domain().isBounded() || space == Space.TRUNCATED
        ? chainComplex(complex)
        : new CellsOfSpace(complex, space == Space.COMPACTIFIED).chainComplex();
  }

  @Override
  public int dimension() {
    return complex.dimension();
  }

  @Override
  public int count(int k) {
    return complex.count(k);
  }

  @Override
  public int facetCount(int k, int cell) {
    return complex.facetCount(k, cell);
  }

  @Override
  public int facet(int k, int cell, int i) {
    return complex.facet(k, cell, i);
  }
}
