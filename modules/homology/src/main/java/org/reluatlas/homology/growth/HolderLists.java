package org.reluatlas.homology.growth;

import java.util.Arrays;

/**
 * For each column of a matrix that changes, the rows that hold it. Lists tolerate stale entries: a
 * row that has lost the column stays listed, and one that gets it again is listed twice. The number
 * of rows is exact.
 *
 * <p>A column has a line of 64 bytes with its last 13 entries, so that adding one touches one cache
 * line. Full lines spill into blocks of a pool, which is used again when a column is removed.
 */
final class HolderLists {

  private static final int LINE = 16;
  private static final int SIZE = 0; // entries in the line
  private static final int SPILL = 1; // first block with more, −1 for none
  private static final int LISTED = 2; // entries in line and blocks
  private static final int ENTRIES = 3;
  private static final int CAPACITY = LINE - ENTRIES;
  private static final int BLOCK = 1 + CAPACITY;

  private int[] lines = {};
  private int[] counts = {}; // rows that hold each column, −1 when it was removed
  private long[] removed = {}; // a bit for each column, asked most often of all
  private int[] blocks = {};
  private int blocksEnd;
  private int free;

  /** About how many bytes the lists of a matrix take: they grow to twice their size. */
  static long bytes(Incidences start) {
    return Integer.BYTES * ((LINE + 1L) * start.columnCount() + 2L * start.rows.length);
  }

  /** Takes the lists of a matrix whose column at position p is {@code order[p]}. */
  void load(Incidences start, int[] order) {
    int length = Math.multiplyExact(order.length, LINE);
    if (lines.length < length) {
      lines = new int[length];
      counts = new int[order.length];
      removed = new long[(order.length + 63) / 64];
      blocks = new int[start.rows.length + BLOCK];
    }
    blocksEnd = 0;
    free = -1;
    Arrays.fill(removed, 0);
    for (int p = 0; p < order.length; p++) {
      int line = p * LINE;
      counts[p] = 0;
      lines[line + SIZE] = lines[line + LISTED] = 0;
      lines[line + SPILL] = -1;
      int from = start.columnOffsets[order[p]];
      int to = start.columnOffsets[order[p] + 1];
      for (int i = from; i < to; i++) {
        add(p, start.rows[i]);
      }
    }
  }

  /** The number of rows that hold a column, negative when it was removed. */
  int count(int column) {
    return counts[column];
  }

  boolean isRemoved(int column) {
    return ((removed[column >> 6] >>> column) & 1) != 0;
  }

  /** The number of entries listed, stale ones too. */
  int listed(int column) {
    return lines[column * LINE + LISTED];
  }

  /** Lists a row and counts it. */
  void add(int column, int row) {
    int line = column * LINE;
    int size = lines[line + SIZE];
    if (size == CAPACITY) {
      spill(line);
      size = 0;
    }
    lines[line + ENTRIES + size] = row;
    lines[line + SIZE] = size + 1;
    lines[line + LISTED]++;
    counts[column]++;
  }

  /** Counts a row less, whose entry becomes stale; returns how many hold the column then. */
  int countLess(int column) {
    return --counts[column];
  }

  /** Writes the {@link #listed} entries to the beginning of an array. */
  void copy(int column, int[] to) {
    int line = column * LINE;
    int size = lines[line + SIZE];
    System.arraycopy(lines, line + ENTRIES, to, 0, size);
    for (int block = lines[line + SPILL]; block >= 0; block = blocks[block]) {
      System.arraycopy(blocks, block + 1, to, size, CAPACITY);
      size += CAPACITY;
    }
  }

  /** Removes a column. */
  void remove(int column) {
    clear(column);
    counts[column] = -1;
    removed[column >> 6] |= 1L << column;
  }

  /** Empties the list of a column. */
  void clear(int column) {
    int line = column * LINE;
    int block = lines[line + SPILL];
    while (block >= 0) {
      int next = blocks[block];
      blocks[block] = free;
      free = block;
      block = next;
    }
    lines[line + SPILL] = -1;
    lines[line + SIZE] = lines[line + LISTED] = 0;
    counts[column] = 0;
  }

  private void spill(int line) {
    int block = free;
    if (block >= 0) {
      free = blocks[block];
    } else {
      block = blocksEnd;
      blocksEnd = Math.addExact(block, BLOCK);
      if (blocksEnd > blocks.length) {
        blocks = Arrays.copyOf(blocks, RowPool.grown(blocks.length, blocksEnd));
      }
    }
    blocks[block] = lines[line + SPILL];
    System.arraycopy(lines, line + ENTRIES, blocks, block + 1, CAPACITY);
    lines[line + SPILL] = block;
    lines[line + SIZE] = 0;
  }
}
