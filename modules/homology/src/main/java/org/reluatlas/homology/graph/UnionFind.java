package org.reluatlas.homology.graph;

/**
 * Disjoint sets of the integers 0 to n − 1, merged by Rem's algorithm with splicing: Patwary,
 * Blair, Manne, "Experiments on union-find algorithms for the disjoint-set data structure", SEA
 * 2010, section 2. The root of a set is its smallest integer. For use by one thread.
 */
public final class UnionFind {

  private final int[] parents;

  /**
   * Sets of one integer each.
   *
   * @param size n
   */
  public UnionFind(int size) {
    parents = new int[size];
    reset(size);
  }

  /** Makes each of the first {@code size} integers a set of its own again. */
  public void reset(int size) {
    for (int i = 0; i < size; i++) {
      parents[i] = i;
    }
  }

  /**
   * Merges the sets of two integers.
   *
   * @return the larger of the two roots, which is no root any more; −1 if they were in one set
   */
  public int union(int a, int b) {
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

  /** The root of the set of an integer. */
  public int find(int a) {
    int root = a;
    while (parents[root] != root) {
      parents[root] = parents[parents[root]];
      root = parents[root];
    }
    return root;
  }
}
