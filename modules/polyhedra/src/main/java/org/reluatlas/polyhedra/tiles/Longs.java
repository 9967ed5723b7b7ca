package org.reluatlas.polyhedra.tiles;

import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/** Arrays of numbers. */
final class Longs {

  private Longs() {}

  /** All arrays, one after the other. */
  static long[] joined(List<long[]> arrays) {
    int length = 0;
    for (long[] array : arrays) {
      length = Math.addExact(length, array.length);
    }
    long[] joined = new long[length];
    int at = 0;
    for (long[] array : arrays) {
      System.arraycopy(array, 0, joined, at, array.length);
      at += array.length;
    }
    return joined;
  }

  /** The numbers below a count that something is true of. */
  static int[] indices(int count, IntPredicate isOne) {
    return IntStream.range(0, count).filter(isOne).toArray();
  }
}
