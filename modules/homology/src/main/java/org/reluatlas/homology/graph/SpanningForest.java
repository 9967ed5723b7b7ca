package org.reluatlas.homology.graph;

import java.util.Arrays;

/**
 * A spanning forest of a graph, to find the paths between nodes in. Immutable. Memory: three
 * integers for each node.
 */
public final class SpanningForest {

  private final int[] parents;
  private final int[] edgesUp;
  private final int[] depths;

  private SpanningForest(int nodes) {
    parents = new int[nodes];
    edgesUp = new int[nodes];
    depths = new int[nodes];
    Arrays.fill(parents, -1);
    Arrays.fill(edgesUp, -1);
  }

  /**
   * The forest with these edges, which must have no cycle. Its roots are the smallest nodes. Linear
   * time.
   */
  public static SpanningForest of(CellGraph graph, int... edges) {
    Incidence incidence = new Incidence(graph, edges);
    SpanningForest forest = new SpanningForest(graph.nodes());
    boolean[] seen = new boolean[graph.nodes()];
    int[] queue = new int[graph.nodes()];
    for (int root = 0; root < seen.length; root++) {
      if (!seen[root]) {
        seen[root] = true;
        queue[0] = root;
        forest.grow(incidence, seen, queue);
      }
    }
    return forest;
  }

  private void grow(Incidence incidence, boolean[] seen, int[] queue) {
    int size = 1;
    for (int next = 0; next < size; next++) {
      int node = queue[next];
      for (int i = 0; i < incidence.degree(node); i++) {
        int other = incidence.neighbour(node, i);
        if (!seen[other]) {
          seen[other] = true;
          parents[other] = node;
          edgesUp[other] = incidence.edge(node, i);
          depths[other] = depths[node] + 1;
          queue[size++] = other;
        }
      }
    }
  }

  /**
   * The edges of the path between two nodes of one tree, in no order. Time linear in the depths of
   * the nodes below their last common ancestor.
   *
   * @throws IllegalArgumentException when they are in two trees
   */
  public int[] path(int a, int b) {
    int[] path = new int[depths[a] + depths[b]];
    int size = 0;
    int u = a;
    int v = b;
    while (u != v) {
      if (depths[u] == 0 && depths[v] == 0) {
        throw new IllegalArgumentException("no path between nodes " + a + " and " + b);
      }
      if (depths[u] >= depths[v]) {
        path[size++] = edgesUp[u];
        u = parents[u];
      } else {
        path[size++] = edgesUp[v];
        v = parents[v];
      }
    }
    return Arrays.copyOf(path, size);
  }
}
