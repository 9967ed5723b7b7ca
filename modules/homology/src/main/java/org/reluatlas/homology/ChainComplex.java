package org.reluatlas.homology;

import java.util.Arrays;
import org.reluatlas.homology.boundary.BoundaryMatrices;

/**
 * The cellular chain complex over Z2 of a cell complex: the number of cells of each dimension, and
 * the facets of each cell. Immutable, validated when made.
 *
 * <p>Besides its dimension and index, a cell has a number among all cells, its id: the 0-cells have
 * the first ids, then the 1-cells, and so on. Memory: 4 bytes for each cell and each facet of one.
 */
public final class ChainComplex implements BoundaryMaps {

  private final BoundaryMatrices matrices;

  private ChainComplex(BoundaryMatrices matrices) {
    this.matrices = matrices;
  }

  /**
   * The complex with these boundary maps. The facet and offset arrays are kept, not copied: the
   * caller must not change them any more. Time linear in the entries of ∂∂.
   *
   * @param counts the f-vector, one entry for each dimension 0 to d
   * @param offsets for each dimension k ≥ 1, {@code counts[k] + 1} ascending offsets into {@code
   *     facets[k]}; entry 0 is not read
   * @param facets for each dimension k ≥ 1, the facets of all k-cells one after the other; entry 0
   *     is not read
   * @throws org.reluatlas.homology.boundary.InvalidComplexException when an index is out of range,
   *     a cell has a facet twice, or ∂∂ ≠ 0
   */
  public static ChainComplex of(int[] counts, int[][] offsets, int[][] facets) {
    return new ChainComplex(
        new BoundaryMatrices(
            counts.clone(), offsets.clone(), facets.clone())); // small outer arrays
  }

  /**
   * A complex with the same boundary maps, which are read once.
   *
   * @throws org.reluatlas.homology.boundary.InvalidComplexException as {@link #of(int[], int[][],
   *     int[][])} does
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
    return matrices.dimension();
  }

  @Override
  public int count(int k) {
    return matrices.count(k);
  }

  @Override
  public int facetCount(int k, int cell) {
    return matrices.facetCount(k, cell);
  }

  @Override
  public int facet(int k, int cell, int i) {
    return matrices.facet(k, cell, i);
  }

  /** The number of cells of all dimensions. */
  public int cells() {
    return matrices.cells();
  }

  /** The f-vector (f0, …, fd). */
  public int[] fVector() {
    int[] counts = new int[dimension() + 1];
    Arrays.setAll(counts, this::count);
    return counts;
  }

  /** The Euler characteristic f0 − f1 + f2 − … */
  public long eulerCharacteristic() {
    long sum = 0;
    for (int k = dimension(); k >= 0; k--) {
      sum = count(k) - sum;
    }
    return sum;
  }

  /** The id of a k-cell: the number of cells of smaller dimension, plus its index. */
  public int id(int k, int cell) {
    return matrices.id(k, cell);
  }

  /** The dimension of the cell with this id. */
  public int dimensionOf(int id) {
    return matrices.dimensionOf(id);
  }

  /** The number of cells of dimension less than k, 0 ≤ k ≤ d + 1: the id of the first k-cell. */
  public int firstId(int k) {
    return matrices.firstId(k);
  }

  /** The boundary maps as the machinery reads them. */
  BoundaryMatrices matrices() {
    return matrices;
  }

  @Override
  public String toString() {
    return "ChainComplex with f-vector " + Arrays.toString(fVector());
  }
}
