package org.reluatlas.spectral;

/**
 * The neighbours of every vertex with the weights to them, in compressed rows.
 *
 * <p>Symmetric, without loops; made from a graph, parallel edges are added up and the neighbours of
 * a vertex ascend.
 */
final class Adjacency {

  /** The number of vertices. */
  final int vertices;

  /** Where the row of each vertex begins, shape (n+1). */
  final int[] start;

  /** Neighbours, row by row. */
  final int[] neighbour;

  /** Weights, aligned with {@link #neighbour}. */
  final double[] weight;

  Adjacency(int[] start, int[] neighbour, double[] weight) {
    this.vertices = start.length - 1;
    this.start = start;
    this.neighbour = neighbour;
    this.weight = weight;
  }

  /** The adjacency of a graph, O(n + m). */
  static Adjacency of(WeightedGraph graph) {
    int[] start = new int[graph.vertices() + 1];
    for (int e = 0; e < graph.edges(); e++) {
      if (graph.source(e) != graph.target(e)) {
        start[graph.source(e) + 1]++;
        start[graph.target(e) + 1]++;
      }
    }
    accumulate(start);
    int[] neighbour = new int[start[graph.vertices()]];
    double[] weight = new double[neighbour.length];
    int[] next = start.clone();
    for (int e = 0; e < graph.edges(); e++) {
      int a = graph.source(e);
      int b = graph.target(e);
      if (a != b) {
        neighbour[next[a]] = b;
        weight[next[a]++] = graph.edgeWeight(e);
        neighbour[next[b]] = a;
        weight[next[b]++] = graph.edgeWeight(e);
      }
    }
    return new Adjacency(start, neighbour, weight).sorted().merged();
  }

  int degree(int vertex) {
    return start[vertex + 1] - start[vertex];
  }

  /**
   * The subgraph of some vertices under new numbers.
   *
   * @param order the old number of each new vertex, shape (k), all different
   * @param number the new number of each old vertex or −1, shape (n), the inverse of order
   */
  Adjacency induced(int[] order, int[] number) {
    int[] begin = new int[order.length + 1];
    for (int i = 0; i < order.length; i++) {
      int kept = 0;
      for (int k = start[order[i]]; k < start[order[i] + 1]; k++) {
        kept += number[neighbour[k]] >= 0 ? 1 : 0;
      }
      begin[i + 1] = begin[i] + kept;
    }
    int[] to = new int[begin[order.length]];
    double[] by = new double[to.length];
    int at = 0;
    for (int old : order) {
      for (int k = start[old]; k < start[old + 1]; k++) {
        if (number[neighbour[k]] >= 0) {
          to[at] = number[neighbour[k]];
          by[at++] = weight[k];
        }
      }
    }
    return new Adjacency(begin, to, by);
  }

  /** The same with ascending rows: the transpose of a symmetric matrix comes out sorted. */
  Adjacency sorted() {
    int[] to = new int[neighbour.length];
    double[] by = new double[neighbour.length];
    int[] next = start.clone();
    for (int v = 0; v < vertices; v++) {
      for (int k = start[v]; k < start[v + 1]; k++) {
        int at = next[neighbour[k]]++;
        to[at] = v;
        by[at] = weight[k];
      }
    }
    return new Adjacency(start, to, by);
  }

  /** Adds up neighbours that stand next to each other more than once, in place. */
  private Adjacency merged() {
    int[] begin = new int[vertices + 1];
    int at = 0;
    for (int v = 0; v < vertices; v++) {
      begin[v] = at;
      for (int k = start[v]; k < start[v + 1]; k++) {
        if (at > begin[v] && neighbour[at - 1] == neighbour[k]) {
          weight[at - 1] += weight[k];
        } else {
          neighbour[at] = neighbour[k];
          weight[at++] = weight[k];
        }
      }
    }
    begin[vertices] = at;
    return new Adjacency(begin, neighbour, weight);
  }

  static void accumulate(int[] counts) {
    for (int i = 1; i < counts.length; i++) {
      counts[i] += counts[i - 1];
    }
  }
}
