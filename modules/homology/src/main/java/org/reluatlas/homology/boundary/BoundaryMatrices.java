package org.reluatlas.homology.boundary;

/**
 * The boundary maps ∂₁ … ∂_d of a cell complex over Z2 as sparse matrices in compressed columns.
 * Immutable, validated when made.
 *
 * <p>A k-cell has an index among the k-cells, and an id among all cells: the 0-cells have the first
 * ids, then the 1-cells, and so on.
 */
public final class BoundaryMatrices {

  private final int[] counts;
  private final int[] firstIds;
  private final int[][] offsets;
  private final int[][] facets;

  /**
   * The matrices in these arrays, which are kept, not copied. Time linear in the entries of ∂∂.
   *
   * @param counts the f-vector, one entry for each dimension 0 to d
   * @param offsets for each dimension k ≥ 1, the index in {@code facets[k]} at which the facets of
   *     each k-cell begin, shape ({@code counts[k] + 1}); entry 0 is not read
   * @param facets for each dimension k ≥ 1, the facets of all k-cells one after the other; entry 0
   *     is not read
   * @throws InvalidComplexException when an index is out of range, a cell has a facet twice, or ∂∂
   *     ≠ 0
   */
  public BoundaryMatrices(int[] counts, int[][] offsets, int[][] facets) {
    if (counts.length == 0 || offsets.length != counts.length || facets.length != counts.length) {
      throw new InvalidComplexException(
          counts.length + " counts, " + offsets.length + " offsets, " + facets.length + " facets");
    }
    this.counts = counts;
    this.offsets = offsets;
    this.facets = facets;
    firstIds = new int[counts.length + 1];
    long total = 0;
    for (int k = 0; k < counts.length; k++) {
      total += counts[k];
      if (counts[k] < 0 || total > Integer.MAX_VALUE - 8) {
        throw new InvalidComplexException(counts[k] + " cells of dimension " + k);
      }
      firstIds[k + 1] = (int) total;
    }
    new ComplexValidation(this).check();
  }

  /** The dimension d. */
  public int dimension() {
    return counts.length - 1;
  }

  /** The number of k-cells. */
  public int count(int k) {
    return counts[k];
  }

  /** The number of cells of all dimensions. */
  public int cells() {
    return firstIds[counts.length];
  }

  /** The number of facets of a k-cell; 0 for k = 0. */
  public int facetCount(int k, int cell) {
    return k == 0 ? 0 : offsets[k][cell + 1] - offsets[k][cell];
  }

  /** The index, among the (k−1)-cells, of facet {@code i} of a k-cell, k ≥ 1. */
  public int facet(int k, int cell, int i) {
    return facets[k][offsets[k][cell] + i];
  }

  /** The id of a k-cell. */
  public int id(int k, int cell) {
    return firstIds[k] + cell;
  }

  /** The id of the first k-cell, 0 ≤ k ≤ d + 1: the number of cells of smaller dimension. */
  public int firstId(int k) {
    return firstIds[k];
  }

  /** The dimension of the cell with this id. */
  public int dimensionOf(int id) {
    int k = 0;
    while (id >= firstIds[k + 1]) {
      k++;
    }
    return k;
  }

  /** The index in {@link #facets} at which each k-cell begins, k ≥ 1: not to be written to. */
  public int[] offsets(int k) {
    return offsets[k];
  }

  /** The facets of all k-cells, k ≥ 1: not to be written to. */
  public int[] facets(int k) {
    return facets[k];
  }
}
