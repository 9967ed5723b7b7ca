package org.reluatlas.spectral.partition;

import java.util.Arrays;
import org.reluatlas.spectral.algebra.Adjacency;

/**
 * Gives undecided vertices the parts of their neighbours.
 *
 * <p>In rounds: every undecided vertex with a neighbour that had a part when the round began gets
 * the part that it has the most edge weight to, the lowest among equals. A vertex that no round
 * reaches, since its component has no decided vertex, keeps its given part. The result does not
 * depend on the order of the vertices. O((n + m) k) for k parts.
 */
public final class LabelPropagation {

  private static final int NONE = -1;

  private final Adjacency graph;
  private final int[] part;
  private final double[] weightTo;

  private LabelPropagation(Adjacency graph, int[] part, int parts) {
    this.graph = graph;
    this.part = part;
    this.weightTo = new double[parts];
  }

  /**
   * The partition with all vertices decided.
   *
   * @param part the part of each vertex, from 0 to parts − 1, shape (n)
   * @param undecided whether the part of a vertex is only used if no neighbour gives one, shape (n)
   * @return the part of each vertex, shape (n)
   */
  public static int[] decide(Adjacency graph, int[] part, boolean[] undecided, int parts) {
    int[] decided = part.clone();
    int[] waiting = new int[part.length];
    int count = 0;
    for (int v = 0; v < part.length; v++) {
      if (undecided[v]) {
        decided[v] = NONE;
        waiting[count++] = v;
      }
    }
    new LabelPropagation(graph, decided, parts).run(Arrays.copyOf(waiting, count));
    for (int v = 0; v < part.length; v++) {
      decided[v] = decided[v] == NONE ? part[v] : decided[v];
    }
    return decided;
  }

  private void run(int[] waiting) {
    int[] front = reached(waiting);
    while (front.length > 0) {
      int[] heaviest = Arrays.stream(front).map(this::heaviestPart).toArray();
      for (int i = 0; i < front.length; i++) {
        part[front[i]] = heaviest[i];
      }
      front = waitingNeighbours(front);
    }
  }

  private int[] reached(int[] vertices) {
    return Arrays.stream(vertices).filter(v -> heaviestPart(v) != NONE).toArray();
  }

  private int[] waitingNeighbours(int[] vertices) {
    return Arrays.stream(vertices)
        .flatMap(v -> Arrays.stream(graph.neighbour, graph.start[v], graph.start[v + 1]))
        .filter(w -> part[w] == NONE)
        .distinct()
        .toArray();
  }

  /** The part with the most edge weight to a vertex, or none. */
  private int heaviestPart(int vertex) {
    Arrays.fill(weightTo, 0);
    for (int k = graph.start[vertex]; k < graph.start[vertex + 1]; k++) {
      if (part[graph.neighbour[k]] != NONE) {
        weightTo[part[graph.neighbour[k]]] += graph.weight[k];
      }
    }
    int heaviest = NONE;
    for (int p = 0; p < weightTo.length; p++) {
      if (weightTo[p] > 0 && (heaviest == NONE || weightTo[p] > weightTo[heaviest])) {
        heaviest = p;
      }
    }
    return heaviest;
  }
}
