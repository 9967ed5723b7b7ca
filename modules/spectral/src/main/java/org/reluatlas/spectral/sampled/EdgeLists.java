package org.reluatlas.spectral.sampled;

import java.util.Arrays;
import org.reluatlas.spectral.algebra.Adjacency;

/** A linked list of weighted edges for every vertex, all in one pool that reuses its room. */
final class EdgeLists {

  static final int NONE = -1;

  /** The first edge of each vertex or {@link #NONE}, shape (n). */
  final int[] head;

  /** The edge after each edge. */
  int[] next;

  /** The other end of each edge. */
  int[] to;

  double[] weight;

  private int free = NONE;
  private int used;

  /** The edges of a graph, each once at both of its ends. */
  EdgeLists(Adjacency graph) {
    head = new int[graph.vertices];
    used = graph.neighbour.length;
    int room = used + used / 8 + 2;
    to = Arrays.copyOf(graph.neighbour, room);
    weight = Arrays.copyOf(graph.weight, room);
    next = new int[room];
    for (int v = 0; v < graph.vertices; v++) {
      int end = graph.start[v + 1];
      head[v] = graph.start[v] == end ? NONE : graph.start[v];
      for (int e = graph.start[v]; e < end; e++) {
        next[e] = e + 1 < end ? e + 1 : NONE;
      }
    }
  }

  /** Adds an edge to the list of one of its ends. */
  void add(int vertex, int other, double itsWeight) {
    int e = free == NONE ? used++ : free;
    if (e == to.length) {
      int room = Math.toIntExact(Math.min(Integer.MAX_VALUE - 8L, e + e / 2L + 2));
      to = Arrays.copyOf(to, room);
      weight = Arrays.copyOf(weight, room);
      next = Arrays.copyOf(next, room);
    } else if (e == free) {
      free = next[e];
    }
    to[e] = other;
    weight[e] = itsWeight;
    next[e] = head[vertex];
    head[vertex] = e;
  }

  /** Gives the room of an edge back, which is in no list any more. */
  void release(int edge) {
    next[edge] = free;
    free = edge;
  }
}
