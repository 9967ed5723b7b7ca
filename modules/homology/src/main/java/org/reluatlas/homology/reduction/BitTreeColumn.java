package org.reluatlas.homology.reduction;

import java.util.Arrays;

/**
 * The row indices as bits at the leaves of a 64-ary tree of words, in which a bit is set if the
 * word below it is not 0: Bauer, Kerber, Reininghaus, Wagner, "PHAT – Persistent Homology
 * Algorithms Toolbox", J. Symbolic Computation 78 (2017), section 3. Toggling a row and finding the
 * pivot take time log₆₄ of the number of rows.
 */
final class BitTreeColumn implements PivotColumn {

  private final long[][] levels;
  private int[] drained = new int[16];

  /** A column for row indices 0 to {@code rows − 1}. */
  BitTreeColumn(int rows) {
    int depth = 1;
    for (int words = words(rows); words > 1; words = words(words)) {
      depth++;
    }
    levels = new long[depth][];
    int words = words(rows);
    for (int level = 0; level < depth; level++) {
      levels[level] = new long[words];
      words = words(words);
    }
  }

  private static int words(int bits) {
    return Math.max(1, (bits + 63) >>> 6);
  }

  @Override
  public void add(int[] rows, int from, int to) {
    for (int i = from; i < to; i++) {
      toggle(rows[i]);
    }
  }

  private void toggle(int row) {
    int bit = row;
    for (long[] level : levels) {
      long before = level[bit >> 6];
      long after = before ^ 1L << bit;
      level[bit >> 6] = after;
      if (before != 0 && after != 0) {
        return;
      }
      bit >>= 6;
    }
  }

  @Override
  public int pivot() {
    int word = 0;
    if (levels[levels.length - 1][0] == 0) {
      return -1;
    }
    for (int level = levels.length - 1; level >= 0; level--) {
      word = word << 6 | 63 - Long.numberOfLeadingZeros(levels[level][word]);
    }
    return word;
  }

  @Override
  public int[] drain() {
    int size = 0;
    for (int row = pivot(); row >= 0; row = pivot()) {
      if (size == drained.length) {
        drained = Arrays.copyOf(drained, 2 * size);
      }
      drained[size++] = row;
      toggle(row);
    }
    int[] result = new int[size];
    for (int i = 0; i < size; i++) {
      result[i] = drained[size - 1 - i];
    }
    return result;
  }
}
