package org.reluatlas.analysis;

import java.util.Arrays;
import org.reluatlas.polyhedra.CertificateException;
import org.reluatlas.polyhedra.DualGraph;
import org.reluatlas.task.Progress;

/**
 * Components, degrees and diameter of a dual graph, whose edges all have length 1. Immutable.
 *
 * <p>The diameter is exact: see {@link EccentricityBounds}.
 */
public final class GraphDistances {

  private final int[] degrees;
  private final int components;
  private final int diameter;

  private GraphDistances(int[] degrees, int components, int diameter) {
    this.degrees = degrees;
    this.components = components;
    this.diameter = diameter;
  }

  /**
   * Measures a graph. O(vertices · edges) at worst; for most graphs some tens of searches of
   * O(edges).
   *
   * @throws org.reluatlas.task.CancelledException when cancelled
   */
  public static GraphDistances of(DualGraph graph, Progress progress) {
    progress.begin("diameter of the dual graph");
    int[] degrees = new int[graph.vertices()];
    for (int edge = 0; edge < graph.edges(); edge++) {
      degrees[graph.source(edge)]++;
      degrees[graph.target(edge)]++;
    }
    requireFewEdges(graph);
    BreadthFirstGraph searched = BreadthFirstGraph.of(graph, degrees);
    int diameter = 0;
    for (int c = 0; c < searched.components(); c++) {
      diameter = Math.max(diameter, EccentricityBounds.diameter(searched.component(c), progress));
    }
    return new GraphDistances(degrees, searched.components(), diameter);
  }

  /**
   * Of an arrangement of hyperplanes in a convex domain the mean degree is at most 2d. By
   * induction: a further hyperplane, itself cut into r cells with e ≤ (d − 1) r edges between them,
   * adds r regions and r + e ≤ d r edges.
   *
   * @throws CertificateException when it is more, which is a defect of this program
   */
  private static void requireFewEdges(DualGraph graph) {
    boolean isArrangement =
        graph.complex().network().hiddenLayers() == 1
            && graph.adjacency() == DualGraph.Adjacency.FACET;
    long most = (long) graph.complex().dimension() * graph.vertices();
    if (isArrangement && graph.edges() > most) {
      throw new CertificateException(
          graph.edges() + " edges between " + graph.vertices() + " regions of an arrangement");
    }
  }

  /** The number of connected components. */
  public int components() {
    return components;
  }

  /** The largest number of edges on a shortest path between two regions of one component. */
  public int diameter() {
    return diameter;
  }

  /** The number of neighbours of a region. */
  public int degree(int region) {
    return degrees[region];
  }

  /** The largest degree. */
  public int maxDegree() {
    return Arrays.stream(degrees).max().orElse(0);
  }

  /** The mean of the degrees: twice the number of edges over that of regions. */
  public double meanDegree() {
    return Arrays.stream(degrees).average().orElse(0);
  }

  /** How many regions have each degree, from 0 to the largest. */
  public int[] degreeCounts() {
    int[] counts = new int[maxDegree() + 1];
    for (int degree : degrees) {
      counts[degree]++;
    }
    return counts;
  }
}
