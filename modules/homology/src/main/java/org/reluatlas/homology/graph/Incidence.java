package org.reluatlas.homology.graph;

import java.util.Arrays;

/** The edges at each node of a graph, without loops. Immutable. */
final class Incidence {

  private final CellGraph graph;
  private final int[] offsets;
  private final int[] incident;

  /**
   * Sorts edges by their nodes, in linear time.
   *
   * @param some the edges; loops among them are left out
   */
  Incidence(CellGraph graph, int... some) {
    int[] edges = Arrays.stream(some).filter(edge -> !graph.isLoop(edge)).toArray();
    this.graph = graph;
    offsets = new int[graph.nodes() + 1];
    for (int edge : edges) {
      offsets[graph.head(edge) + 1]++;
      offsets[graph.tail(edge) + 1]++;
    }
    Arrays.parallelPrefix(offsets, Integer::sum);
    int[] next = offsets.clone();
    incident = new int[2 * edges.length];
    for (int edge : edges) {
      incident[next[graph.head(edge)]++] = edge;
      incident[next[graph.tail(edge)]++] = edge;
    }
  }

  /** The number of edges at a node. */
  int degree(int node) {
    return offsets[node + 1] - offsets[node];
  }

  /** Edge {@code i} at a node. */
  int edge(int node, int i) {
    return incident[offsets[node] + i];
  }

  /** The other end of edge {@code i} at a node. */
  int neighbour(int node, int i) {
    int edge = edge(node, i);
    return graph.head(edge) == node ? graph.tail(edge) : graph.head(edge);
  }
}
