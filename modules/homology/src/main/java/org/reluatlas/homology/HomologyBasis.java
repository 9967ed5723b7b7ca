package org.reluatlas.homology;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.reluatlas.homology.graph.CellGraph;
import org.reluatlas.homology.graph.ShortestPaths;
import org.reluatlas.task.Progress;

/**
 * Cycles over Z2 that are a basis of the homology of a complex: βₖ of dimension k. Immutable.
 *
 * <p>They are the {@link RepresentativeCycles} of one filtration: the vertices, the edges of a tree
 * of shortest paths from the first vertex of each component, the other edges by the length of the
 * loop that each closes through the root, then the rest by dimension and index. So the loops are
 * the shortest basis of H₁ among the loops that go through these roots: Erickson, Whittlesey,
 * "Greedy optimal homotopy and homology generators", SODA 2005. What a loop goes both ways is left
 * out. Of a complex whose (d−1)-cells are facets of at most two d-cells, the d-cycles are its
 * closed components.
 */
public final class HomologyBasis {

  private final List<List<int[]>> cycles;
  private final boolean[] given;

  private HomologyBasis(List<List<int[]>> cycles, boolean[] given) {
    this.cycles = cycles;
    this.given = given;
  }

  /**
   * The basis of a complex. Near linear time, and that of a reduction for 1 &lt; k &lt; d and for
   * complexes that branch.
   *
   * @param length of each 1-cell, 0 or more
   * @param highest the highest dimension of the cycles that are wanted
   * @throws org.reluatlas.task.CancelledException when cancelled
   */
  public static HomologyBasis of(
      ChainComplex complex, IntToDoubleFunction length, int highest, Progress progress) {
    PersistencePairs pairs =
        new Persistence().compute(byLength(complex, length, progress), progress);
    RepresentativeCycles representatives = RepresentativeCycles.of(pairs);
    List<List<int[]>> cycles = new ArrayList<>();
    boolean[] given = new boolean[complex.dimension() + 1];
    Arrays.fill(given, 0, highest + 1, true);
    for (int k = 0; k < given.length; k++) {
      cycles.add(new ArrayList<>());
    }
    for (int birth : pairs.essential()) {
      int k = pairs.filtration().dimensionAt(birth);
      Optional<int[]> cycle = given[k] ? representatives.cycle(birth, progress) : Optional.empty();
      given[k] = cycle.isPresent();
      cycle.ifPresent(cycles.get(k)::add);
    }
    for (int k = 0; k < given.length; k++) {
      if (!given[k]) {
        cycles.get(k).clear();
      }
    }
    return new HomologyBasis(cycles, given);
  }

  private static Filtration byLength(
      ChainComplex complex, IntToDoubleFunction length, Progress progress) {
    Optional<CellGraph> skeleton = CellGraph.skeleton(complex.matrices());
    if (skeleton.isEmpty()) {
      return Filtration.byId(complex);
    }
    progress.begin("shortest paths");
    CellGraph graph = skeleton.get();
    ShortestPaths paths = ShortestPaths.of(graph, length, progress);
    double[] loops = new double[graph.edges()];
    for (int e = 0; e < loops.length; e++) {
      boolean isTree = paths.isInTree(e);
      double ways =
          isTree || graph.isLoop(e)
              ? 0
              : paths.distance(graph.head(e)) + paths.distance(graph.tail(e));
      loops[e] = isTree ? -1 : ways + length.applyAsDouble(e);
    }
    int first = complex.firstId(1);
    int[] order = new int[complex.cells()];
    Arrays.setAll(order, id -> id);
    int[] edges =
        IntStream.range(0, loops.length)
            .boxed()
            .sorted(Comparator.comparingDouble(e -> loops[e]))
            .mapToInt(e -> first + e)
            .toArray();
    System.arraycopy(edges, 0, order, first, edges.length);
    return Filtration.of(complex, order);
  }

  /**
   * The cycles of dimension k, each as the ascending indices of its k-cells, as many as the Betti
   * number says; one vertex of each component for k = 0. None if they are not {@link #isGiven}.
   */
  public List<int[]> cycles(int k) {
    return Collections.unmodifiableList(cycles.get(k));
  }

  /**
   * Whether the cycles of dimension k are given: they were wanted, and finding them takes no
   * reduction beyond {@link RepresentativeCycles#MOST_ENTRIES}.
   */
  public boolean isGiven(int k) {
    return given[k];
  }
}
