package org.reluatlas.polyhedra.tiles;

import java.util.Arrays;

/**
 * Rows of numbers in ascending order of their keys, the first two numbers of each; no two have the
 * same key. Immutable.
 */
final class KeyedRows {

  private static final long TOP = 0xffff_ffff_0000_0000L;

  private final int width;
  private final long[] rows;

  private KeyedRows(int width, long[] rows) {
    this.width = width;
    this.rows = rows;
  }

  /** Makes one row of two with the same key. */
  interface Combiner {

    /**
     * Puts what both rows say into the first one; {@code at} and {@code other} are their starts.
     */
    void combine(long[] rows, int at, long[] others, int other);
  }

  /**
   * Sorts rows and combines those of one key in their order. O(n log n).
   *
   * @param width how many numbers a row has
   */
  static KeyedRows of(int width, long[] rows, Combiner combiner) {
    int count = rows.length / width;
    long[] order = new long[count];
    Arrays.setAll(order, i -> (rows[i * width] & TOP) | i);
    Arrays.parallelSort(order);
    for (int i = 1; i < count; i++) {
      long moved = order[i];
      int to = i;
      for (; to > 0 && compare(rows, width * (int) order[to - 1], width * (int) moved) > 0; to--) {
        order[to] = order[to - 1];
      }
      order[to] = moved;
    }
    long[] sorted = new long[rows.length];
    int end = 0;
    for (long entry : order) {
      int from = width * (int) entry;
      boolean isNew =
          end == 0
              || sorted[end - width] != rows[from]
              || sorted[end - width + 1] != rows[from + 1];
      if (isNew) {
        System.arraycopy(rows, from, sorted, end, width);
        end += width;
      } else {
        combiner.combine(sorted, end - width, rows, from);
      }
    }
    return new KeyedRows(width, Arrays.copyOf(sorted, end));
  }

  private static int compare(long[] rows, int a, int b) {
    return rows[a] != rows[b]
        ? Long.compare(rows[a], rows[b])
        : Long.compare(rows[a + 1], rows[b + 1]);
  }

  int size() {
    return rows.length / width;
  }

  long get(int row, int column) {
    return rows[row * width + column];
  }

  /**
   * The rows by ranges of keys that all rows of any origin are parted into alike, of about as many
   * each where keys are digests.
   *
   * @param ranges how many, 1 or more
   * @return for each range its rows, one after the other
   */
  long[][] parted(int ranges) {
    long[][] parts = new long[ranges][];
    int from = 0;
    for (int range = 0; range < ranges; range++) {
      int to = from;
      while (to < size() && rangeOf(get(to, 0), ranges) == range) {
        to++;
      }
      parts[range] = Arrays.copyOfRange(rows, from * width, to * width);
      from = to;
    }
    return parts;
  }

  /** Ascending with the first word of a key. */
  private static int rangeOf(long word, int ranges) {
    return (int) ((((word >> 32) - Integer.MIN_VALUE) * ranges) >>> 32);
  }
}
