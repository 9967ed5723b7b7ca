package org.reluatlas.spectral.ordering;

import java.util.Arrays;

/** Doubly linked lists of items, one for each degree. Removing a minimum is amortised O(1). */
public final class DegreeLists {

  private static final int NONE = -1;

  private final int[] head;
  private final int[] next;
  private final int[] previous;
  private final int[] degree;
  private int least;

  /** Empty lists for items 0 … items−1 of degrees 0 … items. */
  public DegreeLists(int items) {
    head = new int[items + 1];
    Arrays.fill(head, NONE);
    next = new int[items];
    previous = new int[items];
    degree = new int[items];
    least = items;
  }

  /** Adds an item that is in no list. */
  public void insert(int item, int itsDegree) {
    int second = head[itsDegree];
    degree[item] = itsDegree;
    next[item] = second;
    previous[item] = NONE;
    if (second != NONE) {
      previous[second] = item;
    }
    head[itsDegree] = item;
    least = Math.min(least, itsDegree);
  }

  /** Removes an item from its list. */
  public void remove(int item) {
    if (previous[item] == NONE) {
      head[degree[item]] = next[item];
    } else {
      next[previous[item]] = next[item];
    }
    if (next[item] != NONE) {
      previous[next[item]] = previous[item];
    }
  }

  /** Removes and returns the item inserted last among those of least degree. */
  public int removeMinimum() {
    while (head[least] == NONE) {
      least++;
    }
    int item = head[least];
    remove(item);
    return item;
  }
}
