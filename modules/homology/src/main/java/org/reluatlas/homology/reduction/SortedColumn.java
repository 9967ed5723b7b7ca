package org.reluatlas.homology.reduction;

import java.util.Arrays;

/** The row indices in an ascending array. An addition merges, in time linear in both columns. */
final class SortedColumn implements PivotColumn {

  private int[] rows = new int[16];
  private int[] merged = new int[16];
  private int size;

  @Override
  public void add(int[] other, int from, int to) {
    if (merged.length < size + to - from) {
      merged = new int[2 * (size + to - from)];
    }
    int i = 0;
    int j = from;
    int out = 0;
    while (i < size && j < to) {
      if (rows[i] == other[j]) {
        i++;
        j++;
      } else {
        merged[out++] = rows[i] < other[j] ? rows[i++] : other[j++];
      }
    }
    System.arraycopy(rows, i, merged, out, size - i);
    System.arraycopy(other, j, merged, out + size - i, to - j);
    size = out + size - i + to - j;
    int[] swap = rows;
    rows = merged;
    merged = swap;
  }

  @Override
  public int pivot() {
    return size == 0 ? -1 : rows[size - 1];
  }

  @Override
  public int[] drain() {
    int[] result = Arrays.copyOf(rows, size);
    size = 0;
    return result;
  }
}
