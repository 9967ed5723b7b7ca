package org.reluatlas.spectral;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.IntUnaryOperator;
import java.util.zip.GZIPInputStream;

/** Graphs to test on. */
final class Graphs {

  private Graphs() {}

  static WeightedGraph of(int vertices, int[]... edges) {
    int[] sources = new int[edges.length];
    int[] targets = new int[edges.length];
    for (int e = 0; e < edges.length; e++) {
      sources[e] = edges[e][0];
      targets[e] = edges[e][1];
    }
    return WeightedGraph.unweighted(vertices, sources, targets);
  }

  static WeightedGraph of(int vertices, List<int[]> edges) {
    return of(vertices, edges.toArray(new int[0][]));
  }

  static WeightedGraph path(int n) {
    List<int[]> edges = new ArrayList<>();
    for (int i = 0; i + 1 < n; i++) {
      edges.add(new int[] {i, i + 1});
    }
    return of(n, edges);
  }

  static WeightedGraph cycle(int n) {
    List<int[]> edges = new ArrayList<>();
    for (int i = 0; i < n; i++) {
      edges.add(new int[] {i, (i + 1) % n});
    }
    return of(n, edges);
  }

  static WeightedGraph grid(int rows, int columns) {
    List<int[]> edges = new ArrayList<>();
    for (int i = 0; i < rows; i++) {
      for (int j = 0; j < columns; j++) {
        if (j + 1 < columns) {
          edges.add(new int[] {i * columns + j, i * columns + j + 1});
        }
        if (i + 1 < rows) {
          edges.add(new int[] {i * columns + j, (i + 1) * columns + j});
        }
      }
    }
    return of(rows * columns, edges);
  }

  static WeightedGraph star(int leaves) {
    List<int[]> edges = new ArrayList<>();
    for (int i = 1; i <= leaves; i++) {
      edges.add(new int[] {0, i});
    }
    return of(leaves + 1, edges);
  }

  static WeightedGraph complete(int n) {
    List<int[]> edges = new ArrayList<>();
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < i; j++) {
        edges.add(new int[] {i, j});
      }
    }
    return of(n, edges);
  }

  static WeightedGraph hypercube(int dimension) {
    List<int[]> edges = new ArrayList<>();
    for (int v = 0; v < 1 << dimension; v++) {
      for (int d = 0; d < dimension; d++) {
        if ((v >> d & 1) == 0) {
          edges.add(new int[] {v, v | 1 << d});
        }
      }
    }
    return of(1 << dimension, edges);
  }

  /** Any graph: loops, parallel edges and several components included. */
  static WeightedGraph random(int vertices, int edges, double spread, long seed) {
    Random random = new Random(seed);
    int[] sources = new int[edges];
    int[] targets = new int[edges];
    double[] edgeWeights = new double[edges];
    double[] vertexWeights = new double[vertices];
    for (int e = 0; e < edges; e++) {
      sources[e] = random.nextInt(vertices);
      targets[e] = random.nextInt(vertices);
      edgeWeights[e] = Math.pow(10, spread * (random.nextDouble() - 0.5));
    }
    for (int v = 0; v < vertices; v++) {
      vertexWeights[v] = 1 + random.nextInt(4);
    }
    return new WeightedGraph(vertices, sources, targets, edgeWeights, vertexWeights);
  }

  /** The graphs one after the other, without edges between them. */
  static WeightedGraph union(WeightedGraph... parts) {
    int vertices = Arrays.stream(parts).mapToInt(WeightedGraph::vertices).sum();
    int edges = Arrays.stream(parts).mapToInt(WeightedGraph::edges).sum();
    int[] sources = new int[edges];
    int[] targets = new int[edges];
    double[] edgeWeights = new double[edges];
    double[] vertexWeights = new double[vertices];
    int v = 0;
    int e = 0;
    for (WeightedGraph part : parts) {
      for (int i = 0; i < part.edges(); i++, e++) {
        sources[e] = v + part.source(i);
        targets[e] = v + part.target(i);
        edgeWeights[e] = part.edgeWeight(i);
      }
      for (int i = 0; i < part.vertices(); i++, v++) {
        vertexWeights[v] = part.vertexWeight(i);
      }
    }
    return new WeightedGraph(vertices, sources, targets, edgeWeights, vertexWeights);
  }

  /** A ring of additional edges of one weight through some vertices. */
  static WeightedGraph withExtraEdges(
      WeightedGraph graph, int length, IntUnaryOperator vertex, double weight) {
    int edges = graph.edges();
    int[] sources = new int[edges + length];
    int[] targets = new int[edges + length];
    double[] weights = new double[edges + length];
    double[] vertexWeights = new double[graph.vertices()];
    Arrays.setAll(vertexWeights, graph::vertexWeight);
    for (int e = 0; e < weights.length; e++) {
      int at = e - edges;
      sources[e] = at < 0 ? graph.source(e) : vertex.applyAsInt(at);
      targets[e] = at < 0 ? graph.target(e) : vertex.applyAsInt((at + 1) % length);
      weights[e] = at < 0 ? graph.edgeWeight(e) : weight;
    }
    return new WeightedGraph(graph.vertices(), sources, targets, weights, vertexWeights);
  }

  /** Facet dual graph of a large network's decomposition, vertex weights 1 + training points. */
  static WeightedGraph wide2d() {
    try (BufferedReader in =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Graphs.class.getResourceAsStream("wide2d-facet-graph.txt.gz")),
                StandardCharsets.US_ASCII))) {
      int[] counts = numbers(in.readLine());
      double[] weights = new double[counts[0]];
      int[] train = numbers(in.readLine());
      Arrays.setAll(weights, v -> 1 + train[v]);
      List<int[]> edges = new ArrayList<>();
      for (int e = 0; e < counts[1]; e++) {
        edges.add(numbers(in.readLine()));
      }
      return of(counts[0], edges).withVertexWeights(weights);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static int[] numbers(String line) {
    return Arrays.stream(line.split(" ")).mapToInt(Integer::parseInt).toArray();
  }
}
