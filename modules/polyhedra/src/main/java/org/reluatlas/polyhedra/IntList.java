package org.reluatlas.polyhedra;

/** A growing list of ints. */
final class IntList {

  int[] items = new int[8];
  int size;

  void add(int item) {
    if (size == items.length) {
      items = Grow.atLeast(items, size + 1L);
    }
    items[size++] = item;
  }

  void clear() {
    size = 0;
  }
}
