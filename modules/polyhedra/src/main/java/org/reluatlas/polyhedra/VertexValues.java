package org.reluatlas.polyhedra;

import org.reluatlas.network.Rational;
import org.reluatlas.task.Progress;

/**
 * The values of one output of the network at the vertices of a complex: as doubles with bounds of
 * their errors, and in their exact order. Immutable.
 *
 * <p>The rank of a vertex is the number of different values that are smaller. Values beyond the
 * bounds of their errors are in the order of the doubles. The others are computed as rational
 * numbers, each once: on regions where the output is constant from the region's form, which is
 * shared by all regions that need the same units, elsewhere at the exact vertex. Cost: the output's
 * form on about one region per vertex, a sort, and the exact values; in parallel.
 *
 * <p>At a vertex at infinity the value is the limit, which may be infinite, and the order is that
 * of the values on all walls that are far enough out: when one of two infinite limits grows faster,
 * it is the larger one.
 */
public final class VertexValues {

  private final int output;
  private final double[] values;
  private final double[] errors;
  private final int[] ranks;
  private final double[] ofRanks;
  private final long exactValues;

  private VertexValues(
      int output, double[] values, double[] errors, int[] ranks, int distinct, long exactValues) {
    this.output = output;
    this.values = values;
    this.errors = errors;
    this.ranks = ranks;
    this.exactValues = exactValues;
    ofRanks = new double[distinct];
    for (int v = 0; v < values.length; v++) {
      ofRanks[ranks[v]] = values[v];
    }
  }

  /**
   * Evaluates an output at all vertices.
   *
   * @param output 0 to the number of outputs − 1
   * @throws IllegalArgumentException when there is no such output
   * @throws ValueLimitException when exact values would take too long
   * @throws org.reluatlas.task.CancelledException when cancelled
   */
  public static VertexValues of(CellComplex complex, int output, Progress progress) {
    if (output < 0 || output >= complex.network().outputs()) {
      throw new IllegalArgumentException("no output " + output);
    }
    progress.begin("output at the vertices");
    if (complex.domain().isBounded()) {
      return evaluated(complex, output, progress);
    }
    CellComplex far = complex;
    VertexValues found = evaluated(far, output, progress);
    OutputRates rates = new OutputRates(complex, output, progress);
    while (!rates.keepOrder(found.ranks)) {
      far = far.reaching(UnboundedDecomposition.reachBeyond(far.reach()));
      found = evaluated(far, output, progress);
    }
    for (int v = 0; v < found.values.length; v++) {
      int sign = rates.sign(v);
      found.values[v] = sign == 0 ? found.values[v] : sign * Double.POSITIVE_INFINITY;
      found.ofRanks[found.ranks[v]] = found.values[v];
    }
    return found;
  }

  private static VertexValues evaluated(CellComplex complex, int output, Progress progress) {
    OutputEvaluation evaluation = new OutputEvaluation(complex, output);
    double[] values = new double[complex.count(0)];
    double[] errors = new double[values.length];
    evaluation.evaluate(values, errors, progress);
    ValueClusters clusters = new ValueClusters(values, errors);
    Rational[] exact = new Rational[values.length];
    new ConstantRegions(complex, evaluation).addTo(exact, clusters, progress);
    boolean[] wanted = new boolean[values.length];
    for (int v = 0; v < values.length; v++) {
      wanted[v] = clusters.size(clusters.of(v)) > 1;
    }
    evaluation.requireFew(wanted, exact);
    evaluation.evaluateExactly(wanted, exact, progress);
    ExactRanks ranks = new ExactRanks(clusters, exact);
    long exactValues = 0;
    for (int v = 0; v < values.length; v++) {
      exactValues += exact[v] == null ? 0 : 1;
      round(v, exact[v], evaluation.exponent(), values, errors);
    }
    return new VertexValues(output, values, errors, ranks.ranks, ranks.distinct, exactValues);
  }

  /** Brings a value and its error to the units of the output; an exact one is rounded once. */
  private static void round(int v, Rational exact, int exponent, double[] values, double[] errors) {
    values[v] =
        exact == null
            ? Math.scalb(values[v], exponent)
            : exact.timesPowerOfTwo(exponent).toDouble();
    errors[v] =
        (exact == null ? Math.scalb(errors[v], exponent) : Math.ulp(values[v])) + Double.MIN_VALUE;
  }

  /** Which output of the network it is, from 0. */
  public int output() {
    return output;
  }

  /** The value at a vertex, rounded; at infinity the limit. */
  public double value(int vertex) {
    return values[vertex];
  }

  /** A bound of the error of {@link #value}. */
  public double error(int vertex) {
    return errors[vertex];
  }

  /** The number of different values that are smaller than that at a vertex. */
  public int rank(int vertex) {
    return ranks[vertex];
  }

  /** The exact order of the values at two vertices: negative, 0 or positive. */
  public int compare(int vertex, int other) {
    return Integer.compare(ranks[vertex], ranks[other]);
  }

  /** The number of different values. */
  public int ranks() {
    return ofRanks.length;
  }

  /** The value of a rank, rounded; ascending in the rank. */
  public double valueOfRank(int rank) {
    return ofRanks[rank];
  }

  /** How many values were computed as rational numbers. */
  public long exactValues() {
    return exactValues;
  }
}
