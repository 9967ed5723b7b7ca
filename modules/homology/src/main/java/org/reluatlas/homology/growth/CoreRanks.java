package org.reluatlas.homology.growth;

import java.util.Arrays;
import java.util.BitSet;
import org.reluatlas.task.Progress;

/**
 * Finishes the elimination of a {@link PivotMatrix} whose rank is known as a {@link DenseCore}.
 *
 * <p>Most of its rows are sums of others. So not they are eliminated but little more sums of them
 * than the rank, each row in four. Sums lie in the row space; if their rank is that of the matrix,
 * they span it, and the same columns are independent. If it is not, which has happened in no test
 * of ours, the work is done again with more sums, and last with the rows themselves.
 */
final class CoreRanks {

  private static final int SUMMANDS = 4;

  private final PivotMatrix matrix;
  private final int[] columns; // those left, ascending
  private final int[] indices; // of the columns among those left
  private final int[] rowsLeft;

  /**
   * The core of a matrix.
   *
   * @param columns the columns that are left, ascending
   * @param size the number of all columns
   */
  CoreRanks(PivotMatrix matrix, int[] columns, int size) {
    this.matrix = matrix;
    this.columns = columns;
    indices = new int[size];
    for (int i = 0; i < columns.length; i++) {
      indices[columns[i]] = i;
    }
    rowsLeft = rowsLeft(matrix);
  }

  private static int[] rowsLeft(PivotMatrix matrix) {
    int[] left = new int[matrix.rowCount()];
    int count = 0;
    for (int row = 0; row < left.length; row++) {
      matrix.row(row);
      if (matrix.rowLength(row) > 0) {
        left[count++] = row;
      }
    }
    return Arrays.copyOf(left, count);
  }

  /** The number of sums that are eliminated at first, for a rank. */
  static int sums(int rank) {
    return rank + rank / 16 + 64;
  }

  /**
   * Marks the columns that are left and independent of those before them.
   *
   * @param rank of the matrix
   */
  BitSet independent(int rank, Progress progress) {
    for (int sums = sums(rank); ; sums *= 2) {
      boolean all = sums >= rowsLeft.length;
      BitSet found = (all ? rows() : sums(sums, sums)).independentColumns(rank, progress);
      if (all || found.cardinality() == rank) {
        BitSet result = new BitSet();
        found.stream().forEach(i -> result.set(columns[i]));
        return result;
      }
    }
  }

  private DenseCore rows() {
    DenseCore core = new DenseCore(rowsLeft.length, columns.length);
    for (int i = 0; i < rowsLeft.length; i++) {
      add(rowsLeft[i], core, i);
    }
    return core;
  }

  private DenseCore sums(int count, long seed) {
    DenseCore core = new DenseCore(count, columns.length);
    SplitMix64 random = new SplitMix64(seed);
    for (int row : rowsLeft) {
      for (int s = 0; s < SUMMANDS; s++) {
        add(row, core, random.nextInt(count));
      }
    }
    return core;
  }

  private void add(int row, DenseCore core, int to) {
    int[] entries = matrix.row(row);
    int length = matrix.rowLength(row);
    for (int i = 0; i < length; i++) {
      core.toggle(to, indices[entries[i]]);
    }
  }
}
