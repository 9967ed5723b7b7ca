package org.reluatlas.homology;

import java.util.BitSet;
import java.util.Optional;
import org.reluatlas.task.Progress;

/**
 * {@link ReductionAlgorithm#UNION_FIND}: exact on every complex.
 *
 * <p>Pairs of a 0-cell and a 1-cell: an edge that joins two components ends the younger. Pairs of a
 * (d−1)-cell and a d-cell, when no (d−1)-cell is a facet of three d-cells: run backwards, the cells
 * make a graph of d-cells and an outside that was there first, joined by (d−1)-cells; one that
 * joins two components is paired with the d-cell that came last of the younger. This is Alexander
 * duality: Delfinado, Edelsbrunner, "An incremental algorithm for Betti numbers of simplicial
 * complexes on the 3-sphere", CAGD 12 (1995). The maps between are reduced with the twist, without
 * the rows of edges that are known to end a class. Time O(n log n) beside the reduction.
 */
final class UnionFindReduction {

  private final Filtration filtration;
  private final ChainComplex complex;
  private final ColumnRepresentation columns;
  private final Progress progress;
  private final int[] deaths;
  private final BitSet joiningEdges = new BitSet();
  private int lowest = 1;
  private int highest;

  UnionFindReduction(Filtration filtration, ColumnRepresentation columns, Progress progress) {
    this.filtration = filtration;
    this.columns = columns;
    this.progress = progress;
    complex = filtration.complex();
    deaths = ColumnReducer.noPivots(filtration.size());
    highest = complex.dimension();
  }

  PersistencePairs compute() {
    pairByUnionFind();
    reduceTheRest();
    return new PersistencePairs(filtration, deaths);
  }

  /**
   * The positions of the cells that end a class. Where only ∂₍d−1₎ is left to reduce and the
   * complex has no homology in dimension d − 1, every (d−1)-cell that begins no pair ends a class,
   * and nothing is reduced.
   */
  BitSet endings(BettiNumbers betti) {
    pairByUnionFind();
    int d = complex.dimension();
    boolean known = lowest == d - 1 && highest == d - 1 && betti.get(d - 1) == 0;
    if (!known) {
      reduceTheRest();
    }
    BitSet endings = new BitSet();
    for (int t = 0; t < deaths.length; t++) {
      if (deaths[t] >= 0) {
        endings.set(deaths[t]);
      } else if (known && filtration.dimensionAt(t) == d - 1) {
        endings.set(t);
      }
    }
    return endings;
  }

  private void reduceTheRest() {
    TwistReduction twist = new TwistReduction(filtration, columns, progress);
    twist.reduceDown(highest, lowest, joiningEdges, deaths);
  }

  private void pairByUnionFind() {
    progress.begin("Persistence");
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
    int[] ages = new int[skeleton.nodes()];
    for (int age = 0; age < vertices.length; age++) {
      ages[filtration.cellAt(vertices[age])] = age;
    }
    UnionFind components = new UnionFind(Math.max(1, skeleton.nodes()));
    for (int i = 0; i < edges.length; i++) {
      int edge = filtration.cellAt(edges[i]) - complex.firstId(1);
      int younger = join(components, skeleton, edge, ages, i);
      if (younger >= 0) {
        deaths[vertices[younger]] = edges[i];
        joiningEdges.set(edges[i]);
      }
    }
  }

  private void pairTopCells(CellGraph dual) {
    int d = complex.dimension();
    int[] regions = positions(d);
    int[] facets = positions(d - 1);
    int[] ages = new int[dual.nodes()]; // backwards, after the outside
    for (int i = 0; i < regions.length; i++) {
      ages[filtration.cellAt(regions[i]) - complex.firstId(d) + 1] = regions.length - i;
    }
    UnionFind components = new UnionFind(dual.nodes());
    for (int i = facets.length - 1; i >= 0; i--) {
      int facet = filtration.cellAt(facets[i]) - complex.firstId(d - 1);
      int younger = join(components, dual, facet, ages, i);
      if (younger >= 0) {
        deaths[facets[i]] = regions[regions.length - younger];
      }
    }
  }

  private int join(UnionFind components, CellGraph graph, int edge, int[] ages, int step) {
    if ((step & 0xFFFF) == 0) {
      progress.check();
    }
    return ages.length == 0 ? -1 : components.union(ages[graph.head(edge)], ages[graph.tail(edge)]);
  }

  /** The positions of the k-cells, ascending. */
  private int[] positions(int k) {
    int[] positions = new int[complex.count(k)];
    for (int t = 0, i = 0; t < filtration.size(); t++) {
      if (filtration.dimensionAt(t) == k) {
        positions[i++] = t;
      }
    }
    return positions;
  }
}
