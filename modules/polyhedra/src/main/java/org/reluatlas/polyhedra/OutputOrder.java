package org.reluatlas.polyhedra;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.reluatlas.network.Rational;
import org.reluatlas.task.Progress;

/**
 * The vertices of a complex in an order along whose edges an output grows, with as little exact
 * arithmetic as that takes.
 *
 * <p>Ranks are larger where an edge rises, and equal where it is flat: signs along edges are exact,
 * and the ranks are a linear extension of them. That is all that lower stars need. For on a cell
 * the output is affine, so a vertex that is not on the face where it is largest has an edge in the
 * cell along which it grows (the simplex method): the vertices of a cell with the largest rank are
 * those of that face. Vertices that no rising path connects may be out of order by as much as the
 * errors of their values. Along an edge the error of the constant of an affine form cancels, so
 * signs are known where values are not, as in deep and wide networks.
 *
 * <p>{@link #settled} puts vertices that matter, such as those of critical sets, in their exact
 * order with all of each other. Sublevel sets are those of the ranks up to cells that change no
 * homology, if all critical sets are among them: two sets of cells that are both closed under going
 * down and hold the same critical sets differ by lower stars without homology.
 *
 * <p>At infinite ends of the domain the order is that on all walls that are far enough out. Not for
 * several threads.
 */
public final class OutputOrder {

  /** Values that are asked for and less certain than this share of them are computed exactly. */
  private static final double LARGE_ERROR = 0x1p-17;

  private final int output;
  private final OutputEvaluation evaluation;
  private final OutputRates rates;
  private final double[] values;
  private final double[] errors;
  private final Rational[] exact;
  private final int[] rateRanks;
  private final EdgeSigns signs;

  /** For each vertex the one that is known best among those connected to it by flat edges. */
  private final int[] best;

  private OutputOrder(CellComplex complex, int output, Progress progress) {
    this.output = output;
    evaluation = new OutputEvaluation(complex, output, progress);
    values = new double[complex.count(0)];
    errors = new double[values.length];
    exact = new Rational[values.length];
    rateRanks = new int[values.length];
    evaluation.evaluate(values, errors, progress);
    rates = complex.domain().isBounded() ? null : new OutputRates(complex, output, progress);
    if (rates != null) {
      Arrays.setAll(rateRanks, rates::rank);
    }
    signs = new EdgeSigns(evaluation, values, errors, rateRanks, exact, progress);
    best = best();
  }

  /**
   * Evaluates an output at all vertices and compares it along all edges.
   *
   * @param output 0 to the number of outputs − 1
   * @throws IllegalArgumentException when there is no such output
   * @throws ValueLimitException when exact arithmetic would take too long
   * @throws org.reluatlas.task.CancelledException when cancelled
   */
  public static OutputOrder of(CellComplex complex, int output, Progress progress) {
    if (output < 0 || output >= complex.network().outputs()) {
      throw new IllegalArgumentException("no output " + output);
    }
    progress.begin("output at the vertices");
    return new OutputOrder(complex, output, progress);
  }

  private int[] best() {
    DisjointSets classes = signs.classes();
    int[] ofRoots = new int[values.length];
    Arrays.setAll(ofRoots, v -> v);
    for (int v = 0; v < values.length; v++) {
      int root = classes.root(v);
      int known = ofRoots[root];
      if (exact[known] == null && (exact[v] != null || errors[v] < errors[known])) {
        ofRoots[root] = v;
      }
    }
    int[] found = new int[values.length];
    Arrays.setAll(found, v -> ofRoots[classes.root(v)]);
    return found;
  }

  /** Ranks of the vertices that grow along every rising edge and are equal along every flat one. */
  public int[] ranks(Progress progress) {
    return ranks(signs.classes(), new int[0], progress);
  }

  private int[] ranks(DisjointSets classes, int[] chain, Progress progress) {
    Comparator<Integer> order =
        (a, b) ->
            rateRanks[a] != rateRanks[b]
                ? Integer.compare(rateRanks[a], rateRanks[b])
                : Double.compare(values[best[a]], values[best[b]]);
    return new RisingOrder(signs, classes, values.length, chain).ranks(order, progress);
  }

  /**
   * The values, in an order that is exact among some vertices too: of two of them the one with the
   * larger value has the larger rank, and equal values have one rank. These values are known to
   * five digits at least.
   *
   * @throws ValueLimitException when exact arithmetic would take too long
   * @throws org.reluatlas.task.CancelledException when cancelled
   */
  public VertexValues settled(int[] vertices, Progress progress) {
    progress.begin("order of critical values");
    SortedMap<Integer, List<Integer>> byRate = new TreeMap<>();
    Arrays.stream(vertices)
        .map(v -> best[v])
        .distinct()
        .forEach(v -> byRate.computeIfAbsent(rateRanks[v], rate -> new ArrayList<>()).add(v));
    List<int[]> groups = new ArrayList<>();
    List<ValueClusters> clusters = new ArrayList<>();
    boolean[] wanted = new boolean[values.length];
    for (List<Integer> members : byRate.values()) {
      int[] group = members.stream().mapToInt(Integer::intValue).toArray();
      ValueClusters of =
          new ValueClusters(
              Arrays.stream(group).mapToDouble(v -> values[v]).toArray(),
              Arrays.stream(group).mapToDouble(v -> errors[v]).toArray());
      for (int i = 0; i < group.length; i++) {
        wanted[group[i]] = of.size(of.of(i)) > 1 || isVague(group[i]);
      }
      groups.add(group);
      clusters.add(of);
    }
    evaluation.evaluateExactly(wanted, exact, progress);
    DisjointSets classes = signs.classes();
    IntList chain = new IntList();
    for (int g = 0; g < groups.size(); g++) {
      addInOrder(groups.get(g), clusters.get(g), classes, chain);
    }
    return values(ranks(classes, chain.toArray(), progress));
  }

  /** Whether too few digits of a value are known to report it. */
  private boolean isVague(int vertex) {
    return !(errors[vertex] <= LARGE_ERROR * Math.abs(values[vertex]));
  }

  /** Makes one class of equal values, and adds one vertex of each value to a chain. */
  private void addInOrder(
      int[] group, ValueClusters clusters, DisjointSets classes, IntList chain) {
    Rational[] known = Arrays.stream(group).mapToObj(v -> exact[v]).toArray(Rational[]::new);
    ExactRanks order = new ExactRanks(clusters, known);
    int[] ofRanks = new int[order.distinct];
    Arrays.fill(ofRanks, -1);
    for (int i = 0; i < group.length; i++) {
      int rank = order.ranks[i];
      if (ofRanks[rank] < 0) {
        ofRanks[rank] = group[i];
      }
      classes.unite(ofRanks[rank], group[i]);
    }
    Arrays.stream(ofRanks).forEach(chain::add);
  }

  private VertexValues values(int[] ranks) {
    double[] rounded = new double[values.length];
    double[] bounds = new double[values.length];
    for (int v = 0; v < rounded.length; v++) {
      int exponent = evaluation.exponent();
      Rational known = exact[best[v]];
      double value =
          known == null
              ? Math.scalb(values[best[v]], exponent)
              : known.timesPowerOfTwo(exponent).toDouble();
      double error = known == null ? Math.scalb(errors[best[v]], exponent) : Math.ulp(value);
      int growing = rates == null ? 0 : rates.sign(v);
      rounded[v] = growing == 0 ? value : growing * Double.POSITIVE_INFINITY;
      bounds[v] = error + Double.MIN_VALUE;
    }
    long exactValues = signs.exact + Arrays.stream(exact).filter(value -> value != null).count();
    return new VertexValues(output, rounded, bounds, ranks, exactValues);
  }
}
