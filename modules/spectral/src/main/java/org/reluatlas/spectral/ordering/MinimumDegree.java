package org.reluatlas.spectral.ordering;

import java.util.Arrays;
import org.reluatlas.task.Progress;
import org.reluatlas.task.Steps;

/**
 * The approximate minimum degree ordering of a symmetric sparse matrix.
 *
 * <p>Elimination runs on the quotient graph, which never needs more memory than the matrix: an
 * eliminated pivot becomes an element, which stands for the clique of its neighbours. Degrees are
 * the upper bounds of Amestoy, Davis and Duff, An Approximate Minimum Degree Ordering Algorithm
 * (SIAM J. Matrix Anal. Appl. 17, 1996), with their aggressive absorption, mass elimination and
 * merging of indistinguishable variables into supervariables. Vertices of exceptional degree come
 * last. Deterministic: among equal degrees the variable that got its degree last is eliminated.
 *
 * <p>Time: bounded by the entries of the factor, in practice near linear. Memory: about 1.2 times
 * the adjacency and 11 ints a vertex.
 */
public final class MinimumDegree {

  private static final int STRIDE = 4096;
  private static final int NONE = -1;
  private static final int ELEMENT = -1;
  private static final int ABSORBED = -2;

  private final int vertices;
  private final Progress progress;
  private final DegreeLists lists;

  /** The rows of the quotient graph: for a variable its elements, then its variables. */
  private final RowStore rows;

  /** For a variable the number of elements in its row; else ELEMENT or ABSORBED. */
  private final int[] elements;

  /** The number of vertices of a supervariable; 0 if absorbed, negative in the current element. */
  private final int[] size;

  private final int[] degree;

  /** For an element: the tag plus its vertices outside the current one; 0 if it is absorbed. */
  private final int[] stamp;

  private int tag = 2;
  private int largestElement;
  private int eliminated;

  private final int[] bucket;
  private final int[] bucketNext;
  private final int[] hashOf;
  private final EliminationSequence sequence;

  private MinimumDegree(int[] start, int[] neighbour, Progress progress) {
    this.progress = progress;
    vertices = start.length - 1;
    lists = new DegreeLists(vertices);
    rows = new RowStore(start, neighbour);
    sequence = new EliminationSequence(vertices);
    elements = new int[vertices];
    size = filled(1);
    degree = rows.length.clone();
    stamp = filled(1);
    bucket = filled(NONE);
    bucketNext = new int[vertices];
    hashOf = new int[vertices];
  }

  /**
   * Orders the vertices of a graph for elimination.
   *
   * @param start the index at which the row of each vertex begins, shape (n+1)
   * @param neighbour the rows: symmetric, without loops and repetitions
   * @return the vertices in the order of elimination, shape (n)
   * @throws org.reluatlas.task.CancelledException when cancelled
   */
  public static int[] order(int[] start, int[] neighbour, Progress progress) {
    return new MinimumDegree(start, neighbour, progress).run();
  }

  private int[] run() {
    int[] last = deferDense();
    Steps steps = Steps.of(progress, vertices).every(STRIDE);
    while (eliminated < vertices) {
      steps.moveTo(eliminated);
      eliminate(lists.removeMinimum());
    }
    return sequence.orderBefore(last);
  }

  /** Removes the vertices of exceptional degree and returns them. */
  private int[] deferDense() {
    int limit = (int) Math.max(16, 10 * Math.sqrt(vertices));
    int[] deferred = new int[vertices];
    int count = 0;
    for (int v = 0; v < vertices; v++) {
      if (degree[v] > limit) {
        size[v] = 0;
        elements[v] = ABSORBED;
        deferred[count++] = v;
      } else {
        lists.insert(v, degree[v]);
      }
    }
    eliminated = count;
    return Arrays.copyOf(deferred, count);
  }

  private void eliminate(int pivot) {
    sequence.eliminate(pivot);
    eliminated += size[pivot];
    int members = size[pivot];
    size[pivot] = -members;
    formElement(pivot);
    measureOverlaps(pivot);
    largestElement = Math.max(largestElement, degree[pivot]);
    updateVariables(pivot);
    raiseTag(largestElement + 1);
    mergeIndistinguishable(pivot);
    finishElement(pivot, members);
  }

  /** The new element: all variables next to the pivot, directly or through its elements. */
  private void formElement(int pivot) {
    rows.reserve(degree[pivot]);
    int from = rows.begin[pivot];
    int until = from + rows.length[pivot];
    int at = elements[pivot] == 0 ? from : rows.free;
    int first = at;
    int weight = 0;
    for (int p = from; p < until; p++) {
      int e = rows.store[p];
      boolean isElement = p - from < elements[pivot];
      int q = isElement ? rows.begin[e] : p;
      int end = isElement ? q + rows.length[e] : p + 1;
      for (; q < end; q++) {
        int v = rows.store[q];
        if (size[v] > 0) {
          weight += size[v];
          size[v] = -size[v];
          lists.remove(v);
          rows.store[at++] = v;
        }
      }
      if (isElement) {
        absorbElement(e);
      }
    }
    rows.free = elements[pivot] == 0 ? rows.free : at;
    elements[pivot] = ELEMENT;
    rows.begin[pivot] = first;
    rows.length[pivot] = at - first;
    degree[pivot] = weight;
  }

  private void absorbElement(int e) {
    stamp[e] = 0;
    rows.length[e] = 0;
  }

  /** Sets the stamp of every element next to the new one to tag plus its weight outside it. */
  private void measureOverlaps(int pivot) {
    for (int p = rows.begin[pivot]; p < rows.begin[pivot] + rows.length[pivot]; p++) {
      int v = rows.store[p];
      int weight = -size[v];
      for (int q = rows.begin[v]; q < rows.begin[v] + elements[v]; q++) {
        int e = rows.store[q];
        if (stamp[e] >= tag) {
          stamp[e] -= weight;
        } else if (stamp[e] != 0) {
          stamp[e] = degree[e] + tag - weight;
        }
      }
    }
  }

  private void updateVariables(int pivot) {
    int end = rows.begin[pivot] + rows.length[pivot];
    for (int p = rows.begin[pivot]; p < end; p++) {
      updateVariable(rows.store[p], pivot);
    }
  }

  /** Cleans the row of a variable, bounds its degree outside the new element, and hashes it. */
  private void updateVariable(int v, int pivot) {
    int at = rows.begin[v];
    int hash = 0;
    int outside = 0;
    int variablesFrom = rows.begin[v] + elements[v];
    for (int q = rows.begin[v]; q < variablesFrom; q++) {
      int e = rows.store[q];
      if (stamp[e] > tag) {
        outside += stamp[e] - tag;
        hash += e;
        rows.store[at++] = e;
      } else if (stamp[e] != 0) {
        absorbElement(e);
      }
    }
    int elementsEnd = at;
    for (int q = variablesFrom; q < rows.begin[v] + rows.length[v]; q++) {
      int w = rows.store[q];
      if (size[w] > 0) {
        outside += size[w];
        hash += w;
        rows.store[at++] = w;
      }
    }
    if (at == rows.begin[v]) {
      degree[pivot] += size[v];
      eliminated -= size[v];
      absorbVariable(v, pivot);
      return;
    }
    rows.store[at] = rows.store[elementsEnd];
    rows.store[elementsEnd] = rows.store[rows.begin[v]];
    rows.store[rows.begin[v]] = pivot;
    elements[v] = elementsEnd - rows.begin[v] + 1;
    rows.length[v] = at - rows.begin[v] + 1;
    degree[v] = Math.min(degree[v], outside);
    putInBucket(v, hash);
  }

  private void putInBucket(int v, int hash) {
    int slot = (hash & Integer.MAX_VALUE) % vertices;
    hashOf[v] = slot;
    bucketNext[v] = bucket[slot];
    bucket[slot] = v;
  }

  private void absorbVariable(int v, int into) {
    size[v] = 0;
    elements[v] = ABSORBED;
    rows.length[v] = 0;
    sequence.merge(v, into);
  }

  private void mergeIndistinguishable(int pivot) {
    for (int p = rows.begin[pivot]; p < rows.begin[pivot] + rows.length[pivot]; p++) {
      int v = rows.store[p];
      if (size[v] < 0) {
        int first = bucket[hashOf[v]];
        bucket[hashOf[v]] = NONE;
        for (; first != NONE && bucketNext[first] != NONE; first = bucketNext[first]) {
          mergeInto(first);
        }
      }
    }
  }

  /** Merges the later variables of a bucket that have the row of its first into the first. */
  private void mergeInto(int v) {
    for (int q = rows.begin[v] + 1; q < rows.begin[v] + rows.length[v]; q++) {
      stamp[rows.store[q]] = tag;
    }
    int previous = v;
    for (int w = bucketNext[v]; w != NONE; w = bucketNext[w]) {
      if (sameRow(v, w)) {
        size[v] += size[w];
        absorbVariable(w, v);
        bucketNext[previous] = bucketNext[w];
      } else {
        previous = w;
      }
    }
    raiseTag(1);
  }

  private boolean sameRow(int v, int w) {
    boolean same = rows.length[v] == rows.length[w] && elements[v] == elements[w];
    for (int q = rows.begin[w] + 1; same && q < rows.begin[w] + rows.length[w]; q++) {
      same = stamp[rows.store[q]] == tag;
    }
    return same;
  }

  /** Puts the variables of the new element back into the degree lists. */
  private void finishElement(int pivot, int members) {
    int left = vertices - eliminated;
    int at = rows.begin[pivot];
    int end = at + rows.length[pivot];
    boolean last = end == rows.free;
    for (int p = rows.begin[pivot]; p < end; p++) {
      int v = rows.store[p];
      if (size[v] < 0) {
        size[v] = -size[v];
        degree[v] = Math.min(degree[v] + degree[pivot] - size[v], left - size[v]);
        lists.insert(v, degree[v]);
        rows.store[at++] = v;
      }
    }
    rows.free = last ? at : rows.free;
    size[pivot] = members;
    rows.length[pivot] = at - rows.begin[pivot];
    if (rows.length[pivot] == 0) {
      stamp[pivot] = 0;
    }
  }

  private void raiseTag(int by) {
    if (tag > Integer.MAX_VALUE - 2 * vertices - by) {
      for (int v = 0; v < vertices; v++) {
        stamp[v] = Math.min(stamp[v], 1);
      }
      tag = 2;
    }
    tag += by;
  }

  private int[] filled(int value) {
    int[] array = new int[vertices];
    Arrays.fill(array, value);
    return array;
  }
}
