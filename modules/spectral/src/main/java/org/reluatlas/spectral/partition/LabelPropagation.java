package org.reluatlas.spectral;

import java.util.Arrays;

/**
 * Places undecided vertices with their neighbours.
 *
 * <p>In rounds: every undecided vertex next to one that had a part when the round began joins the
 * part it has the most edge weight to, the lowest among equals. Those that no round reaches, since
 * nothing connected to them is decided, keep a part of last resort. The order of the vertices does
 * not matter. O((n + m) k) for k parts.
 */
final class Neighbourhood {

  private static final int NONE = -1;

  private final Adjacency graph;
  private final int[] part;
  private final double[] weightTo;

  private Neighbourhood(Adjacency graph, int[] part, int parts) {
    this.graph = graph;
    this.part = part;
    this.weightTo = new double[parts];
  }

  /**
   * Places.
   *
   * @param part the part of each vertex, shape (n); the undecided ones' is the last resort
   * @param undecided shape (n)
   * @return the part of each vertex, shape (n)
   */
  static int[] place(WeightedGraph graph, int[] part, boolean[] undecided, int parts) {
    int[] placed = part.clone();
    int[] waiting = new int[part.length];
    int count = 0;
    for (int v = 0; v < part.length; v++) {
      if (undecided[v]) {
        placed[v] = NONE;
        waiting[count++] = v;
      }
    }
    if (count > 0) {
      new Neighbourhood(Adjacency.of(graph), placed, parts).fill(Arrays.copyOf(waiting, count));
      for (int v = 0; v < part.length; v++) {
        placed[v] = placed[v] == NONE ? part[v] : placed[v];
      }
    }
    return placed;
  }

  private void fill(int[] waiting) {
    int[] front = reached(waiting);
    while (front.length > 0) {
      int[] joins = Arrays.stream(front).map(this::closest).toArray();
      for (int i = 0; i < front.length; i++) {
        part[front[i]] = joins[i];
      }
      front = waitingNeighbours(front);
    }
  }

  private int[] reached(int[] vertices) {
    return Arrays.stream(vertices).filter(v -> closest(v) != NONE).toArray();
  }

  private int[] waitingNeighbours(int[] vertices) {
    return Arrays.stream(vertices)
        .flatMap(v -> Arrays.stream(graph.neighbour, graph.start[v], graph.start[v + 1]))
        .filter(w -> part[w] == NONE)
        .distinct()
        .toArray();
  }

  /** The part with the most edge weight to a vertex, or none. */
  private int closest(int vertex) {
    Arrays.fill(weightTo, 0);
    for (int k = graph.start[vertex]; k < graph.start[vertex + 1]; k++) {
      if (part[graph.neighbour[k]] != NONE) {
        weightTo[part[graph.neighbour[k]]] += graph.weight[k];
      }
    }
    int closest = NONE;
    for (int p = 0; p < weightTo.length; p++) {
      if (weightTo[p] > 0 && (closest == NONE || weightTo[p] > weightTo[closest])) {
        closest = p;
      }
    }
    return closest;
  }
}
