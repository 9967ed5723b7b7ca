package org.reluatlas.homology;

import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.reluatlas.homology.boundary.BoundaryMatrices;
import org.reluatlas.homology.graph.CellGraph;
import org.reluatlas.homology.graph.DualComponent;
import org.reluatlas.homology.reduction.KeptColumns;
import org.reluatlas.task.Progress;

/**
 * A cycle over Z2 for each homology class of a filtration, found when it is asked for. For several
 * threads.
 *
 * <p>The cycle of a class that begins with the k-cell σ and ends with the (k+1)-cell τ contains σ,
 * all its other cells are older, and it is a boundary as soon as τ is there. Since σ and τ are a
 * pair, it is then new when σ comes, and not homologous to any older cycle before τ comes: it
 * represents the class in all of its interval. The cycle of a class that never ends contains σ and
 * older cells; those of all such classes are a basis of the homology of the complex.
 *
 * <ul>
 *   <li>k = 0: σ and the oldest vertex of the component that τ joins it to; for a class that never
 *       ends σ alone.
 *   <li>k = d − 1, if no (d−1)-cell is a facet of three d-cells: the boundary of the void that τ
 *       fills last, which is the component of τ in the dual graph without the (d−1)-cells up to σ.
 *       It contains σ, since σ joins two components in reverse order (Alexander duality: Delfinado,
 *       Edelsbrunner, "An incremental algorithm for Betti numbers of simplicial complexes on the
 *       3-sphere", CAGD 12, 1995). A class of dimension d, which never ends, is the component of σ.
 *       Time linear in the void.
 *   <li>k = 1, a class that never ends: σ and the path between its ends in the minimum spanning
 *       forest of the 1-skeleton by age.
 *   <li>Else the column of τ in the standard reduction of ∂ₖ₊₁, or for a class that never ends the
 *       columns that the reduction of ∂ₖ adds to that of σ ({@link KeptColumns}), which is done
 *       once for all classes of dimension k. It is given up beyond {@link #MOST_ENTRIES}.
 * </ul>
 *
 * <p>A void is the hole itself, as it is when the class begins. No cycle of the last kind is short
 * in any sense: to find the shortest one is NP-hard in general (Chen, Freedman, "Hardness results
 * for homology localization", 2011). Each cycle is checked: its boundary is 0, and σ is its last
 * cell.
 */
public final class RepresentativeCycles {

  /** So many entries of reduced columns are kept for each dimension, 4 bytes each. */
  public static final long MOST_ENTRIES = 100_000_000;

  private final PersistencePairs pairs;
  private final Filtration filtration;
  private final BoundaryMatrices complex;
  private final long mostEntries;
  private final Optional<CellGraph> dual;
  private final Map<Integer, Optional<KeptColumns>> boundaries = new HashMap<>();
  private final Map<Integer, Optional<KeptColumns>> cycles = new HashMap<>();
  private Optional<SkeletonCycles> skeleton;

  private RepresentativeCycles(PersistencePairs pairs, long mostEntries) {
    this.pairs = pairs;
    this.mostEntries = mostEntries;
    filtration = pairs.filtration();
    complex = filtration.complex().matrices();
    dual = CellGraph.dual(complex);
  }

  /** The cycles of the classes of a filtration. Time linear in the facets of the d-cells. */
  public static RepresentativeCycles of(PersistencePairs pairs) {
    return of(pairs, MOST_ENTRIES);
  }

  static RepresentativeCycles of(PersistencePairs pairs, long mostEntries) {
    return new RepresentativeCycles(pairs, mostEntries);
  }

  /** The filtration. */
  public Filtration filtration() {
    return filtration;
  }

  /**
   * The cycle of a class: the indices of its k-cells, ascending.
   *
   * @param birth the position of the cell that begins the class
   * @return empty when it takes a reduction that is beyond {@link #MOST_ENTRIES}
   * @throws IllegalArgumentException when no class begins there
   * @throws BettiIdentityException when the result is no such cycle, which is a defect
   * @throws org.reluatlas.task.CancelledException when cancelled
   */
  public synchronized Optional<int[]> cycle(int birth, Progress progress) {
    int k = filtration.dimensionAt(birth);
    int death = pairs.deathOf(birth);
    Optional<int[]> cycle;
    if (death >= 0) {
      cycle = ending(k, birth, death, progress);
    } else if (Arrays.binarySearch(pairs.essential(), birth) >= 0) {
      cycle = endless(k, birth, progress);
    } else {
      throw new IllegalArgumentException("no class begins at position " + birth);
    }
    cycle.ifPresent(cells -> CycleCheck.check(filtration, k, cells, birth));
    return cycle;
  }

  private Optional<int[]> ending(int k, int birth, int death, Progress progress) {
    int d = complex.dimension();
    if (k == 0 && skeleton(progress).isPresent()) {
      return Optional.of(skeleton(progress).get().pair(index(birth)));
    }
    if (k == d - 1 && dual.isPresent()) {
      return Optional.of(component(death, birth, progress).rim());
    }
    return boundaries
        .computeIfAbsent(k, dimension -> reduceBoundaries(dimension, progress))
        .map(columns -> indices(columns.cycle(death)));
  }

  private Optional<int[]> endless(int k, int birth, Progress progress) {
    if (k == 0) {
      return Optional.of(new int[] {index(birth)});
    }
    if (k == 1 && skeleton(progress).isPresent()) {
      return Optional.of(skeleton(progress).get().loop(index(birth)));
    }
    if (k == complex.dimension() && dual.isPresent()) {
      return Optional.of(component(birth, -1, progress).regions());
    }
    return cycles
        .computeIfAbsent(k, dimension -> reduceCycles(dimension, progress))
        .map(columns -> indices(columns.cycle(birth)));
  }

  /** The component of a d-cell in the dual graph with the (d−1)-cells after a position. */
  private DualComponent component(int region, int after, Progress progress) {
    int first = complex.firstId(complex.dimension() - 1);
    return DualComponent.of(
        complex,
        dual.orElseThrow(),
        index(region),
        facet -> filtration.positionOf(first + facet) > after,
        progress);
  }

  private Optional<SkeletonCycles> skeleton(Progress progress) {
    if (skeleton == null) {
      skeleton =
          CellGraph.skeleton(complex)
              .map(graph -> SkeletonCycles.of(filtration.cellOrder(), graph, progress));
    }
    return skeleton;
  }

  private Optional<KeptColumns> reduceBoundaries(int k, Progress progress) {
    return KeptColumns.ofBoundaries(
        filtration.cellOrder(), k, endings(k + 1), mostEntries, progress);
  }

  private Optional<KeptColumns> reduceCycles(int k, Progress progress) {
    BitSet begins = new BitSet();
    for (int birth : pairs.essential()) {
      begins.set(birth, filtration.dimensionAt(birth) == k);
    }
    return KeptColumns.ofCycles(
        filtration.cellOrder(), k, endings(k), begins, mostEntries, progress);
  }

  /** The positions of the k-cells that end a class. */
  private BitSet endings(int k) {
    BitSet endings = new BitSet();
    for (int i = 0; i < pairs.count(); i++) {
      endings.set(pairs.death(i), pairs.dimension(i) == k - 1);
    }
    return endings;
  }

  /** The index, among the cells of its dimension, of the cell at a position. */
  private int index(int position) {
    return filtration.cellAt(position) - complex.firstId(filtration.dimensionAt(position));
  }

  private int[] indices(int... positions) {
    return Arrays.stream(positions).map(this::index).sorted().toArray();
  }
}
