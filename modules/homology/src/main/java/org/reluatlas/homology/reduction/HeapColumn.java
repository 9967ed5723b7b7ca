package org.reluatlas.homology.reduction;

import java.util.Arrays;

/**
 * The row indices in a binary max-heap. A row may be in it several times; an even number of times
 * counts as none. Rows cancel when they reach the top, or when the heap has doubled since the last
 * cleaning. An addition takes logarithmic time for each row added.
 */
final class HeapColumn implements PivotColumn {

  private int[] heap = new int[16];
  private int size;
  private int cleanAbove = 64;

  @Override
  public void add(int[] rows, int from, int to) {
    for (int i = from; i < to; i++) {
      push(rows[i]);
    }
    if (size > cleanAbove) {
      clean();
    }
  }

  @Override
  public int pivot() {
    while (size > 0) {
      int top = pop();
      if (size == 0 || heap[0] != top) {
        push(top);
        return top;
      }
      pop();
    }
    return -1;
  }

  @Override
  public int[] drain() {
    clean();
    int[] result = new int[size];
    for (int i = 0; i < result.length; i++) {
      result[i] = heap[result.length - 1 - i];
    }
    size = 0;
    cleanAbove = 64;
    return result;
  }

  /** Cancels pairs and sorts the rows in descending order, which is a heap. */
  private void clean() {
    Arrays.sort(heap, 0, size);
    int kept = 0;
    for (int i = 0; i < size; i++) {
      if (i + 1 < size && heap[i] == heap[i + 1]) {
        i++;
      } else {
        heap[kept++] = heap[i];
      }
    }
    size = kept;
    for (int i = 0; i < kept / 2; i++) {
      int row = heap[i];
      heap[i] = heap[kept - 1 - i];
      heap[kept - 1 - i] = row;
    }
    cleanAbove = Math.max(64, 2 * kept);
  }

  private void push(int row) {
    if (size == heap.length) {
      heap = Arrays.copyOf(heap, 2 * size);
    }
    int i = size++;
    while (i > 0 && heap[(i - 1) / 2] < row) {
      heap[i] = heap[(i - 1) / 2];
      i = (i - 1) / 2;
    }
    heap[i] = row;
  }

  private int pop() {
    int top = heap[0];
    int last = heap[--size];
    int i = 0;
    for (int child = 1; child < size; child = 2 * i + 1) {
      if (child + 1 < size && heap[child + 1] > heap[child]) {
        child++;
      }
      if (heap[child] <= last) {
        break;
      }
      heap[i] = heap[child];
      i = child;
    }
    heap[i] = last;
    return top;
  }
}
