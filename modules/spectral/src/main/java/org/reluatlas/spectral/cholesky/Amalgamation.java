package org.reluatlas.spectral.cholesky;

import java.util.Arrays;
import org.reluatlas.spectral.algebra.Adjacency;

/**
 * Joins the columns of a factor into supernodes, and supernodes into their parents.
 *
 * <p>A child is joined to its parent if the explicit zeros that this stores are at most a share of
 * the panel. The share depends on the number of columns: small supernodes may hold many zeros,
 * since the overhead of a small front costs more than its arithmetic; large ones only a few.
 */
final class Amalgamation {

  private static final int NONE = -1;
  private static final int[] COLUMNS = {4, 16, 48};
  private static final double[] ZEROS = {1, 0.5, 0.15};
  private static final double ZEROS_BEYOND = 0.05;

  /** The supernode of each column before amalgamation, numbered in postorder. */
  private final int[] supernodeOf;

  private final int[] parent;
  private final int[] width;
  private final int[] height;
  private final long[] entries;
  private final int[] mergedInto;
  private int[] column;
  private int[] firstColumn;
  private int[] finalParent;

  /**
   * Computes the supernodes.
   *
   * @param columnParent the elimination tree, numbered in postorder, shape (n)
   * @param counts the number of entries in each column of the factor, shape (n)
   */
  Amalgamation(int[] columnParent, int[] counts) {
    supernodeOf = new int[counts.length];
    int count = joinEqualColumns(columnParent, counts);
    parent = new int[count];
    width = new int[count];
    height = new int[count];
    entries = new long[count];
    mergedInto = new int[count];
    for (int j = counts.length - 1; j >= 0; j--) {
      int s = supernodeOf[j];
      width[s]++;
      height[s] = counts[j];
      entries[s] += counts[j];
    }
    for (int j = 0; j < counts.length; j++) {
      int above = columnParent[j];
      parent[supernodeOf[j]] = above == NONE ? NONE : supernodeOf[above];
    }
    joinChildren();
    number();
  }

  /** The given column that is at each position of the new order, shape (n). */
  int[] columns() {
    return column;
  }

  /** The position at which the columns of each supernode begin, shape (supernodes+1). */
  int[] firstColumns() {
    return firstColumn;
  }

  /** The parent of each supernode or −1. */
  int[] parents() {
    return finalParent;
  }

  private int joinEqualColumns(int[] columnParent, int[] counts) {
    int count = 0;
    for (int j = 0; j < counts.length; j++) {
      boolean joins = j > 0 && columnParent[j - 1] == j && counts[j - 1] == counts[j] + 1;
      count += joins ? 0 : 1;
      supernodeOf[j] = count - 1;
    }
    return count;
  }

  /** Children come before parents, so a child has been joined with its own children already. */
  private void joinChildren() {
    Arrays.fill(mergedInto, NONE);
    int[] childHead = new int[parent.length];
    int[] sibling = new int[parent.length];
    Arrays.fill(childHead, NONE);
    for (int s = 0; s < parent.length; s++) {
      for (int c = childHead[s]; c != NONE; c = sibling[c]) {
        join(c, s);
      }
      if (parent[s] != NONE) {
        sibling[s] = childHead[parent[s]];
        childHead[parent[s]] = s;
      }
    }
  }

  private void join(int child, int into) {
    int columns = width[child] + width[into];
    int rows = width[child] + height[into];
    long stored = (long) columns * rows - (long) columns * (columns - 1) / 2;
    long exact = entries[child] + entries[into];
    if (stored - exact <= allowedZeros(columns) * stored) {
      width[into] = columns;
      height[into] = rows;
      entries[into] = exact;
      mergedInto[child] = into;
    }
  }

  private static double allowedZeros(int columns) {
    for (int i = 0; i < COLUMNS.length; i++) {
      if (columns <= COLUMNS[i]) {
        return ZEROS[i];
      }
    }
    return ZEROS_BEYOND;
  }

  /** Numbers the supernodes in a postorder, and their columns in that order. */
  private void number() {
    int[] top = new int[parent.length];
    for (int s = parent.length - 1; s >= 0; s--) {
      top[s] = mergedInto[s] == NONE ? s : top[mergedInto[s]];
    }
    int[] above = new int[parent.length];
    for (int s = 0; s < parent.length; s++) {
      above[s] = mergedInto[s] != NONE || parent[s] == NONE ? NONE : top[parent[s]];
    }
    int[] number = new int[parent.length];
    int count = 0;
    for (int s : EliminationTree.postorder(above)) {
      number[s] = mergedInto[s] == NONE ? count++ : NONE;
    }
    finalParent = new int[count];
    firstColumn = new int[count + 1];
    for (int s = 0; s < parent.length; s++) {
      if (mergedInto[s] == NONE) {
        finalParent[number[s]] = above[s] == NONE ? NONE : number[above[s]];
        firstColumn[number[s] + 1] = width[s];
      }
    }
    Adjacency.accumulate(firstColumn);
    int[] next = firstColumn.clone();
    column = new int[supernodeOf.length];
    for (int j = 0; j < column.length; j++) {
      column[next[number[top[supernodeOf[j]]]]++] = j;
    }
  }
}
