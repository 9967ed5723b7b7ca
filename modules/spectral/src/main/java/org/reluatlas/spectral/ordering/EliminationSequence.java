package org.reluatlas.spectral;

import java.util.Arrays;

/** The pivots in the order of their elimination, each with the vertices that have joined it. */
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
    Arrays.setAll(last, v -> v);
    pivots = new int[vertices];
  }

  /** The number of pivots so far. */
  int count() {
    return count;
  }

  void eliminate(int pivot) {
    pivots[count++] = pivot;
  }

  /** From now on one vertex, with all that joined it, goes where another goes. */
  void join(int vertex, int into) {
    next[last[into]] = vertex;
    last[into] = last[vertex];
  }

  /** All vertices in order, and some more behind them. */
  int[] followedBy(int[] more) {
    int[] order = new int[pivots.length];
    int at = 0;
    for (int i = 0; i < count; i++) {
      for (int v = pivots[i]; v != NONE; v = next[v]) {
        order[at++] = v;
      }
    }
    System.arraycopy(more, 0, order, at, more.length);
    return order;
  }
}
