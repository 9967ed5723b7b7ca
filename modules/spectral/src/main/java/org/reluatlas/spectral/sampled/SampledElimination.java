package org.reluatlas.spectral.sampled;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.reluatlas.spectral.algebra.Adjacency;
import org.reluatlas.spectral.ordering.DegreeLists;
import org.reluatlas.task.Progress;
import org.reluatlas.task.Steps;

/**
 * The elimination of all vertices of a graph, with a sampled tree in place of every clique.
 *
 * <p>Gaussian elimination of a vertex v joins its neighbours to a clique, with the weight w_a w_b /
 * Σ w for the pair a, b. Here each neighbour a gets one edge only, to a heavier neighbour b drawn
 * with a probability proportional to w_b, and its weight is the sum of the weights of all edges of
 * the clique from a to heavier neighbours: the expectation of the tree is the clique.
 *
 * <p>The next vertex is one of least degree in the graph as it is then, parallel edges counted
 * separately.
 */
final class SampledElimination {

  private final int vertices;
  private final Steps steps;
  private final EdgeLists edges;
  private final DegreeLists lists;
  private final int[] degree;
  private final boolean[] eliminated;
  private final SplittableRandom random;

  /** The neighbours of the current vertex, their weights, and the change of their degrees. */
  private int[] neighbour = new int[32];

  private double[] weight = new double[32];
  private int[] change = new int[32];
  private int count;

  /** The place in {@link #neighbour} of each vertex that is there. */
  private final int[] place;

  /** The neighbours by ascending weight: the leading bits of the weight, then the place. */
  private long[] ascending = new long[32];

  /** The sum of the weights from each rank of {@link #ascending} on. */
  private double[] tail = new double[33];

  /** The vertices in the order of elimination, shape (n). */
  final int[] order;

  /** The index at which the column of each vertex begins, in the order of elimination. */
  final int[] start;

  /** The diagonal: the weight of the edges to later vertices. */
  final double[] pivot;

  /** The vertices below the diagonal, column by column. */
  int[] row;

  /** The shares of the pivot that go to them. */
  float[] share;

  SampledElimination(Adjacency graph, long seed, Progress progress) {
    random = new SplittableRandom(seed);
    vertices = graph.vertices;
    steps = Steps.of(progress, vertices);
    edges = new EdgeLists(graph);
    lists = new DegreeLists(vertices);
    degree = new int[vertices];
    eliminated = new boolean[vertices];
    place = new int[vertices];
    order = new int[vertices];
    start = new int[vertices + 1];
    pivot = new double[vertices];
    row = new int[graph.neighbour.length + 1];
    share = new float[row.length];
    for (int v = vertices - 1; v >= 0; v--) {
      degree[v] = graph.degree(v);
      lists.insert(v, degree[v]);
    }
  }

  void run() {
    for (int i = 0; i < vertices; i++) {
      steps.next();
      int v = lists.removeMinimum();
      eliminated[v] = true;
      order[i] = v;
      gatherNeighbours(v);
      sortNeighbours();
      pivot[i] = tail[0];
      start[i + 1] = appendColumn(start[i]);
      sampleTree();
      updateDegrees();
    }
  }

  /** Empties the list of a vertex and adds up parallel edges. */
  private void gatherNeighbours(int v) {
    count = 0;
    for (int e = edges.head[v]; e != EdgeLists.NONE; ) {
      int following = edges.next(e);
      int w = edges.to(e);
      if (!eliminated[w]) {
        int at = place[w];
        if (at >= count || neighbour[at] != w) {
          at = count;
          place[w] = at;
          addNeighbour(w);
        }
        weight[at] += edges.weight(e);
        change[at]--;
      }
      edges.release(e);
      e = following;
    }
  }

  private void addNeighbour(int w) {
    if (count == neighbour.length) {
      int room = 2 * count;
      neighbour = Arrays.copyOf(neighbour, room);
      weight = Arrays.copyOf(weight, room);
      change = Arrays.copyOf(change, room);
      ascending = new long[room];
      tail = new double[room + 1];
    }
    neighbour[count] = w;
    weight[count] = 0;
    change[count++] = 0;
  }

  private void sortNeighbours() {
    long low = 2L * Integer.highestOneBit(count) - 1;
    for (int k = 0; k < count; k++) {
      ascending[k] = (Double.doubleToRawLongBits(weight[k]) & ~low) | k;
    }
    Arrays.sort(ascending, 0, count);
    tail[count] = 0;
    for (int k = count - 1; k >= 0; k--) {
      ascending[k] &= low;
      tail[k] = tail[k + 1] + weight[(int) ascending[k]];
    }
  }

  private int appendColumn(int from) {
    if (from + count > row.length) {
      int room = Math.toIntExact(Math.min(Integer.MAX_VALUE - 8L, from + from / 2L + count));
      row = Arrays.copyOf(row, room);
      share = Arrays.copyOf(share, room);
    }
    for (int k = 0; k < count; k++) {
      row[from + k] = neighbour[k];
      share[from + k] = (float) (weight[k] / tail[0]);
    }
    return from + count;
  }

  private void sampleTree() {
    for (int k = 0; k + 1 < count; k++) {
      int a = (int) ascending[k];
      int b = (int) ascending[drawn(random.nextDouble() * tail[k + 1], k + 1)];
      double itsWeight = weight[a] * (tail[k + 1] / tail[0]);
      if (itsWeight > 0) {
        edges.add(neighbour[a], neighbour[b], itsWeight);
        edges.add(neighbour[b], neighbour[a], itsWeight);
        change[a]++;
        change[b]++;
      }
    }
  }

  /** The last rank, from one on, whose tail has at least a given sum. */
  private int drawn(double sum, int from) {
    int low = from;
    int high = count - 1;
    while (low < high) {
      int middle = (low + high + 1) >>> 1;
      if (tail[middle] >= sum) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return low;
  }

  private void updateDegrees() {
    for (int k = 0; k < count; k++) {
      if (change[k] != 0) {
        int w = neighbour[k];
        lists.remove(w);
        degree[w] += change[k];
        lists.insert(w, Math.min(degree[w], vertices));
      }
    }
  }
}
