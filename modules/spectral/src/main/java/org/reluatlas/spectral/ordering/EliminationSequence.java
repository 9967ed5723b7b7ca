package org.reluatlas.spectral.ordering;

import java.util.Arrays;

/** The pivots in the order of their elimination, each with the vertices merged into it. */
final class EliminationSequence {

  private static final int NONE = -1;

  private final int[] next;
  private final int[] last;
  private final int[] pivots;
  private int count;

  EliminationSequence(int vertices) {
    next = new int[vertices];
    Arrays.fill(next, NONE);
    last = new int[vertices];
    for (int v = 0; v < vertices; v++) {
      last[v] = v;
    }
    pivots = new int[vertices];
  }

  void eliminate(int pivot) {
    pivots[count++] = pivot;
  }

  /** Merges a vertex, with all vertices merged into it, into another one. */
  void merge(int vertex, int into) {
    next[last[into]] = vertex;
    last[into] = last[vertex];
  }

  /** All vertices in the order of elimination, followed by the given ones. */
  int[] orderBefore(int[] tail) {
    int[] order = new int[pivots.length];
    int at = 0;
    for (int i = 0; i < count; i++) {
      for (int v = pivots[i]; v != NONE; v = next[v]) {
        order[at++] = v;
      }
    }
    System.arraycopy(tail, 0, order, at, tail.length);
    return order;
  }
}
