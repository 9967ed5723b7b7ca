package org.reluatlas.polyhedra;

/** A partition of the numbers from 0 up, at first into single ones (union-find, path halving). */
final class DisjointSets {

  private final int[] parents;
  private int sets;

  DisjointSets(int size) {
    parents = new int[size];
    for (int i = 0; i < size; i++) {
      parents[i] = i;
    }
    sets = size;
  }

  /** The number of sets. */
  int count() {
    return sets;
  }

  /** Makes one set of the two that hold these numbers. */
  void unite(int a, int b) {
    int rootOfA = root(a);
    int rootOfB = root(b);
    if (rootOfA != rootOfB) {
      parents[rootOfA] = rootOfB;
      sets--;
    }
  }

  /** The number that stands for the set of a number. */
  int root(int item) {
    int at = item;
    while (parents[at] != at) {
      parents[at] = parents[parents[at]];
      at = parents[at];
    }
    return at;
  }
}
