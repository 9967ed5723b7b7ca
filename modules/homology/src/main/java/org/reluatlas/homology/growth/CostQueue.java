package org.reluatlas.homology.growth;

import java.util.Arrays;

/**
 * Rows by the cost of their pivots, in buckets: one for each cost below 64, and 16 for each power
 * of 2 from there. Each row is in at most one bucket; its links are in its record in the {@link
 * RowPool}. All operations take constant time.
 */
final class CostQueue {

  private static final int EXACT = 64;
  private static final int BUCKETS = EXACT + 16 * 58;

  /** The bucket of an empty queue: above all others. */
  static final int NONE = BUCKETS;

  private static final int NEXT = RowPool.QUEUE;
  private static final int PREVIOUS = RowPool.QUEUE + 1;
  private static final int BUCKET = RowPool.QUEUE + 2;

  private final RowPool pool;
  private final int[] heads = new int[BUCKETS];
  private int lowest;

  CostQueue(RowPool pool) {
    this.pool = pool;
  }

  /** Empties the queue, for so many rows. */
  void reset(int rows) {
    Arrays.fill(heads, -1);
    lowest = NONE;
    for (int row = 0; row < rows; row++) {
      pool.records[row * RowPool.RECORD + BUCKET] = -1;
    }
  }

  /** The bucket of a cost, 0 or more. */
  static int bucket(long cost) {
    if (cost < EXACT) {
      return (int) cost;
    }
    int exponent = 63 - Long.numberOfLeadingZeros(cost);
    return EXACT + 16 * (exponent - 6) + (int) ((cost >>> (exponent - 4)) & 15);
  }

  /** Adds a row that is not in the queue. */
  void push(int row, long cost) {
    int[] records = pool.records;
    int bucket = bucket(cost);
    int record = row * RowPool.RECORD;
    int head = heads[bucket];
    records[record + BUCKET] = bucket;
    records[record + PREVIOUS] = -1;
    records[record + NEXT] = head;
    if (head >= 0) {
      records[head * RowPool.RECORD + PREVIOUS] = row;
    }
    heads[bucket] = row;
    lowest = Math.min(lowest, bucket);
  }

  /** Adds a row or moves it to a lower bucket; never to a higher one. */
  void lower(int row, long cost) {
    int at = pool.records[row * RowPool.RECORD + BUCKET];
    if (at < 0) {
      push(row, cost);
    } else if (bucket(cost) < at) {
      remove(row);
      push(row, cost);
    }
  }

  /** The lowest bucket with a row, or {@link #NONE}. */
  int lowest() {
    while (lowest < NONE && heads[lowest] < 0) {
      lowest++;
    }
    return lowest;
  }

  /** Takes a row out of {@link #lowest}. */
  int pop() {
    int row = heads[lowest()];
    remove(row);
    return row;
  }

  private void remove(int row) {
    int[] records = pool.records;
    int record = row * RowPool.RECORD;
    int next = records[record + NEXT];
    int previous = records[record + PREVIOUS];
    if (previous >= 0) {
      records[previous * RowPool.RECORD + NEXT] = next;
    } else {
      heads[records[record + BUCKET]] = next;
    }
    if (next >= 0) {
      records[next * RowPool.RECORD + PREVIOUS] = previous;
    }
    records[record + BUCKET] = -1;
  }
}
