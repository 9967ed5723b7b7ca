package org.reluatlas.spectral;

import java.util.Arrays;
import org.reluatlas.spectral.algebra.Adjacency;
import org.reluatlas.task.text.NumberText;

/**
 * An undirected graph with a positive weight on every vertex and every edge, in flat arrays.
 * Immutable.
 *
 * <p>Vertices are 0 … n−1 and edges 0 … m−1. An edge has a source and a target only to give its row
 * of the coboundary matrix a sign. Parallel edges are allowed and act as one edge with the sum of
 * their weights. Loops are allowed and have no effect, since the coboundary of any function is 0 on
 * them.
 */
public final class WeightedGraph {

  /** Weights are within this factor of 1, so that their products are finite and positive. */
  static final double WEIGHT_RANGE = 1e100;

  /** The most edges: the coboundary matrix has two entries per edge, counted in an int. */
  static final int MAX_EDGES = (Integer.MAX_VALUE - 8) / 2;

  private final int vertices;
  private final int[] sources;
  private final int[] targets;
  private final double[] edgeWeights;
  private final double[] vertexWeights;

  /**
   * The graph in these arrays, which are copied.
   *
   * @param vertices n ≥ 0
   * @param sources one end of each edge, shape (m), each in 0 … n−1
   * @param targets the other end of each edge, shape (m), each in 0 … n−1
   * @param edgeWeights shape (m), each from 1e-100 to 1e100
   * @param vertexWeights shape (n), each from 1e-100 to 1e100
   * @throws IllegalArgumentException when a shape, an end or a weight is not as described
   */
  public WeightedGraph(
      int vertices, int[] sources, int[] targets, double[] edgeWeights, double[] vertexWeights) {
    this(sources.clone(), targets.clone(), edgeWeights.clone(), vertexWeights.clone(), vertices);
    if (vertices < 0 || vertexWeights.length != vertices) {
      throw new IllegalArgumentException(
          vertices + " vertices but " + vertexWeights.length + " vertex weights");
    }
    if (sources.length != targets.length || sources.length != edgeWeights.length) {
      throw new IllegalArgumentException(
          String.format(
              "%d sources, %d targets and %d edge weights",
              sources.length, targets.length, edgeWeights.length));
    }
    if (sources.length > MAX_EDGES) {
      throw new IllegalArgumentException(
          NumberText.count(sources.length)
              + " edges, more than the limit of "
              + NumberText.count(MAX_EDGES));
    }
    checkEnds(this.sources, vertices);
    checkEnds(this.targets, vertices);
    checkWeights("edge", this.edgeWeights);
    checkWeights("vertex", this.vertexWeights);
  }

  private WeightedGraph(
      int[] sources, int[] targets, double[] edgeWeights, double[] vertexWeights, int vertices) {
    this.vertices = vertices;
    this.sources = sources;
    this.targets = targets;
    this.edgeWeights = edgeWeights;
    this.vertexWeights = vertexWeights;
  }

  /**
   * The graph with these edges and all weights 1.
   *
   * @throws IllegalArgumentException as the constructor does
   */
  public static WeightedGraph unweighted(int vertices, int[] sources, int[] targets) {
    return new WeightedGraph(
        vertices, sources, targets, ones(sources.length), ones(Math.max(0, vertices)));
  }

  /**
   * The same graph with other vertex weights.
   *
   * @param weights shape (n), each from 1e-100 to 1e100
   * @throws IllegalArgumentException when the shape or a weight is not as described
   */
  public WeightedGraph withVertexWeights(double[] weights) {
    return new WeightedGraph(vertices, sources, targets, edgeWeights, weights);
  }

  /**
   * The same graph with other edge weights.
   *
   * @param weights shape (m), each from 1e-100 to 1e100
   * @throws IllegalArgumentException when the shape or a weight is not as described
   */
  public WeightedGraph withEdgeWeights(double[] weights) {
    return new WeightedGraph(vertices, sources, targets, weights, vertexWeights);
  }

  /** The number n of vertices. */
  public int vertices() {
    return vertices;
  }

  /** The number m of edges, including parallel edges and loops. */
  public int edges() {
    return sources.length;
  }

  /** The source of an edge. */
  public int source(int edge) {
    return sources[edge];
  }

  /** The target of an edge. */
  public int target(int edge) {
    return targets[edge];
  }

  /** The weight of an edge, positive. */
  public double edgeWeight(int edge) {
    return edgeWeights[edge];
  }

  /** The weight of a vertex, positive. */
  public double vertexWeight(int vertex) {
    return vertexWeights[vertex];
  }

  /** The sum of all vertex weights. */
  public double totalVertexWeight() {
    double total = 0;
    for (double weight : vertexWeights) {
      total += weight;
    }
    return total;
  }

  /** Whether another graph has the same vertices and edges, whatever their weights. */
  boolean hasEdgesOf(WeightedGraph other) {
    return vertices == other.vertices
        && Arrays.equals(sources, other.sources)
        && Arrays.equals(targets, other.targets);
  }

  /** The neighbours of every vertex without loops, parallel edges added up, in time O(n + m). */
  Adjacency adjacency() {
    return Adjacency.of(vertices, sources, targets, edgeWeights);
  }

  /** The vertex weights, shape (n): not to be written to. */
  double[] vertexWeights() {
    return vertexWeights;
  }

  /** The edge weights, shape (m): not to be written to. */
  double[] edgeWeights() {
    return edgeWeights;
  }

  private static double[] ones(int length) {
    double[] ones = new double[length];
    Arrays.fill(ones, 1);
    return ones;
  }

  private static void checkEnds(int[] ends, int vertices) {
    for (int e = 0; e < ends.length; e++) {
      if (ends[e] < 0 || ends[e] >= vertices) {
        throw new IllegalArgumentException(
            String.format("edge %d ends at vertex %d of %d vertices", e, ends[e], vertices));
      }
    }
  }

  private static void checkWeights(String of, double[] weights) {
    for (int i = 0; i < weights.length; i++) {
      if (!(weights[i] >= 1 / WEIGHT_RANGE && weights[i] <= WEIGHT_RANGE)) {
        throw new IllegalArgumentException(
            String.format(
                "%s %d has weight %s; weights are positive, from 1e-100 to 1e100",
                of, i, weights[i]));
      }
    }
  }
}
