package org.reluatlas.homology.reduction;

import java.util.BitSet;
import java.util.Optional;
import org.reluatlas.homology.boundary.BoundaryMatrices;
import org.reluatlas.homology.boundary.CellOrder;
import org.reluatlas.homology.graph.CellGraph;
import org.reluatlas.homology.graph.UnionFind;
import org.reluatlas.task.Progress;
import org.reluatlas.task.Steps;

/**
 * {@link ReductionAlgorithm#UNION_FIND}: exact on every complex.
 *
 * <p>Pairs of a 0-cell and a 1-cell: an edge that joins two components ends the younger one. Pairs
 * of a (d−1)-cell and a d-cell, if no (d−1)-cell is a facet of three d-cells: in reverse order the
 * cells form a graph whose nodes are the d-cells and the outside, which is the oldest, and whose
 * edges are the (d−1)-cells. An edge that joins two components is paired with the d-cell that began
 * the younger one. This is Alexander duality: Delfinado, Edelsbrunner, "An incremental algorithm
 * for Betti numbers of simplicial complexes on the 3-sphere", CAGD 12 (1995). The maps between are
 * reduced with the twist, without the rows of edges that end a class. Time near linear plus that of
 * the reduction.
 */
final class UnionFindReduction {

  private static final int STRIDE = 1 << 16;

  private final CellOrder order;
  private final BoundaryMatrices complex;
  private final ColumnRepresentation columns;
  private final Progress progress;
  private final int[] deaths;
  private final BitSet joiningEdges = new BitSet();
  private int lowest = 1;
  private int highest;

  UnionFindReduction(CellOrder order, ColumnRepresentation columns, Progress progress) {
    this.order = order;
    this.columns = columns;
    this.progress = progress;
    complex = order.complex();
    deaths = ColumnReducer.noPivots(order.size());
    highest = complex.dimension();
  }

  int[] deaths() {
    pairByUnionFind();
    reduceTheRest();
    return deaths;
  }

  /**
   * The positions of the cells that end a class. If only ∂₍d−1₎ is left to reduce and the complex
   * has no homology in dimension d − 1, every (d−1)-cell that begins no pair ends a class, and
   * nothing is reduced.
   *
   * @param acyclicBelowTop whether the complex has no homology in dimension d − 1
   */
  BitSet endings(boolean acyclicBelowTop) {
    pairByUnionFind();
    int d = complex.dimension();
    boolean known = lowest == d - 1 && highest == d - 1 && acyclicBelowTop;
    if (!known) {
      reduceTheRest();
    }
    BitSet endings = new BitSet();
    for (int t = 0; t < deaths.length; t++) {
      if (deaths[t] >= 0) {
        endings.set(deaths[t]);
      } else if (known && order.dimensionAt(t) == d - 1) {
        endings.set(t);
      }
    }
    return endings;
  }

  private void reduceTheRest() {
    TwistReduction twist = new TwistReduction(order, columns, progress);
    twist.reduceDown(highest, lowest, joiningEdges, deaths);
  }

  private void pairByUnionFind() {
    progress.begin("persistence");
    Optional<CellGraph> skeleton = CellGraph.skeleton(complex);
    Optional<CellGraph> dual = CellGraph.dual(complex);
    if (skeleton.isPresent()) {
      pairVertices(skeleton.get());
      lowest = 2;
    }
    if (dual.isPresent()) {
      pairTopCells(dual.get());
      highest--;
    }
  }

  private void pairVertices(CellGraph skeleton) {
    int[] vertices = positions(0);
    int[] edges = positions(1);
    int[] ages = new int[skeleton.nodes()]; // a node that is no vertex has age 0, as the oldest
    for (int i = 0; i < vertices.length; i++) {
      ages[order.cellAt(vertices[i])] = i + 1;
    }
    UnionFind components = new UnionFind(skeleton.nodes() + 1);
    Steps steps = Steps.ofUnknownNumber(progress).every(STRIDE);
    for (int i = 0; i < edges.length; i++) {
      steps.next();
      int edge = order.cellAt(edges[i]) - complex.firstId(1);
      int younger = union(components, skeleton, edge, ages);
      if (younger >= 0) {
        deaths[vertices[younger - 1]] = edges[i];
        joiningEdges.set(edges[i]);
      }
    }
  }

  private void pairTopCells(CellGraph dual) {
    int d = complex.dimension();
    int[] regions = positions(d);
    int[] facets = positions(d - 1);
    int[] ages = new int[dual.nodes()]; // in reverse order; the outside has age 0
    for (int i = 0; i < regions.length; i++) {
      ages[order.cellAt(regions[i]) - complex.firstId(d) + 1] = regions.length - i;
    }
    UnionFind components = new UnionFind(dual.nodes());
    Steps steps = Steps.ofUnknownNumber(progress).every(STRIDE);
    for (int i = facets.length - 1; i >= 0; i--) {
      steps.next();
      int facet = order.cellAt(facets[i]) - complex.firstId(d - 1);
      int younger = union(components, dual, facet, ages);
      if (younger >= 0) {
        deaths[facets[i]] = regions[regions.length - younger];
      }
    }
  }

  /** Merges the components of the ends of an edge; returns the age of the younger one, or −1. */
  private static int union(UnionFind components, CellGraph graph, int edge, int[] ages) {
    return ages.length == 0 ? -1 : components.union(ages[graph.head(edge)], ages[graph.tail(edge)]);
  }

  /** The positions of the k-cells, ascending. */
  private int[] positions(int k) {
    int[] positions = new int[complex.count(k)];
    for (int t = 0, i = 0; t < order.size(); t++) {
      if (order.dimensionAt(t) == k) {
        positions[i++] = t;
      }
    }
    return positions;
  }
}
