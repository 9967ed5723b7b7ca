package org.reluatlas.polyhedra;

import java.util.Arrays;

/** Longer copies of arrays whose final size is not known when they are made. */
final class GrowingArrays {

  /** How long an array may be. */
  static final int LONGEST = Integer.MAX_VALUE - 64;

  private GrowingArrays() {}

  /** The next capacity in entries of {@code width} words each, half as large again. */
  static int capacity(int current, long width) {
    long most = LONGEST / Math.max(1, width);
    if (current >= most) {
      throw CellLimitException.ofArrays();
    }
    return (int) Math.min(most, current + (current >> 1) + 64L);
  }

  /** The array itself, or a longer copy that holds {@code size} entries. */
  static int[] atLeast(int[] array, long size) {
    return size <= array.length ? array : Arrays.copyOf(array, longer(array.length, size));
  }

  /** The array itself, or a longer copy that holds {@code size} entries. */
  static long[] atLeast(long[] array, long size) {
    return size <= array.length ? array : Arrays.copyOf(array, longer(array.length, size));
  }

  private static int longer(int length, long size) {
    if (size > LONGEST) {
      throw CellLimitException.ofArrays();
    }
    return (int) Math.min(LONGEST, Math.max(size, length + (length >> 1) + 16L));
  }
}
