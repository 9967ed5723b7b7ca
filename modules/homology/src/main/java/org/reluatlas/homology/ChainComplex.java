package org.reluatlas.homology;

import java.util.Arrays;

/**
 * The cellular chain complex over Z2 of a cell complex: how many cells of each dimension, and the
 * facets of each. Immutable, validated when made.
 *
 * <p>Storage is one compressed column matrix for each ∂ₖ. Beside its dimension and index, a cell
 * has one number among all cells, its id: the 0-cells come first, then the 1-cells, and so on.
 */
public final class ChainComplex implements BoundaryMaps {

  private final int[] counts;
  private final int[] firstIds;
  private final int[][] offsets;
  private final int[][] facets;

  private ChainComplex(int[] counts, int[][] offsets, int[][] facets) {
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
  }

  /**
   * The complex with these boundary maps. The facet and offset arrays are taken over, not copied:
   * the caller must not change them any more.
   *
   * @param counts the f-vector, one entry for each dimension 0 to d
   * @param offsets for each dimension k ≥ 1, {@code counts[k] + 1} ascending offsets into {@code
   *     facets[k]}; entry 0 is not read
   * @param facets for each dimension k ≥ 1, the facets of all k-cells one after the other; entry 0
   *     is not read
   * @throws InvalidComplexException when an index is out of range, a cell has a facet twice, or ∂∂
   *     ≠ 0
   */
  public static ChainComplex of(int[] counts, int[][] offsets, int[][] facets) {
    if (counts.length == 0 || offsets.length != counts.length || facets.length != counts.length) {
      throw new InvalidComplexException(
          counts.length + " counts, " + offsets.length + " offsets, " + facets.length + " facets");
    }
    ChainComplex complex =
        new ChainComplex(counts.clone(), offsets.clone(), facets.clone()); // the small outer arrays
    new ComplexValidation(complex).check();
    return complex;
  }

  /**
   * A complex with the same boundary maps, read through the accessors once.
   *
   * @throws InvalidComplexException as {@link #of(int[], int[][], int[][])}
   */
  public static ChainComplex copyOf(BoundaryMaps maps) {
    if (maps instanceof ChainComplex) {
      return (ChainComplex) maps;
    }
    int d = maps.dimension();
    int[] counts = new int[d + 1];
    int[][] offsets = new int[d + 1][];
    int[][] facets = new int[d + 1][];
    for (int k = 0; k <= d; k++) {
      counts[k] = maps.count(k);
      if (k > 0) {
        offsets[k] = offsets(maps, k);
        facets[k] = facets(maps, k, offsets[k]);
      }
    }
    return of(counts, offsets, facets);
  }

  private static int[] offsets(BoundaryMaps maps, int k) {
    int[] offsets = new int[maps.count(k) + 1];
    for (int c = 0; c < maps.count(k); c++) {
      offsets[c + 1] = Math.addExact(offsets[c], maps.facetCount(k, c));
    }
    return offsets;
  }

  private static int[] facets(BoundaryMaps maps, int k, int[] offsets) {
    int[] facets = new int[offsets[offsets.length - 1]];
    for (int c = 0; c < maps.count(k); c++) {
      for (int i = offsets[c]; i < offsets[c + 1]; i++) {
        facets[i] = maps.facet(k, c, i - offsets[c]);
      }
    }
    return facets;
  }

  @Override
  public int dimension() {
    return counts.length - 1;
  }

  @Override
  public int count(int k) {
    return counts[k];
  }

  @Override
  public int facetCount(int k, int cell) {
    return k == 0 ? 0 : offsets[k][cell + 1] - offsets[k][cell];
  }

  @Override
  public int facet(int k, int cell, int i) {
    return facets[k][offsets[k][cell] + i];
  }

  /** The number of cells of all dimensions. */
  public int cells() {
    return firstIds[counts.length];
  }

  /** The f-vector (f0, …, fd). */
  public int[] fVector() {
    return counts.clone();
  }

  /** f0 − f1 + f2 − … */
  public long eulerCharacteristic() {
    long sum = 0;
    for (int k = dimension(); k >= 0; k--) {
      sum = counts[k] - sum;
    }
    return sum;
  }

  /** The id of a k-cell: how many cells have a smaller dimension, plus its index. */
  public int id(int k, int cell) {
    return firstIds[k] + cell;
  }

  /** The dimension of the cell with this id. */
  public int dimensionOf(int id) {
    int k = 0;
    while (id >= firstIds[k + 1]) {
      k++;
    }
    return k;
  }

  /** How many cells have a dimension smaller than k, 0 ≤ k ≤ d + 1; the id of the first k-cell. */
  public int firstId(int k) {
    return firstIds[k];
  }

  /** The offsets of ∂ₖ, k ≥ 1: not to be changed. */
  int[] offsets(int k) {
    return offsets[k];
  }

  /** The facets of all k-cells, k ≥ 1: not to be changed. */
  int[] facets(int k) {
    return facets[k];
  }

  @Override
  public String toString() {
    return "ChainComplex with f-vector " + Arrays.toString(counts);
  }
}
