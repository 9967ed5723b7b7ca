package org.reluatlas.spectral.algebra;

import java.util.Arrays;

/**
 * The connected components of a graph, numbered in the order of their lowest vertices.
 *
 * <p>They span the kernel of the Laplacian: its dimension is the number of components, and a
 * function is in it if and only if it is constant on each component.
 */
public final class ConnectedComponents {

  private final int count;

  private final int[] component;

  private ConnectedComponents(int[] component, int count) {
    this.component = component;
    this.count = count;
  }

  /** The components of a graph, by breadth-first search in time O(n + m). */
  public static ConnectedComponents of(Adjacency graph) {
    int[] component = new int[graph.vertices];
    Arrays.fill(component, -1);
    int[] queue = new int[graph.vertices];
    int count = 0;
    for (int v = 0; v < graph.vertices; v++) {
      if (component[v] < 0) {
        fill(graph, v, count++, component, queue);
      }
    }
    return new ConnectedComponents(component, count);
  }

  /** The number of components. */
  public int count() {
    return count;
  }

  /** The component of a vertex, from 0 to count − 1. */
  public int of(int vertex) {
    return component[vertex];
  }

  /**
   * The sum of some values over each component.
   *
   * @param values shape (n)
   * @return shape (count)
   */
  public double[] sums(double[] values) {
    double[] sums = new double[count];
    for (int v = 0; v < values.length; v++) {
      sums[component[v]] += values[v];
    }
    return sums;
  }

  private static void fill(Adjacency graph, int from, int number, int[] component, int[] queue) {
    int tail = 0;
    queue[tail++] = from;
    component[from] = number;
    for (int head = 0; head < tail; head++) {
      int v = queue[head];
      for (int k = graph.start[v]; k < graph.start[v + 1]; k++) {
        int w = graph.neighbour[k];
        if (component[w] < 0) {
          component[w] = number;
          queue[tail++] = w;
        }
      }
    }
  }
}
