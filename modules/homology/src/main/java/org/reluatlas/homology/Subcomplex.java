package org.reluatlas.homology;

import java.util.BitSet;
import java.util.function.IntPredicate;

/**
 * A closed subcomplex: some cells of a complex with all their faces, and their indices in the
 * complex. Immutable.
 */
public final class Subcomplex {

  private final ChainComplex complex;
  private final int[][] parentCells;

  private Subcomplex(ChainComplex complex, int[][] parentCells) {
    this.complex = complex;
    this.parentCells = parentCells;
  }

  /**
   * The closure of some k-cells: these and all their faces, a complex of dimension k. Time linear
   * in the cells of the parent up to dimension k and their facets.
   *
   * @param cells whether a k-cell, given by its index, is one of them
   */
  public static Subcomplex closure(ChainComplex parent, int k, IntPredicate cells) {
    BitSet[] kept = new BitSet[k + 1];
    kept[k] = new BitSet(parent.count(k));
    for (int c = 0; c < parent.count(k); c++) {
      kept[k].set(c, cells.test(c));
    }
    for (int j = k; j > 0; j--) {
      BitSet cellsOfJ = kept[j];
      kept[j - 1] = new BitSet(parent.count(j - 1));
      for (int c = cellsOfJ.nextSetBit(0); c >= 0; c = cellsOfJ.nextSetBit(c + 1)) {
        for (int i = 0; i < parent.facetCount(j, c); i++) {
          kept[j - 1].set(parent.facet(j, c, i));
        }
      }
    }
    return restrict(parent, kept);
  }

  private static Subcomplex restrict(ChainComplex parent, BitSet[] kept) {
    int[] counts = new int[kept.length];
    int[][] offsets = new int[kept.length][];
    int[][] facets = new int[kept.length][];
    int[][] parentCells = new int[kept.length][];
    for (int k = 0; k < kept.length; k++) {
      parentCells[k] = kept[k].stream().toArray();
      counts[k] = parentCells[k].length;
      if (k > 0) {
        offsets[k] = offsets(parent, k, parentCells[k]);
        facets[k] =
            facets(
                parent,
                k,
                parentCells[k],
                offsets[k],
                ranks(parentCells[k - 1], parent.count(k - 1)));
      }
    }
    return new Subcomplex(ChainComplex.of(counts, offsets, facets), parentCells);
  }

  private static int[] ranks(int[] cells, int count) {
    int[] ranks = new int[count];
    for (int i = 0; i < cells.length; i++) {
      ranks[cells[i]] = i;
    }
    return ranks;
  }

  private static int[] offsets(ChainComplex parent, int k, int[] cells) {
    int[] offsets = new int[cells.length + 1];
    for (int i = 0; i < cells.length; i++) {
      offsets[i + 1] = offsets[i] + parent.facetCount(k, cells[i]);
    }
    return offsets;
  }

  private static int[] facets(ChainComplex parent, int k, int[] cells, int[] offsets, int[] ranks) {
    int[] facets = new int[offsets[cells.length]];
    for (int i = 0; i < cells.length; i++) {
      for (int j = offsets[i]; j < offsets[i + 1]; j++) {
        facets[j] = ranks[parent.facet(k, cells[i], j - offsets[i])];
      }
    }
    return facets;
  }

  /** The subcomplex as a complex of its own. */
  public ChainComplex complex() {
    return complex;
  }

  /** The index in the parent of a k-cell of the subcomplex. */
  public int parentCell(int k, int cell) {
    return parentCells[k][cell];
  }
}
