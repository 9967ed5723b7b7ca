package org.reluatlas.spectral;

import java.util.Arrays;

/**
 * Scores of the cut that a partition of the vertices of a graph makes. Immutable.
 *
 * <p>The weight of a part is the sum of its vertex weights. Empty parts are ignored, except by
 * {@link #balance()}. Time O(n + m).
 */
public final class CutScores {

  private final int cutEdges;
  private final double cutWeight;

  /** The weight of the edges that leave each part, shape (k). */
  private final double[] boundary;

  /** The sum of the weighted degrees in each part, shape (k). */
  private final double[] volume;

  private final double[] weight;
  private final int[] size;

  private CutScores(WeightedGraph graph, int[] part, int parts) {
    boundary = new double[parts];
    volume = new double[parts];
    weight = new double[parts];
    size = new int[parts];
    for (int v = 0; v < part.length; v++) {
      weight[part[v]] += graph.vertexWeight(v);
      size[part[v]]++;
    }
    int edges = 0;
    double total = 0;
    for (int e = 0; e < graph.edges(); e++) {
      int a = part[graph.source(e)];
      int b = part[graph.target(e)];
      if (graph.source(e) != graph.target(e)) {
        volume[a] += graph.edgeWeight(e);
        volume[b] += graph.edgeWeight(e);
      }
      if (a != b) {
        boundary[a] += graph.edgeWeight(e);
        boundary[b] += graph.edgeWeight(e);
        total += graph.edgeWeight(e);
        edges++;
      }
    }
    cutEdges = edges;
    cutWeight = total;
  }

  /**
   * The scores of a partition.
   *
   * @param part the part of each vertex, shape (n), each in 0 … k−1
   * @param parts the number k of parts, 1 or more
   * @throws IllegalArgumentException when the shape or a part is not as described
   */
  public static CutScores of(WeightedGraph graph, int[] part, int parts) {
    if (part.length != graph.vertices()) {
      throw new IllegalArgumentException(
          graph.vertices() + " vertices but parts of " + part.length);
    }
    checkParts(part, parts);
    return new CutScores(graph, part, parts);
  }

  static void checkParts(int[] part, int parts) {
    for (int v = 0; v < part.length; v++) {
      if (part[v] < 0 || part[v] >= parts) {
        throw new IllegalArgumentException(
            String.format("vertex %d is in part %d of %d parts", v, part[v], parts));
      }
    }
  }

  /** The number of edges between parts; parallel edges are counted separately. */
  public int cutEdges() {
    return cutEdges;
  }

  /** The weight of the edges between parts. */
  public double cutWeight() {
    return cutWeight;
  }

  /** The number of vertices in a part. */
  public int size(int part) {
    return size[part];
  }

  /** The sum of the vertex weights in a part. */
  public double weight(int part) {
    return weight[part];
  }

  /**
   * The Rayleigh quotient of the partition. For two parts it is that of the indicator of one of
   * them, centred to mean 0 in W_V: cut weight · w / (w₀ w₁) with w = w₀ + w₁.
   *
   * <p>For r parts it is the mean of the quotients of r−1 orthonormal functions that span the
   * indicators together with the constants: Σ (boundary weight of p / w_p) / (r−1). It is at least
   * the mean of the first r−1 eigenvalues beyond the constants, so for two parts at least λ₁. NaN
   * for a single part.
   */
  public double rayleighQuotient() {
    double sum = 0;
    for (int p = 0; p < size.length; p++) {
      sum += size[p] == 0 ? 0 : boundary[p] / weight[p];
    }
    return occupied() < 2 ? Double.NaN : sum / (occupied() - 1);
  }

  /**
   * The conductance, from 0 to 1: the largest conductance of a part. That of a part is the weight
   * of the edges that leave it over the smaller of the volumes inside and outside; a volume is a
   * sum of weighted degrees. A part that no edge leaves has conductance 0. NaN for a single part.
   */
  public double conductance() {
    if (occupied() < 2) {
      return Double.NaN;
    }
    double total = Arrays.stream(volume).sum();
    double largest = 0;
    for (int p = 0; p < size.length; p++) {
      if (boundary[p] > 0) {
        largest = Math.max(largest, boundary[p] / Math.min(volume[p], total - volume[p]));
      }
    }
    return largest;
  }

  /**
   * The balance: the weight of the lightest part over the mean weight of the k parts. 1 if all have
   * equal weights, 0 if one is empty. NaN for the empty graph.
   */
  public double balance() {
    double lightest = Arrays.stream(weight).min().orElse(0);
    return lightest / (Arrays.stream(weight).sum() / weight.length);
  }

  private int occupied() {
    int count = 0;
    for (int vertices : size) {
      count += vertices > 0 ? 1 : 0;
    }
    return count;
  }
}
