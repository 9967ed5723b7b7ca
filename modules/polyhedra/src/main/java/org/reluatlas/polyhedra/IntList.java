package org.reluatlas.polyhedra;

import java.util.Arrays;

/** A growing list of ints. */
final class IntList {

  private int[] items = new int[8];
  private int size;

  void add(int item) {
    if (size == items.length) {
      items = GrowingArrays.atLeast(items, size + 1L);
    }
    items[size++] = item;
  }

  int get(int i) {
    return items[i];
  }

  int size() {
    return size;
  }

  void clear() {
    size = 0;
  }

  /** Copies all items to {@code target}, from {@code at} on. */
  void copyTo(int[] target, int at) {
    System.arraycopy(items, 0, target, at, size);
  }

  int[] toArray() {
    return Arrays.copyOf(items, size);
  }
}
