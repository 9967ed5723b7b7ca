package org.reluatlas.homology.graph;

import java.util.Arrays;
import java.util.BitSet;
import java.util.PriorityQueue;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.reluatlas.task.Progress;
import org.reluatlas.task.Steps;

/**
 * Shortest paths from the first node of each component of a graph (Dijkstra 1959). Immutable. Time
 * O(n log n) for n edges.
 */
public final class ShortestPaths {

  private final double[] distances;
  private final BitSet tree;

  private ShortestPaths(double[] distances, BitSet tree) {
    this.distances = distances;
    this.tree = tree;
  }

  /** A way to a node over an edge. */
  private static final class Way implements Comparable<Way> {
    final double length;
    final int node;
    final int edge;

    Way(double length, int node, int edge) {
      this.length = length;
      this.node = node;
      this.edge = edge;
    }

    @Override
    public int compareTo(Way other) {
      int byLength = Double.compare(length, other.length);
      return byLength != 0 ? byLength : Integer.compare(edge, other.edge);
    }
  }

  /**
   * The paths from the roots.
   *
   * @param length of an edge, 0 or more
   */
  public static ShortestPaths of(CellGraph graph, IntToDoubleFunction length, Progress progress) {
    Incidence incidence = new Incidence(graph, IntStream.range(0, graph.edges()).toArray());
    double[] distances = new double[graph.nodes()];
    Arrays.fill(distances, Double.NaN);
    ShortestPaths paths = new ShortestPaths(distances, new BitSet());
    Steps steps = Steps.of(progress, graph.nodes());
    for (int root = 0; root < graph.nodes(); root++) {
      if (Double.isNaN(distances[root])) {
        paths.search(incidence, root, length, steps);
      }
    }
    return paths;
  }

  private void search(Incidence incidence, int root, IntToDoubleFunction length, Steps steps) {
    PriorityQueue<Way> ways = new PriorityQueue<>();
    ways.add(new Way(0, root, -1));
    while (!ways.isEmpty()) {
      Way way = ways.poll();
      if (!Double.isNaN(distances[way.node])) {
        continue;
      }
      steps.next();
      distances[way.node] = way.length;
      if (way.edge >= 0) {
        tree.set(way.edge);
      }
      for (int i = 0; i < incidence.degree(way.node); i++) {
        int edge = incidence.edge(way.node, i);
        int other = incidence.neighbour(way.node, i);
        if (Double.isNaN(distances[other])) {
          ways.add(new Way(way.length + length.applyAsDouble(edge), other, edge));
        }
      }
    }
  }

  /** The length of the shortest path from the root to a node. */
  public double distance(int node) {
    return distances[node];
  }

  /** Whether an edge is one of the trees of shortest paths. */
  public boolean isInTree(int edge) {
    return tree.get(edge);
  }
}
