package org.reluatlas.homology;

/**
 * Disjoint sets of the integers 0 to n − 1, merged by Rem's algorithm with splicing: Patwary,
 * Blair, Manne, "Experiments on union-find algorithms for the disjoint-set data structure", SEA
 * 2010, section 2. The root of a set is its smallest integer.
 */
final class UnionFind {

  private final int[] parents;

  /** Every integer in a set of its own. */
  UnionFind(int size) {
    parents = new int[size];
    reset(size);
  }

  /** Puts each of the first {@code size} integers into a set of its own. */
  void reset(int size) {
    for (int i = 0; i < size; i++) {
      parents[i] = i;
    }
  }

  /**
   * Merges the sets of two integers.
   *
   * @return the larger of the two roots, which is one no more; −1 when both are in one set already
   */
  int union(int a, int b) {
    int u = a;
    int v = b;
    while (parents[u] != parents[v]) {
      if (parents[u] > parents[v]) {
        int swap = u;
        u = v;
        v = swap;
      }
      int parent = parents[v];
      parents[v] = parents[u];
      if (v == parent) {
        return v;
      }
      v = parent;
    }
    return -1;
  }

  /** The smallest integer in the same set. */
  int find(int a) {
    int root = a;
    while (parents[root] != root) {
      parents[root] = parents[parents[root]];
      root = parents[root];
    }
    return root;
  }
}
