package org.reluatlas.homology;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** Betti numbers by Gaussian elimination on dense bit rows: slow and plain. */
final class DenseBetti {

  private DenseBetti() {}

  /** The Betti numbers of the first t cells of a filtration. */
  static int[] of(Filtration filtration, int t) {
    ChainComplex complex = filtration.complex();
    int d = complex.dimension();
    int[] betti = new int[d + 1];
    for (int k = 0; k <= d; k++) {
      List<BitSet> columns = columns(filtration, k, t);
      int rank = rank(columns);
      betti[k] += columns.size() - rank;
      if (k > 0) {
        betti[k - 1] -= rank;
      }
    }
    return betti;
  }

  private static List<BitSet> columns(Filtration filtration, int k, int t) {
    ChainComplex complex = filtration.complex();
    List<BitSet> columns = new ArrayList<>();
    for (int c = 0; c < complex.count(k); c++) {
      if (filtration.positionOf(k, c) < t) {
        BitSet column = new BitSet();
        for (int i = 0; i < complex.facetCount(k, c); i++) {
          column.set(complex.facet(k, c, i));
        }
        columns.add(column);
      }
    }
    return columns;
  }

  private static int rank(List<BitSet> columns) {
    List<BitSet> basis = new ArrayList<>();
    for (BitSet original : columns) {
      BitSet column = (BitSet) original.clone();
      for (BitSet b : basis) {
        if (column.get(b.nextSetBit(0))) {
          column.xor(b);
        }
      }
      if (!column.isEmpty()) {
        basis.add(column);
      }
    }
    return basis.size();
  }
}
