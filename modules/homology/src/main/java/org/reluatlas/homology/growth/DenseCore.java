package org.reluatlas.homology.growth;

import java.util.BitSet;
import org.reluatlas.task.Progress;

/**
 * A dense matrix over Z2, eliminated to find the columns that are independent of those before them.
 *
 * <p>64 columns at a time: their pivots are found in one word of each row; the other rows get, from
 * tables of the sums of 8 pivot rows each, all their multiples at once. This is the method of the
 * four Russians (Arlazarov, Dinic, Kronrod, Faradžev, Dokl. Akad. Nauk SSSR 194 (1970); Albrecht,
 * Bard, Hart, "Algorithm 898", ACM TOMS 37 (2010)). About rank × rows × columns / 1024 operations
 * on words. The matrix lies in tiles of 32 words, so that the tables of a tile stay in the cache.
 */
final class DenseCore {

  private static final int TILE = 32;
  private static final int GROUP = 8; // pivots in a table
  private static final int SUMS = 1 << GROUP;

  private final int rows;
  private final int columns;
  private final long[][] tiles; // [tile][row × 32 + word]
  private final int[] order; // of the rows; pivots come first
  private final long[] words;
  private final long[] multiples; // of the pivot rows of these 64 columns in each row
  private final long[] tables = new long[64 / GROUP * SUMS * TILE];

  /** A matrix of zeros. */
  DenseCore(int rows, int columns) {
    this.rows = rows;
    this.columns = columns;
    tiles = new long[(columns + 64 * TILE - 1) / (64 * TILE)][Math.multiplyExact(rows, TILE)];
    order = new int[rows];
    for (int i = 0; i < rows; i++) {
      order[i] = i;
    }
    words = new long[rows];
    multiples = new long[rows];
  }

  /** The bytes of a matrix. */
  static long bytes(long rows, long columns) {
    return rows * ((columns + 64 * TILE - 1) / (64 * TILE)) * TILE * Long.BYTES;
  }

  /** The time to eliminate a matrix, in operations on words. */
  static double work(double rank, double columns) {
    return rank * rank * columns / (2 * 64 * GROUP);
  }

  /** Adds 1 to an entry. */
  void toggle(int row, int column) {
    int word = column >> 6;
    tiles[word / TILE][row * TILE + word % TILE] ^= 1L << column;
  }

  /**
   * Eliminates the matrix, which is not to be used any more.
   *
   * @param enough stops when the rank is this
   * @return the columns that are independent of those before them
   */
  BitSet independentColumns(int enough, Progress progress) {
    BitSet independent = new BitSet(columns);
    int rank = 0;
    for (int word = 0; word * 64 < columns && rank < enough; word++) {
      progress.check();
      int found = findPivots(word, rank, independent);
      if (found > 0) {
        for (int tile = word / TILE; tile < tiles.length; tile++) {
          update(tiles[tile], rank, found);
        }
      }
      rank += found;
    }
    return independent;
  }

  /** Finds the pivots in 64 columns, moves their rows to the front, and notes all multiples. */
  private int findPivots(int word, int rank, BitSet independent) {
    long any = 0;
    long[] tile = tiles[word / TILE];
    for (int i = rank; i < rows; i++) {
      words[i] = tile[order[i] * TILE + word % TILE];
      multiples[i] = 0;
      any |= words[i];
    }
    int found = 0;
    for (int bit = 0; bit < 64 && any >>> bit != 0; bit++) {
      int pivot = rank + found;
      while (pivot < rows && ((words[pivot] >>> bit) & 1) == 0) {
        pivot++;
      }
      if (pivot < rows) {
        swap(pivot, rank + found);
        eliminate(rank + found, bit, 1L << found);
        independent.set(64 * word + bit);
        found++;
      }
    }
    return found;
  }

  private void swap(int i, int j) {
    int row = order[i];
    order[i] = order[j];
    order[j] = row;
    long word = words[i];
    words[i] = words[j];
    words[j] = word;
    long multiple = multiples[i];
    multiples[i] = multiples[j];
    multiples[j] = multiple;
  }

  private void eliminate(int pivot, int bit, long multiple) {
    long word = words[pivot];
    for (int i = pivot + 1; i < rows; i++) {
      long mask = -((words[i] >>> bit) & 1);
      words[i] ^= word & mask;
      multiples[i] |= multiple & mask;
    }
  }

  /** Brings one tile of all rows up to date with the pivots found. */
  private void update(long[] tile, int rank, int found) {
    for (int p = 1; p < found; p++) {
      for (long m = multiples[rank + p]; m != 0; m &= m - 1) {
        int from = order[rank + Long.numberOfTrailingZeros(m)] * TILE;
        add(tile, from, tile, order[rank + p] * TILE);
      }
    }
    int groups = (found + GROUP - 1) / GROUP;
    for (int group = 0; group < groups; group++) {
      fillTable(tile, rank + group * GROUP, Math.min(GROUP, found - group * GROUP), group);
    }
    for (int i = rank + found; i < rows; i++) {
      addMultiples(tile, order[i] * TILE, multiples[i], groups);
    }
  }

  private void fillTable(long[] tile, int firstPivot, int pivots, int group) {
    int table = group * SUMS * TILE;
    for (int sum = 1; sum < 1 << pivots; sum++) {
      int to = table + sum * TILE;
      System.arraycopy(tables, table + (sum & (sum - 1)) * TILE, tables, to, TILE);
      add(tile, order[firstPivot + Integer.numberOfTrailingZeros(sum)] * TILE, tables, to);
    }
  }

  private void addMultiples(long[] tile, int row, long multiple, int groups) {
    int group = 0;
    for (; group + 3 < groups; group += 4) {
      int a = sum(multiple, group);
      int b = sum(multiple, group + 1);
      int c = sum(multiple, group + 2);
      int d = sum(multiple, group + 3);
      for (int w = 0; w < TILE; w++) {
        tile[row + w] ^= tables[a + w] ^ tables[b + w] ^ tables[c + w] ^ tables[d + w];
      }
    }
    for (; group < groups; group++) {
      add(tables, sum(multiple, group), tile, row);
    }
  }

  private static int sum(long multiple, int group) {
    return (group * SUMS + (int) ((multiple >>> (group * GROUP)) & (SUMS - 1))) * TILE;
  }

  private static void add(long[] of, int from, long[] to, int at) {
    for (int w = 0; w < TILE; w++) {
      to[at + w] ^= of[from + w];
    }
  }
}
