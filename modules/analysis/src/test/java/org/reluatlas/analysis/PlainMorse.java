package org.reluatlas.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.reluatlas.homology.ChainComplex;
import org.reluatlas.polyhedra.CellComplex;

/**
 * Critical sets and sublevel sets by the plainest way there is: for each set of cells the ranks of
 * its boundary maps over Z2, by elimination in whole matrices. For small complexes.
 */
final class PlainMorse {

  private final CellComplex complex;
  private final ChainComplex chain;
  private final int[] ranks;

  /** By id the highest rank of a vertex of the cell. */
  private final int[] highest;

  PlainMorse(CellComplex complex, ChainComplex chain, int[] ranks) {
    this.complex = complex;
    this.chain = chain;
    this.ranks = ranks;
    highest = new int[chain.cells()];
    for (int id = 0; id < highest.length; id++) {
      highest[id] = Arrays.stream(verticesOf(id)).map(v -> ranks[v]).max().orElseThrow();
    }
  }

  private int[] verticesOf(int id) {
    int k = chain.dimensionOf(id);
    return complex.vertices(k, id - chain.firstId(k));
  }

  /** The Betti numbers of all cells whose values have at most a rank. */
  int[] bettiUpTo(int rank) {
    BitSet cells = new BitSet();
    for (int id = 0; id < highest.length; id++) {
      cells.set(id, highest[id] <= rank);
    }
    return betti(cells);
  }

  /** The multiplicities of each critical component, by its lowest vertex. */
  Map<Integer, List<Integer>> critical() {
    Map<Integer, List<Integer>> critical = new TreeMap<>();
    int[] components = components();
    for (int component = 0; component < ranks.length; component++) {
      BitSet star = new BitSet();
      for (int id = 0; components[component] == component && id < highest.length; id++) {
        star.set(id, hasItsMaximumIn(id, component, components));
      }
      int[] betti = betti(star);
      if (Arrays.stream(betti).sum() > 0) {
        List<Integer> multiplicities = new ArrayList<>();
        Arrays.stream(betti).forEach(multiplicities::add);
        critical.put(component, multiplicities);
      }
    }
    return critical;
  }

  private boolean hasItsMaximumIn(int id, int component, int[] components) {
    for (int v : verticesOf(id)) {
      if (ranks[v] == highest[id] && components[v] != component) {
        return false;
      }
    }
    return true;
  }

  /** For each vertex the lowest one that edges of equal values connect it with. */
  private int[] components() {
    int[] components = new int[ranks.length];
    Arrays.setAll(components, v -> v);
    for (boolean changed = true; changed; ) {
      changed = false;
      for (int edge = 0; edge < complex.count(1); edge++) {
        int a = complex.facet(1, edge, 0);
        int b = complex.facet(1, edge, 1);
        if (ranks[a] == ranks[b] && components[a] != components[b]) {
          components[a] = Math.min(components[a], components[b]);
          components[b] = components[a];
          changed = true;
        }
      }
    }
    return components;
  }

  /** The dimensions of the homology of the chain complex that some cells span. */
  private int[] betti(BitSet cells) {
    int d = chain.dimension();
    int[] betti = new int[d + 1];
    for (int k = 0; k <= d; k++) {
      int count = cells.get(chain.firstId(k), chain.firstId(k + 1)).cardinality();
      int rank = rank(cells, k);
      betti[k] += count - rank;
      if (k > 0) {
        betti[k - 1] -= rank;
      }
    }
    return betti;
  }

  private int rank(BitSet cells, int k) {
    Map<Integer, BitSet> pivots = new TreeMap<>();
    for (int id = cells.nextSetBit(chain.firstId(k));
        k > 0 && id >= 0 && id < chain.firstId(k + 1);
        id = cells.nextSetBit(id + 1)) {
      BitSet column = new BitSet();
      for (int facet : complex.facets(k, id - chain.firstId(k))) {
        column.set(chain.id(k - 1, facet));
      }
      column.and(cells);
      while (!column.isEmpty() && pivots.containsKey(column.length())) {
        column.xor(pivots.get(column.length()));
      }
      if (!column.isEmpty()) {
        pivots.put(column.length(), column);
      }
    }
    return pivots.size();
  }
}
