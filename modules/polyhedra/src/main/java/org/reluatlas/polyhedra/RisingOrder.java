package org.reluatlas.polyhedra;

import java.util.Arrays;
import java.util.Comparator;
import java.util.PriorityQueue;
import org.reluatlas.task.Progress;
import org.reluatlas.task.Steps;

/**
 * Ranks of classes of vertices that grow along every edge along which an output does: a topological
 * order that is as near to a given order as it can be. O(n log n).
 */
final class RisingOrder {

  private final EdgeSigns signs;
  private final DisjointSets classes;

  /** Further conditions: each of these has a smaller rank than the next. */
  private final int[] chain;

  /** For each root the arcs from it to larger ones: their positions and their ends. */
  private final int[] firsts;

  private final int[] ends;
  private final int[] lowerNeighbours;

  RisingOrder(EdgeSigns signs, DisjointSets classes, int vertices, int[] chain) {
    this.signs = signs;
    this.classes = classes;
    this.chain = chain;
    firsts = new int[vertices + 2];
    lowerNeighbours = new int[vertices];
    forArcs((from, to) -> firsts[from + 2]++);
    Arrays.parallelPrefix(firsts, Integer::sum);
    ends = new int[firsts[vertices + 1]];
    forArcs(
        (from, to) -> {
          ends[firsts[from + 1]++] = to;
          lowerNeighbours[to]++;
        });
  }

  private interface Arc {
    void between(int from, int to);
  }

  private void forArcs(Arc each) {
    for (int edge = 0; edge < signs.edges(); edge++) {
      int lower = signs.lower(edge);
      if (lower >= 0) {
        each.between(classes.root(lower), classes.root(signs.upper(edge)));
      }
    }
    for (int i = 1; i < chain.length; i++) {
      each.between(classes.root(chain[i - 1]), classes.root(chain[i]));
    }
  }

  /**
   * The ranks by vertex, from 0 to the number of classes − 1.
   *
   * @param order of the vertices, which is followed where the conditions leave a choice
   */
  int[] ranks(Comparator<Integer> order, Progress progress) {
    int[] ranks = new int[lowerNeighbours.length];
    PriorityQueue<Integer> ready = new PriorityQueue<>(order);
    for (int v = 0; v < ranks.length; v++) {
      if (classes.root(v) == v && lowerNeighbours[v] == 0) {
        ready.add(v);
      }
    }
    Steps steps = Steps.ofUnknownNumber(progress);
    int next = 0;
    while (!ready.isEmpty()) {
      steps.next();
      int root = ready.remove();
      ranks[root] = next++;
      for (int i = firsts[root]; i < firsts[root + 1]; i++) {
        if (--lowerNeighbours[ends[i]] == 0) {
          ready.add(ends[i]);
        }
      }
    }
    if (next < classes.count()) {
      throw new IllegalStateException("an output grows along a closed path");
    }
    for (int v = 0; v < ranks.length; v++) {
      ranks[v] = ranks[classes.root(v)];
    }
    return ranks;
  }
}
