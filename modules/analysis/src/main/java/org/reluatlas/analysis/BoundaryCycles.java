package org.reluatlas.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.reluatlas.homology.ChainComplex;
import org.reluatlas.homology.HomologyBasis;
import org.reluatlas.homology.Subcomplex;
import org.reluatlas.homology.graph.UnionFind;
import org.reluatlas.polyhedra.CellComplex;
import org.reluatlas.polyhedra.DecisionBoundary;
import org.reluatlas.task.Progress;

/**
 * Cycles for the Betti numbers over Z2 of a decision boundary or level set: its pieces for β₀, and
 * for each further βₖ as many cycles, which are independent in its homology ({@link
 * HomologyBasis}). Immutable.
 *
 * <p>Loops (k = 1) are the shortest among those through a first vertex of their piece. Cycles of
 * dimension d − 1 are the closed pieces; where three classes meet, the boundaries of the components
 * of the domain without the boundary ({@link EnclosedParts}). For 1 &lt; k &lt; d − 1 they come
 * from a reduction and are not short in any sense. Cells are those of the complex cut along the
 * boundary, {@link #complex}.
 */
public final class BoundaryCycles {

  private final CellComplex complex;
  private final List<List<int[]>> cycles;
  private final boolean[] given;

  private BoundaryCycles(CellComplex complex, List<List<int[]>> cycles, boolean[] given) {
    this.complex = complex;
    this.cycles = cycles;
    this.given = given;
  }

  /**
   * Finds the cycles of a boundary that exists.
   *
   * @param numbers the Betti numbers, which the cycles must agree with
   * @throws IllegalStateException for a regression, or when there are more or fewer cycles than the
   *     numbers say, which is a defect
   * @throws org.reluatlas.task.CancelledException when cancelled
   */
  public static BoundaryCycles of(
      DecisionBoundary boundary, BoundaryTopology numbers, Progress progress) {
    CellComplex complex = boundary.cells().complex();
    ChainComplex chain = CellBoundaryMaps.chainComplex(complex);
    Subcomplex part = BoundaryTopology.subcomplex(boundary, chain);
    int top = part.complex().dimension();
    boolean byParts = top > 1 && EnclosedParts.branches(boundary);
    HomologyBasis basis =
        HomologyBasis.of(
            part.complex(), edge -> length(complex, part, edge), byParts ? top - 1 : top, progress);
    List<List<int[]>> cycles = new ArrayList<>();
    cycles.add(pieces(part));
    boolean[] given = new boolean[top + 1];
    given[0] = true;
    for (int k = 1; k < given.length; k++) {
      int dimension = k;
      given[k] = basis.isGiven(k);
      cycles.add(
          basis.cycles(k).stream()
              .map(cycle -> inParent(part, dimension, Arrays.stream(cycle)))
              .collect(Collectors.toList()));
    }
    if (byParts) {
      given[top] = true;
      cycles.set(top, EnclosedParts.boundaries(boundary, progress));
    }
    BoundaryCycles result = new BoundaryCycles(complex, cycles, given);
    result.check(numbers.ofBoundary().toArray());
    return result;
  }

  private static double length(CellComplex complex, Subcomplex part, int edge) {
    int cell = part.parentCell(1, edge);
    double[] from = complex.vertex(complex.facet(1, cell, 0));
    double[] to = complex.vertex(complex.facet(1, cell, 1));
    double square = 0;
    for (int axis = 0; axis < from.length; axis++) {
      square += (to[axis] - from[axis]) * (to[axis] - from[axis]);
    }
    return Math.sqrt(square);
  }

  private static int[] inParent(Subcomplex part, int k, IntStream cells) {
    return cells.map(cell -> part.parentCell(k, cell)).sorted().toArray();
  }

  /** The top cells of each connected component. */
  private static List<int[]> pieces(Subcomplex part) {
    ChainComplex chain = part.complex();
    UnionFind connected = new UnionFind(chain.count(0));
    for (int edge = 0; chain.dimension() > 0 && edge < chain.count(1); edge++) {
      connected.union(chain.facet(1, edge, 0), chain.facet(1, edge, 1));
    }
    int top = chain.dimension();
    Map<Integer, IntStream.Builder> pieces = new TreeMap<>();
    for (int cell = 0; cell < chain.count(top); cell++) {
      int face = cell;
      for (int k = top; k > 0; k--) {
        face = chain.facet(k, face, 0);
      }
      pieces.computeIfAbsent(connected.find(face), root -> IntStream.builder()).add(cell);
    }
    return pieces.values().stream()
        .map(cells -> inParent(part, top, cells.build()))
        .collect(Collectors.toList());
  }

  private void check(int... betti) {
    for (int k = 0; k < betti.length; k++) {
      if (given[k] && cycles.get(k).size() != betti[k]) {
        throw new IllegalStateException(
            cycles.get(k).size() + " cycles of dimension " + k + ", not " + betti[k]);
      }
    }
  }

  /** The complex cut along the boundary, whose cells the cycles are made of. */
  public CellComplex complex() {
    return complex;
  }

  /** The dimension d − 1 of the boundary. */
  public int dimension() {
    return given.length - 1;
  }

  /** The connected components, each as the ascending indices of its (d−1)-cells: β₀ of them. */
  public List<int[]> pieces() {
    return Collections.unmodifiableList(cycles.get(0));
  }

  /**
   * The cycles of dimension k, 1 ≤ k ≤ d − 1, each as the ascending indices of its k-cells: βₖ of
   * them, or none if they are not {@link #isGiven}.
   */
  public List<int[]> cycles(int k) {
    return Collections.unmodifiableList(cycles.get(k));
  }

  /** Whether the cycles of dimension k are given: they take no reduction beyond memory. */
  public boolean isGiven(int k) {
    return given[k];
  }
}
