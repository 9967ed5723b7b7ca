package org.reluatlas.homology.growth;

import java.util.Arrays;

/**
 * The rows of a matrix that changes: ascending columns, one row after the other in one array that
 * is compacted when half of it is waste. Rows tolerate columns that were removed from the matrix.
 *
 * <p>A row has a record of 32 bytes: where it begins, its length, its capacity, and its place in
 * the {@link CostQueue}; and a number beside it, how many of its columns are probably live.
 */
final class RowPool {

  static final int RECORD = 8;

  /** Field of a record: the index at which the row begins. */
  static final int START = 0;

  /** Field of a record: the number of columns, removed ones too. */
  static final int LENGTH = 1;

  private static final int CAPACITY = 2;

  /** First of three fields of a record for the queue. */
  static final int QUEUE = 3;

  /** The records of all rows, shape (rows, 8). */
  int[] records = {};

  /** About how many columns of each row are not removed, never more than there are. */
  int[] live = {};

  /** The columns of all rows. */
  int[] columns = {};

  private int rows;
  private int end;
  private long waste;

  /** About how many bytes the rows of a matrix take: they grow to twice their size. */
  static long bytes(Incidences start) {
    return Integer.BYTES * ((RECORD + 1L) * start.rowCount() + 2L * start.columns.length);
  }

  /** Takes the rows of a matrix whose column c has the position {@code positions[c]}. */
  void load(Incidences start, int[] positions) {
    rows = start.rowCount();
    int length = Math.multiplyExact(rows, RECORD);
    if (records.length < length) {
      records = new int[length];
      live = new int[rows];
    }
    end = start.columns.length;
    if (columns.length < end) {
      columns = new int[grown(end, 2L * end)];
    }
    waste = 0;
    for (int row = 0; row < rows; row++) {
      int from = start.rowOffsets[row];
      int to = start.rowOffsets[row + 1];
      for (int i = from; i < to; i++) {
        insert(from, i, positions[start.columns[i]]);
      }
      int record = row * RECORD;
      records[record] = from;
      records[record + LENGTH] = records[record + CAPACITY] = live[row] = to - from;
    }
  }

  private void insert(int from, int end, int column) {
    int i = end;
    while (i > from && columns[i - 1] > column) {
      columns[i] = columns[i - 1];
      i--;
    }
    columns[i] = column;
  }

  int start(int row) {
    return records[row * RECORD];
  }

  int length(int row) {
    return records[row * RECORD + LENGTH];
  }

  int live(int row) {
    return live[row];
  }

  /** Whether a row has a column. Time logarithmic in its length. */
  boolean contains(int row, int column) {
    int low = start(row);
    int high = low + length(row) - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      int found = columns[middle];
      if (found < column) {
        low = middle + 1;
      } else if (found > column) {
        high = middle - 1;
      } else {
        return true;
      }
    }
    return false;
  }

  /** Empties a row. */
  void free(int row) {
    int record = row * RECORD;
    waste += records[record + CAPACITY];
    records[record + LENGTH] = records[record + CAPACITY] = live[row] = 0;
  }

  /** Drops the first columns of a row. */
  void dropFirst(int row, int count) {
    int record = row * RECORD;
    records[record] += count;
    records[record + LENGTH] -= count;
    records[record + CAPACITY] -= count;
    waste += count;
  }

  /** Drops the removed columns of a row, so that its live columns are counted exactly. */
  void purge(int row, HolderLists holders) {
    int record = row * RECORD;
    int from = records[record];
    int to = from + records[record + LENGTH];
    int kept = from;
    for (int i = from; i < to; i++) {
      if (!holders.isRemoved(columns[i])) {
        columns[kept++] = columns[i];
      }
    }
    records[record + LENGTH] = live[row] = kept - from;
    if (kept == from) {
      free(row);
    }
  }

  /** Replaces a row. */
  void set(int row, int[] from, int length, int liveColumns) {
    int record = row * RECORD;
    if (length > records[record + CAPACITY]) {
      free(row);
      int capacity = length + length / 4 + 2;
      makeRoom(capacity);
      records[record] = end;
      records[record + CAPACITY] = capacity;
      end += capacity;
    }
    System.arraycopy(from, 0, columns, records[record], length);
    records[record + LENGTH] = length;
    live[row] = liveColumns;
  }

  private void makeRoom(int extra) {
    if ((long) end + extra > columns.length && waste > end / 2) {
      compact();
    }
    if ((long) end + extra > columns.length) {
      columns = Arrays.copyOf(columns, grown(columns.length, (long) end + extra));
    }
  }

  private void compact() {
    int[] to = new int[columns.length];
    end = 0;
    for (int record = 0; record < rows * RECORD; record += RECORD) {
      int length = records[record + LENGTH];
      System.arraycopy(columns, records[record], to, end, length);
      records[record] = end;
      records[record + CAPACITY] = length;
      end += length;
    }
    columns = to;
    waste = 0;
  }

  /** The next size of an array that must hold so many integers. */
  static int grown(int size, long needed) {
    if (needed > Integer.MAX_VALUE - 8) {
      throw new OutOfMemoryError("more than 2^31 entries in the matrices of a trial");
    }
    return (int) Math.min(Integer.MAX_VALUE - 8, Math.max(needed, size + size / 2L));
  }
}
