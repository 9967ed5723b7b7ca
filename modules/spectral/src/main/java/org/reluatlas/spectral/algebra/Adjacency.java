package org.reluatlas.spectral.algebra;

import java.util.stream.IntStream;

/**
 * A symmetric sparse matrix without its diagonal: the neighbours of every vertex of a graph and the
 * weights of the edges to them, in compressed rows.
 *
 * <p>The arrays are open for the kernels; nobody writes to them. A matrix made by {@link #of} has
 * ascending rows, and parallel edges are one entry with the sum of their weights.
 */
public final class Adjacency {

  private static final int CHUNK = 1 << 12;

  /** The number n of vertices. */
  public final int vertices;

  /** The index at which the row of each vertex begins, shape (n+1). */
  public final int[] start;

  /** The neighbours, row by row, shape (2m). */
  public final int[] neighbour;

  /** The weight of the edge to each entry of {@link #neighbour}, shape (2m). */
  public final double[] weight;

  private Adjacency(int[] start, int[] neighbour, double[] weight) {
    this.vertices = start.length - 1;
    this.start = start;
    this.neighbour = neighbour;
    this.weight = weight;
  }

  /**
   * The adjacency of a graph, in time O(n + m). Loops are left out.
   *
   * @param vertices n
   * @param source one end of each edge, shape (m)
   * @param target the other end of each edge, shape (m)
   * @param edgeWeight shape (m)
   */
  public static Adjacency of(int vertices, int[] source, int[] target, double[] edgeWeight) {
    int[] start = new int[vertices + 1];
    for (int e = 0; e < source.length; e++) {
      if (source[e] != target[e]) {
        start[source[e] + 1]++;
        start[target[e] + 1]++;
      }
    }
    accumulate(start);
    int[] neighbour = new int[start[vertices]];
    double[] weight = new double[neighbour.length];
    int[] next = start.clone();
    for (int e = 0; e < source.length; e++) {
      int a = source[e];
      int b = target[e];
      if (a != b) {
        neighbour[next[a]] = b;
        weight[next[a]++] = edgeWeight[e];
        neighbour[next[b]] = a;
        weight[next[b]++] = edgeWeight[e];
      }
    }
    return new Adjacency(start, neighbour, weight).sorted().merged();
  }

  /** The number of neighbours of a vertex. */
  public int degree(int vertex) {
    return start[vertex + 1] - start[vertex];
  }

  /**
   * The subgraph of some vertices under new numbers, in time O(n + m). Its rows need not ascend.
   *
   * @param order the old number of each new vertex, shape (k), all different
   * @param number the new number of each old vertex or −1, shape (n), the inverse of order
   */
  public Adjacency induced(int[] order, int[] number) {
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

  /**
   * Multiplies a function by the Laplacian of the graph. Sums differences, so that smooth functions
   * keep their digits.
   *
   * @param x shape (n)
   * @param product shape (n), the result
   */
  public void stiffness(double[] x, double[] product) {
    IntStream.range(0, (vertices + CHUNK - 1) / CHUNK)
        .parallel()
        .forEach(c -> stiffness(x, product, c * CHUNK, (int) Math.min(vertices, (c + 1L) * CHUNK)));
  }

  private void stiffness(double[] x, double[] product, int from, int until) {
    for (int v = from; v < until; v++) {
      double sum = 0;
      for (int k = start[v]; k < start[v + 1]; k++) {
        sum += weight[k] * (x[v] - x[neighbour[k]]);
      }
      product[v] = sum;
    }
  }

  /** The same matrix with ascending rows, in time O(n + m): it is transposed. */
  public Adjacency sorted() {
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

  /** Adds up equal neighbours that follow each other, in place. */
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

  /** Replaces each entry by the sum of all entries up to it. */
  public static void accumulate(int[] counts) {
    for (int i = 1; i < counts.length; i++) {
      counts[i] += counts[i - 1];
    }
  }
}
