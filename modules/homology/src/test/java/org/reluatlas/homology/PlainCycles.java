package org.reluatlas.homology;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** Spaces of chains over Z2 by Gaussian elimination on dense bit rows: slow and plain. */
final class PlainCycles {

  private final Filtration filtration;

  PlainCycles(Filtration filtration) {
    this.filtration = filtration;
  }

  BitSet boundary(int k, BitSet chain) {
    ChainComplex complex = filtration.complex();
    BitSet boundary = new BitSet();
    for (int c = chain.nextSetBit(0); k > 0 && c >= 0; c = chain.nextSetBit(c + 1)) {
      for (int i = 0; i < complex.facetCount(k, c); i++) {
        boundary.flip(complex.facet(k, c, i));
      }
    }
    return boundary;
  }

  private List<BitSet> cells(int k, int before) {
    List<BitSet> cells = new ArrayList<>();
    for (int c = 0;
        k <= filtration.complex().dimension() && c < filtration.complex().count(k);
        c++) {
      if (filtration.positionOf(k, c) < before) {
        BitSet cell = new BitSet();
        cell.set(c);
        cells.add(cell);
      }
    }
    return cells;
  }

  /** The boundaries of the (k+1)-cells before a position. */
  List<BitSet> boundaries(int k, int before) {
    List<BitSet> boundaries = new ArrayList<>();
    for (BitSet cell : cells(k + 1, before)) {
      boundaries.add(boundary(k + 1, cell));
    }
    return boundaries;
  }

  /** A basis of the cycles of k-cells before a position. */
  List<BitSet> cycles(int k, int before) {
    List<BitSet> kernel = new ArrayList<>();
    List<BitSet> images = new ArrayList<>();
    List<BitSet> chains = new ArrayList<>();
    for (BitSet cell : cells(k, before)) {
      BitSet image = boundary(k, cell);
      BitSet chain = (BitSet) cell.clone();
      for (int i = 0; i < images.size(); i++) {
        if (image.get(images.get(i).nextSetBit(0))) {
          image.xor(images.get(i));
          chain.xor(chains.get(i));
        }
      }
      if (image.isEmpty()) {
        kernel.add(chain);
      } else {
        images.add(image);
        chains.add(chain);
      }
    }
    return kernel;
  }

  static int rank(List<BitSet> vectors) {
    List<BitSet> basis = new ArrayList<>();
    for (BitSet original : vectors) {
      BitSet vector = (BitSet) original.clone();
      for (BitSet b : basis) {
        if (vector.get(b.nextSetBit(0))) {
          vector.xor(b);
        }
      }
      if (!vector.isEmpty()) {
        basis.add(vector);
      }
    }
    return basis.size();
  }

  static boolean isIn(BitSet vector, List<BitSet> space) {
    return rank(with(space, List.of(vector))) == rank(space);
  }

  static List<BitSet> with(List<BitSet> some, List<BitSet> others) {
    List<BitSet> all = new ArrayList<>(some);
    all.addAll(others);
    return all;
  }

  static BitSet chain(int... cells) {
    BitSet chain = new BitSet();
    for (int cell : cells) {
      chain.flip(cell);
    }
    return chain;
  }
}
