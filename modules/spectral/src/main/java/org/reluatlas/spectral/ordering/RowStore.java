package org.reluatlas.spectral.ordering;

import java.util.Arrays;

/** Rows of vertex numbers that shrink, end, and are written anew, in one array. */
final class RowStore {

  /** The rows, with gaps between them. */
  int[] store;

  /** Where the room behind all rows begins. */
  int free;

  /** Where each row begins. */
  final int[] begin;

  /** How long each row is, 0 when it is no longer needed. */
  final int[] length;

  /** The rows of a graph, with a fifth of their room to spare. */
  RowStore(int[] start, int[] neighbour) {
    int rows = start.length - 1;
    store = Arrays.copyOf(neighbour, neighbour.length + neighbour.length / 5 + rows + 1);
    free = neighbour.length;
    begin = Arrays.copyOf(start, rows);
    length = new int[rows];
    for (int v = 0; v < rows; v++) {
      length[v] = start[v + 1] - start[v];
    }
  }

  /** Makes room for so many numbers behind all rows; rows may move. */
  void reserve(int room) {
    if (free + room > store.length) {
      compact();
      if (free + room > store.length) {
        store = Arrays.copyOf(store, Math.max(free + room, store.length + store.length / 2));
      }
    }
  }

  /** Moves all rows to the front, in the order they stand in. */
  private void compact() {
    for (int v = 0; v < begin.length; v++) {
      if (length[v] > 0) {
        int first = store[begin[v]];
        store[begin[v]] = ~v;
        begin[v] = first;
      }
    }
    int at = 0;
    for (int p = 0; p < free; ) {
      if (store[p] >= 0) {
        p++;
        continue;
      }
      int v = ~store[p];
      store[at] = begin[v];
      begin[v] = at;
      System.arraycopy(store, p + 1, store, at + 1, length[v] - 1);
      at += length[v];
      p += length[v];
    }
    free = at;
  }
}
