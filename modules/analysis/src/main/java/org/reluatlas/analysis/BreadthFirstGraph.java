package org.reluatlas.analysis;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.reluatlas.polyhedra.DualGraph;
import org.reluatlas.task.Progress;

/**
 * A graph whose vertices have the numbers in which a breadth-first search meets them, so that a
 * component is a range and neighbours are near in memory. Immutable.
 */
final class BreadthFirstGraph {

  private static final int WORD = 64;

  /** The neighbours of vertex v are {@code neighbours[offsets[v]]} to that of v + 1. */
  private final int[] offsets;

  private final int[] neighbours;

  /** The first vertex of each component, and last the number of vertices. */
  private final int[] firstVertices;

  /**
   * Numbers the vertices of a graph anew. O(vertices + edges).
   *
   * @param starts where the neighbours of each vertex begin, and last their number
   * @param adjacent the neighbours
   */
  private BreadthFirstGraph(int[] starts, int[] adjacent) {
    int n = starts.length - 1;
    int[] order = new int[n];
    int[] numbers = new int[n];
    firstVertices = search(starts, adjacent, order, numbers);
    offsets = new int[n + 1];
    neighbours = new int[adjacent.length];
    for (int i = 0; i < n; i++) {
      int size = offsets[i];
      for (int j = starts[order[i]]; j < starts[order[i] + 1]; j++) {
        neighbours[size++] = numbers[adjacent[j]];
      }
      offsets[i + 1] = size;
    }
  }

  /** That of a dual graph, whose vertices have the given numbers of neighbours. */
  static BreadthFirstGraph of(DualGraph graph, int[] degrees) {
    int[] starts = new int[graph.vertices() + 1];
    for (int v = 0; v < graph.vertices(); v++) {
      starts[v + 1] = starts[v] + degrees[v];
    }
    int[] adjacent = new int[2 * graph.edges()];
    int[] next = starts.clone();
    for (int edge = 0; edge < graph.edges(); edge++) {
      adjacent[next[graph.source(edge)]++] = graph.target(edge);
      adjacent[next[graph.target(edge)]++] = graph.source(edge);
    }
    return new BreadthFirstGraph(starts, adjacent);
  }

  /** That of lists of neighbours, of which each edge is in two. */
  static BreadthFirstGraph of(List<List<Integer>> lists) {
    int[] starts = new int[lists.size() + 1];
    for (int v = 0; v < lists.size(); v++) {
      starts[v + 1] = starts[v] + lists.get(v).size();
    }
    return new BreadthFirstGraph(
        starts, lists.stream().flatMap(List::stream).mapToInt(Integer::intValue).toArray());
  }

  private static int[] search(int[] starts, int[] adjacent, int[] order, int[] numbers) {
    int n = order.length;
    Arrays.fill(numbers, -1);
    IntStream.Builder firsts = IntStream.builder();
    int size = 0;
    for (int v = 0; v < n; v++) {
      if (numbers[v] >= 0) {
        continue;
      }
      firsts.add(size);
      int at = size;
      numbers[v] = size;
      order[size++] = v;
      for (; at < size; at++) {
        for (int j = starts[order[at]]; j < starts[order[at] + 1]; j++) {
          if (numbers[adjacent[j]] < 0) {
            numbers[adjacent[j]] = size;
            order[size++] = adjacent[j];
          }
        }
      }
    }
    firsts.add(n);
    return firsts.build().toArray();
  }

  /** The number of components. */
  int components() {
    return firstVertices.length - 1;
  }

  /** A component, whose vertices are numbered from 0. */
  Component component(int index) {
    return new Component(firstVertices[index], firstVertices[index + 1]);
  }

  /** A connected part of the graph. */
  final class Component {

    private final int base;
    private final int size;

    private Component(int from, int to) {
      base = from;
      size = to - from;
    }

    /** The number of vertices. */
    int size() {
      return size;
    }

    /** The distances of all vertices from one of them. */
    int[] levels(int from) {
      int[] levels = new int[size];
      search(from, levels, new int[size]);
      return levels;
    }

    private void search(int from, int[] levels, int[] queue) {
      Arrays.fill(levels, -1);
      levels[from] = 0;
      queue[0] = from;
      int end = 1;
      for (int at = 0; at < end; at++) {
        int v = queue[at];
        for (int j = offsets[base + v]; j < offsets[base + v + 1]; j++) {
          int other = neighbours[j] - base;
          if (levels[other] < 0) {
            levels[other] = levels[v] + 1;
            queue[end++] = other;
          }
        }
      }
    }

    /** The largest distance of any vertex from one of some vertices, near ones side by side. */
    int largestDistanceFrom(int[] vertices, Progress progress) {
      return IntStream.range(0, (vertices.length + WORD - 1) / WORD)
          .parallel()
          .map(
              word -> {
                progress.check();
                int end = Math.min(vertices.length, (word + 1) * WORD);
                return jointSearch(Arrays.copyOfRange(vertices, word * WORD, end));
              })
          .max()
          .orElse(0);
    }

    /**
     * Searches from up to 64 vertices at a time, a bit for each (Then et al., The More the Merrier:
     * Efficient Multi-Source Graph Traversal, 2014).
     */
    private int jointSearch(int[] sources) {
      long[] seen = new long[size];
      long[] arrived = new long[size];
      long[] coming = new long[size];
      int[] front = sources;
      for (int i = 0; i < sources.length; i++) {
        seen[sources[i]] |= 1L << i;
        arrived[sources[i]] |= 1L << i;
      }
      int frontSize = front.length;
      int[] reached = new int[size];
      int distance = -1;
      while (frontSize > 0) {
        distance++;
        int count = 0;
        for (int i = 0; i < frontSize; i++) {
          int v = front[i];
          for (int j = offsets[base + v]; j < offsets[base + v + 1]; j++) {
            int other = neighbours[j] - base;
            long fresh = arrived[v] & ~seen[other];
            if (fresh != 0) {
              if (coming[other] == 0) {
                reached[count++] = other;
              }
              coming[other] |= fresh;
            }
          }
        }
        for (int i = 0; i < frontSize; i++) {
          arrived[front[i]] = 0;
        }
        front = Arrays.copyOf(reached, count);
        frontSize = count;
        for (int v : front) {
          seen[v] |= coming[v];
          arrived[v] = coming[v];
          coming[v] = 0;
        }
      }
      return distance;
    }
  }
}
