package org.reluatlas.spectral.sampled;

import java.util.Arrays;
import org.reluatlas.spectral.algebra.Adjacency;

/** A linked list of weighted edges for every vertex, all in one pool that reuses its room. */
final class EdgeLists {

  static final int NONE = -1;

  /** The first edge of each vertex or {@link #NONE}, shape (n). */
  final int[] head;

  /** For each edge its other end, below the edge after it: read together, they lie together. */
  private long[] link;

  private double[] weight;
  private int free = NONE;
  private int used;

  /** The edges of a graph, each once at both of its ends. */
  EdgeLists(Adjacency graph) {
    head = new int[graph.vertices];
    used = graph.neighbour.length;
    int room = used + used / 8 + 2;
    weight = Arrays.copyOf(graph.weight, room);
    link = new long[room];
    for (int v = 0; v < graph.vertices; v++) {
      int end = graph.start[v + 1];
      head[v] = graph.start[v] == end ? NONE : graph.start[v];
      for (int e = graph.start[v]; e < end; e++) {
        link[e] = linked(graph.neighbour[e], e + 1 < end ? e + 1 : NONE);
      }
    }
  }

  private static long linked(int to, int next) {
    return ((long) next << 32) | to;
  }

  /** The edge after another one in its list, or {@link #NONE}. */
  int next(int edge) {
    return (int) (link[edge] >> 32);
  }

  /** The other end of an edge. */
  int to(int edge) {
    return (int) link[edge];
  }

  double weight(int edge) {
    return weight[edge];
  }

  /** Adds an edge to the list of one of its ends. */
  void add(int vertex, int other, double itsWeight) {
    int e = free == NONE ? used++ : free;
    if (e == link.length) {
      int room = Math.toIntExact(Math.min(Integer.MAX_VALUE - 8L, e + e / 2L + 2));
      link = Arrays.copyOf(link, room);
      weight = Arrays.copyOf(weight, room);
    } else if (e == free) {
      free = next(e);
    }
    link[e] = linked(other, head[vertex]);
    weight[e] = itsWeight;
    head[vertex] = e;
  }

  /** Gives the room of an edge back, which is in no list any more. */
  void release(int edge) {
    link[edge] = linked(0, free);
    free = edge;
  }
}
