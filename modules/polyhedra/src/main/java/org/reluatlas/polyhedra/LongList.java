package org.reluatlas.polyhedra;

import java.util.Arrays;

/** A growing list of longs. */
final class LongList {

  private long[] items = new long[16];
  private int size;

  void add(long item) {
    items = GrowingArrays.atLeast(items, size + 1L);
    items[size++] = item;
  }

  long[] toArray() {
    return Arrays.copyOf(items, size);
  }
}
