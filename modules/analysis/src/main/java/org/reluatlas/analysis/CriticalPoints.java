package org.reluatlas.analysis;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.reluatlas.analysis.morse.LowerStarHomology;
import org.reluatlas.analysis.morse.LowerStars;
import org.reluatlas.analysis.morse.SublevelHomology;
import org.reluatlas.homology.ChainComplex;
import org.reluatlas.polyhedra.CellComplex;
import org.reluatlas.polyhedra.OutputOrder;
import org.reluatlas.polyhedra.VertexValues;
import org.reluatlas.task.Progress;

/**
 * The critical sets of one output of a network on its domain, as a piecewise-linear Morse function.
 * Immutable.
 *
 * <p>A candidate is a connected component of cells on which the output f is constant, or a vertex
 * that is on none. Its multiplicity of index k is the dimension of Hₖ over Z2 of the cells whose
 * maximum is attained on it and nowhere else, relative to what is below; it is critical when one is
 * not 0. An isolated minimum has index 0, an isolated maximum in the interior index d. On the wall
 * of the domain a minimum counts as one, and a maximum is not critical, since no sublevel set
 * changes at it but by growing. The walls at infinite ends of a domain are walls like others, as
 * far out as it takes for nothing to change any more. Whether the output grows along an edge, and
 * which values of critical sets are equal, is decided exactly ({@link OutputOrder}).
 *
 * <p>Checked on every result: Σ (−1)ᵏ mₖ over all sets is the Euler characteristic, 1; at every
 * value c the multiplicities of index k sum to the classes of Hₖ that begin in {f ≤ c} at c and
 * those of Hₖ₋₁ that end there. Time near linear in the number of cells, beside that of {@link
 * org.reluatlas.homology.Persistence} and of the values.
 *
 * <p>See Grigsby, Lindsey, Masden, "Local and global topological complexity measures of ReLU neural
 * network functions", 2022; Brooks, Masden, "Combinatorial regularity for relatively perfect
 * discrete gradient vector fields of ReLU neural networks", 2024.
 */
public final class CriticalPoints {

  private final VertexValues values;
  private final List<CriticalSet> sets;
  private final int dimension;
  private final SublevelBetti sublevels;
  private final RegionExtrema extrema;

  private CriticalPoints(
      VertexValues values,
      List<CriticalSet> sets,
      int dimension,
      SublevelBetti sublevels,
      RegionExtrema extrema) {
    this.values = values;
    this.sets = Collections.unmodifiableList(sets);
    this.dimension = dimension;
    this.sublevels = sublevels;
    this.extrema = extrema;
  }

  /**
   * Finds the critical sets of an output.
   *
   * @param chain of the complex
   * @param output 0 to the number of outputs − 1
   * @throws IllegalArgumentException when there is no such output
   * @throws org.reluatlas.polyhedra.ValueLimitException when exact arithmetic would take too long
   * @throws org.reluatlas.analysis.morse.MorseIdentityException when the result contradicts itself,
   *     which is a defect
   * @throws org.reluatlas.task.CancelledException when cancelled
   */
  public static CriticalPoints of(
      CellComplex complex, ChainComplex chain, int output, Progress progress) {
    OutputOrder order = OutputOrder.of(complex, output, progress);
    LowerStars unsettled = LowerStars.of(chain, order.ranks(progress), progress);
    LowerStarHomology critical = LowerStarHomology.of(unsettled, progress);
    VertexValues values = order.settled(critical.components(), progress);
    LowerStars stars = unsettled.withRanks(values.vertexRanks());
    SublevelHomology sublevels = SublevelHomology.of(chain, values.vertexRanks(), progress);
    sublevels.check(stars, critical);
    List<CriticalSet> sets = new ArrayList<>();
    RegionExtrema extrema = new RegionExtrema(complex);
    Map<Integer, FlatComponent> components = components(complex, stars, critical);
    for (int i = 0; i < critical.count(); i++) {
      FlatComponent component = components.get(critical.component(i));
      double value = values.valueOfRank(stars.rank(critical.component(i)));
      CriticalSet set = new CriticalSet(value, critical.multiplicities(i), component);
      sets.add(set);
      extrema.add(set.kind(), component);
    }
    sets.sort(
        Comparator.comparingInt((CriticalSet set) -> values.rank(set.vertex()))
            .thenComparingInt(CriticalSet::vertex));
    int d = complex.dimension();
    SublevelBetti betti = new SublevelBetti(sublevels, values, d);
    return new CriticalPoints(values, sets, d, betti, extrema.spread(progress));
  }

  private static Map<Integer, FlatComponent> components(
      CellComplex complex, LowerStars stars, LowerStarHomology critical) {
    Map<Integer, FlatComponent> components = new HashMap<>();
    for (int i = 0; i < critical.count(); i++) {
      components.put(critical.component(i), new FlatComponent(complex));
    }
    for (int k = 0; k <= complex.dimension(); k++) {
      for (int cell = 0; cell < complex.count(k); cell++) {
        int id = stars.complex().id(k, cell);
        FlatComponent component = stars.isFlat(id) ? components.get(stars.top(id)) : null;
        if (component != null) {
          component.add(k, cell);
        }
      }
    }
    return components;
  }

  /** Which output of the network it is, from 0. */
  public int output() {
    return values.output();
  }

  /** The values of the output at the vertices; those of critical sets are in their exact order. */
  public VertexValues values() {
    return values;
  }

  /** The critical sets by ascending value, those of one value by their vertex. */
  public List<CriticalSet> sets() {
    return sets;
  }

  /** The dimension d of the domain; indices are 0 to d. */
  public int dimension() {
    return dimension;
  }

  /** The sum of the multiplicities of index k of all sets, 0 ≤ k ≤ d. */
  public int multiplicity(int k) {
    return sets.stream().mapToInt(set -> set.multiplicity(k)).sum();
  }

  /** The part of {@link #multiplicity(int)} that sets at a place have. */
  public int multiplicity(int k, CriticalPlace place) {
    return sets.stream()
        .filter(set -> set.place() == place)
        .mapToInt(set -> set.multiplicity(k))
        .sum();
  }

  /** How many critical sets are of a kind. */
  public int count(CriticalKind kind) {
    return (int) sets.stream().filter(set -> set.kind() == kind).count();
  }

  /** The Betti numbers of the sublevel sets. */
  public SublevelBetti sublevels() {
    return sublevels;
  }

  /**
   * Whether a region, its faces included, has a point of a minimum or of a maximum.
   *
   * @param kind MINIMUM or MAXIMUM
   */
  public boolean holds(int region, CriticalKind kind) {
    return extrema.holds(region, kind);
  }
}
