package org.reluatlas.homology.growth;

import java.util.Arrays;

/**
 * A sparse matrix over Z2 that is eliminated by its cheapest pivots. A pivot of a row is in the
 * earliest of its columns; within a block of columns, which count as equally early, in the one that
 * fewest rows hold. Its cost is the number of entries that the elimination changes, at most: (row
 * length − 1) × (rows that hold the column − 1).
 *
 * <p>What changes is kept exactly where it is cheap and by bounds elsewhere: the number of rows
 * that hold a column is exact, rows keep removed columns, lists of rows keep stale entries. A row
 * is looked at again when the queue hands it out.
 */
final class PivotMatrix {

  private final HolderLists holders = new HolderLists();
  private final RowPool rows = new RowPool();
  private final CostQueue queue = new CostQueue(rows);
  private int rowCount;
  private int[] blockEnds = {};
  private int longestBlock;
  private int[] stamps = {};
  private int epoch;

  private int pivotRow;
  private int pivotColumn;
  private long pivotCost;
  private int[] pivot = new int[16]; // live columns of the pivot row, without the pivot column
  private int pivotSize;
  private int[] merged = new int[64];
  private int[] listed = new int[64];
  private int[] holding = new int[64];
  private int[] vanished = new int[16];
  private int vanishedSize;
  private long additions;

  /**
   * Takes a matrix.
   *
   * @param positions the position of each column in the order of this elimination
   * @param order the column at each position
   * @param blockEnds ascending; columns at positions from one to before the next are equally early
   */
  void load(Incidences start, int[] positions, int[] order, int[] blockEnds) {
    rowCount = start.rowCount();
    this.blockEnds = blockEnds;
    longestBlock = 0;
    for (int i = 0; i < blockEnds.length; i++) {
      longestBlock = Math.max(longestBlock, blockEnds[i] - (i == 0 ? 0 : blockEnds[i - 1]));
    }
    if (stamps.length < rowCount) {
      stamps = new int[rowCount];
      epoch = 0;
    }
    additions = 0;
    holders.load(start, order);
    rows.load(start, positions);
    queue.reset(rowCount);
    for (int row = 0; row < rowCount; row++) {
      enqueue(row);
    }
  }

  /** About how many bytes the elimination of a matrix takes. */
  static long bytes(Incidences start) {
    return RowPool.bytes(start) + HolderLists.bytes(start);
  }

  /** The bucket of the cheapest pivot, or {@link CostQueue#NONE} when no row is left. */
  int lowestBucket() {
    return queue.lowest();
  }

  /**
   * Looks at the row in the lowest bucket.
   *
   * @return whether it has a pivot of this cost: {@link #pivotColumn}
   */
  boolean findPivot() {
    int bucket = queue.lowest();
    int row = queue.pop();
    if (rows.length(row) != rows.live(row)) {
      rows.purge(row, holders);
    }
    if (rows.length(row) == 0) {
      return false;
    }
    pivotRow = row;
    pivotColumn = earliest(row);
    pivotCost = cost(row, pivotColumn);
    if (CostQueue.bucket(pivotCost) > bucket) {
      queue.push(row, pivotCost);
      return false;
    }
    return true;
  }

  /** The column of the pivot that was found. */
  int pivotColumn() {
    return pivotColumn;
  }

  /** The cost of the pivot that was found. */
  long pivotCost() {
    return pivotCost;
  }

  /** The number of entries that were changed so far. */
  long additions() {
    return additions;
  }

  /**
   * Adds the row of the pivot that was found to the other rows that hold its column, and removes
   * row and column.
   *
   * @return the number of columns that no row holds any more, which are removed too: {@link
   *     #vanished}
   */
  int eliminate() {
    takePivotRow();
    int holdingSize = listHolding(pivotColumn);
    if (holding.length < holdingSize) {
      holding = new int[2 * holdingSize];
    }
    System.arraycopy(listed, 0, holding, 0, holdingSize);
    rows.free(pivotRow);
    holders.remove(pivotColumn);
    vanishedSize = 0;
    if (pivotSize == 0) {
      for (int i = 0; i < holdingSize; i++) {
        lostColumn(holding[i]);
      }
      return 0;
    }
    for (int i = 0; i < holdingSize; i++) {
      if (holding[i] != pivotRow) {
        addPivotTo(holding[i]);
      }
    }
    for (int i = 0; i < pivotSize; i++) {
      countLess(pivot[i]);
    }
    for (int i = 0; i < holdingSize; i++) {
      enqueue(holding[i]);
    }
    return vanishedSize;
  }

  /** A column that {@link #eliminate} has removed because no row holds it. */
  int vanished(int i) {
    return vanished[i];
  }

  /** Removes a column from all rows. */
  void delete(int column) {
    int size = list(column);
    holders.remove(column);
    for (int i = 0; i < size; i++) {
      lostColumn(listed[i]);
    }
  }

  /** Whether a column is left. */
  boolean hasColumn(int column) {
    return !holders.isRemoved(column);
  }

  /** The number of rows that hold a column. */
  int holders(int column) {
    return holders.count(column);
  }

  int rowCount() {
    return rowCount;
  }

  /** The columns of a row that are left, ascending, at the beginning of an array for reading. */
  int[] row(int row) {
    rows.purge(row, holders);
    int length = rows.length(row);
    if (merged.length < length) {
      merged = new int[2 * length];
    }
    System.arraycopy(rows.columns, rows.start(row), merged, 0, length);
    return merged;
  }

  /** The length of a row as {@link #row} has given it. */
  int rowLength(int row) {
    return rows.length(row);
  }

  private void enqueue(int row) {
    if (rows.length(row) > 0) {
      int column = earliest(row);
      if (column >= 0) {
        queue.lower(row, cost(row, column));
      }
    }
  }

  private long cost(int row, int column) {
    return (Math.max(1, rows.live(row)) - 1L) * (holders.count(column) - 1L);
  }

  /** The column for the pivot of a row; drops removed columns before it. −1 if none is left. */
  private int earliest(int row) {
    int from = rows.start(row);
    int to = from + rows.length(row);
    int first = from;
    while (first < to && holders.isRemoved(rows.columns[first])) {
      first++;
    }
    if (first > from) {
      rows.dropFirst(row, first - from);
    }
    if (first == to) {
      return -1;
    }
    int best = rows.columns[first];
    if (first + 1 < to && rows.columns[first + 1] - best < longestBlock) {
      return fewestHolders(first, to);
    }
    return best;
  }

  private int fewestHolders(int first, int to) {
    int best = rows.columns[first];
    int fewest = holders.count(best);
    int at = Arrays.binarySearch(blockEnds, best + 1);
    int end = blockEnds[at < 0 ? -at - 1 : at];
    for (int i = first + 1; i < to && rows.columns[i] < end && fewest > 1; i++) {
      int count = holders.count(rows.columns[i]);
      if (count >= 0 && count < fewest) {
        fewest = count;
        best = rows.columns[i];
      }
    }
    return best;
  }

  private int list(int column) {
    int size = holders.listed(column);
    if (listed.length < size) {
      listed = new int[2 * size];
    }
    holders.copy(column, listed);
    return size;
  }

  /** Writes the rows that hold a column, each once, to the beginning of {@link #listed}. */
  private int listHolding(int column) {
    int size = list(column);
    if (size == holders.count(column)) {
      return size;
    }
    epoch++;
    int kept = 0;
    for (int i = 0; i < size; i++) {
      int row = listed[i];
      if (stamps[row] != epoch) {
        stamps[row] = epoch;
        if (rows.contains(row, column)) {
          listed[kept++] = row;
        }
      }
    }
    return kept;
  }

  private void takePivotRow() {
    int from = rows.start(pivotRow);
    int length = rows.length(pivotRow);
    if (pivot.length < length) {
      pivot = new int[2 * length];
    }
    pivotSize = 0;
    for (int i = from; i < from + length; i++) {
      if (rows.columns[i] != pivotColumn) {
        pivot[pivotSize++] = rows.columns[i];
      }
    }
  }

  /** One column less in a row, or none less if its entry was stale. */
  private void lostColumn(int row) {
    if (rows.live[row] > 0 && --rows.live[row] <= 1) {
      rows.purge(row, holders);
      if (rows.live(row) == 1) {
        queue.lower(row, 0);
      }
    }
  }

  private void countLess(int column) {
    int left = holders.countLess(column);
    if (left == 0) {
      holders.remove(column);
      if (vanishedSize == vanished.length) {
        vanished = Arrays.copyOf(vanished, 2 * vanishedSize);
      }
      vanished[vanishedSize++] = column;
    } else if (holders.listed(column) > 2 * left + 24) {
      dropStaleEntries(column);
    }
  }

  private void dropStaleEntries(int column) {
    int size = listHolding(column);
    holders.clear(column);
    for (int i = 0; i < size; i++) {
      holders.add(column, listed[i]);
    }
  }

  /** Adds the pivot row to another one, without the pivot column. */
  private void addPivotTo(int row) {
    int from = rows.start(row);
    int length = rows.length(row);
    int to = from + length;
    if (merged.length < length + pivotSize) {
      merged = new int[2 * (length + pivotSize)];
    }
    additions += pivotSize;
    int[] columns = rows.columns;
    int size = 0;
    int live = rows.live(row) - 1;
    int i = from;
    int j = 0;
    int next = pivot[0];
    while (i < to) {
      int column = columns[i++];
      while (next < column) {
        merged[size++] = next;
        live++;
        holders.add(next, row);
        next = ++j < pivotSize ? pivot[j] : Integer.MAX_VALUE;
      }
      if (next == column) {
        live--;
        holders.countLess(next);
        next = ++j < pivotSize ? pivot[j] : Integer.MAX_VALUE;
      } else if (column != pivotColumn) {
        merged[size++] = column;
      }
    }
    while (j < pivotSize) {
      live++;
      holders.add(pivot[j], row);
      merged[size++] = pivot[j++];
    }
    if (size == 0) {
      rows.free(row);
    } else {
      rows.set(row, merged, size, live);
      if (live <= 1 || size > 2 * live + 8) {
        rows.purge(row, holders);
      }
    }
  }
}
