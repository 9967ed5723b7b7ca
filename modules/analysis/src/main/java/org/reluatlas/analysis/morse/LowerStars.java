package org.reluatlas.analysis.morse;

import java.util.BitSet;
import org.reluatlas.homology.ChainComplex;
import org.reluatlas.homology.graph.UnionFind;
import org.reluatlas.task.Progress;
import org.reluatlas.task.Steps;

/**
 * The cells of a complex by where a function that is affine on each has its maximum. Immutable.
 *
 * <p>A cell is flat when the function is constant on it. A flat component is a maximal union of
 * flat cells that are connected through their faces; a vertex that is on no flat edge is one by
 * itself. The maximum of a cell is attained on a face of it, which is flat, so on one component:
 * that is the top of the cell. The cells with the same top are the lower star of the component
 * without what lies below. Components are named by their lowest vertex. Linear time but for the
 * union-find.
 */
public final class LowerStars {

  private final ChainComplex complex;
  private final int[] ranks;
  private final int[] tops;
  private final BitSet flat;

  private LowerStars(ChainComplex complex, int[] ranks, int[] tops, BitSet flat) {
    this.complex = complex;
    this.ranks = ranks;
    this.tops = tops;
    this.flat = flat;
  }

  /**
   * Finds the tops of all cells.
   *
   * @param ranks of the values at the vertices: of two ends of an edge that with the larger value
   *     has the larger rank, and those with the same value have the same
   * @throws org.reluatlas.task.CancelledException when cancelled
   */
  public static LowerStars of(ChainComplex complex, int[] ranks, Progress progress) {
    progress.begin("flat cells");
    LowerStars stars =
        new LowerStars(complex, ranks.clone(), new int[complex.cells()], new BitSet());
    stars.findComponents();
    Steps steps = Steps.of(progress, complex.cells());
    for (int k = 1; k <= complex.dimension(); k++) {
      for (int cell = 0; cell < complex.count(k); cell++) {
        steps.next();
        stars.findTop(k, cell);
      }
    }
    return stars;
  }

  /** The same with other ranks that compare as these along every edge, which changes no top. */
  public LowerStars withRanks(int[] others) {
    return new LowerStars(complex, others.clone(), tops, flat);
  }

  private void findComponents() {
    UnionFind sets = new UnionFind(ranks.length);
    for (int edge = 0; complex.dimension() > 0 && edge < complex.count(1); edge++) {
      if (ranks[complex.facet(1, edge, 0)] == ranks[complex.facet(1, edge, 1)]) {
        sets.union(complex.facet(1, edge, 0), complex.facet(1, edge, 1));
      }
    }
    for (int v = 0; v < ranks.length; v++) {
      tops[v] = sets.find(v);
    }
    flat.set(0, ranks.length);
  }

  /** The top is that of the highest facet; the cell is flat when all facets are, at one height. */
  private void findTop(int k, int cell) {
    int top = tops[complex.id(k - 1, complex.facet(k, cell, 0))];
    boolean isFlat = true;
    for (int i = 0; i < complex.facetCount(k, cell); i++) {
      int facet = complex.id(k - 1, complex.facet(k, cell, i));
      isFlat &= flat.get(facet) && ranks[tops[facet]] == ranks[top];
      top = ranks[tops[facet]] > ranks[top] ? tops[facet] : top;
    }
    int id = complex.id(k, cell);
    tops[id] = top;
    flat.set(id, isFlat);
  }

  /** The complex. */
  public ChainComplex complex() {
    return complex;
  }

  /** The top of the cell with this id: the lowest vertex of a flat component. */
  public int top(int id) {
    return tops[id];
  }

  /** Whether the function is constant on the cell with this id. */
  public boolean isFlat(int id) {
    return flat.get(id);
  }

  /** The rank of the value at a vertex. */
  public int rank(int vertex) {
    return ranks[vertex];
  }

  /** The number of vertices. */
  int vertices() {
    return ranks.length;
  }
}
