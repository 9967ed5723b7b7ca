package org.reluatlas.polyhedra;

import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
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
   * @throws org.reluatlas.task.CancelledException when cancelled
   */
  public static VertexValues of(CellComplex complex, int output, Progress progress) {
    if (output < 0 || output >= complex.network().outputs()) {
      throw new IllegalArgumentException("no output " + output);
    }
    progress.begin("output at the vertices");
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
    evaluation.evaluateExactly(wanted, exact, progress);
    int[] ranks = new int[values.length];
    int distinct = rank(clusters, exact, ranks);
    long exactValues = 0;
    for (int v = 0; v < values.length; v++) {
      exactValues += exact[v] == null ? 0 : 1;
      round(v, exact[v], evaluation.exponent(), values, errors);
    }
    return new VertexValues(output, values, errors, ranks, distinct, exactValues);
  }

  /** Sets the ranks and returns the number of different values. */
  private static int rank(ValueClusters clusters, Rational[] exact, int[] ranks) {
    int next = 0;
    for (int c = 0; c < clusters.count(); c++) {
      if (clusters.size(c) == 1) {
        ranks[clusters.member(c, 0)] = next++;
      } else {
        Map<Rational, Integer> ofValues = new HashMap<>();
        for (Rational value : ascending(clusters, c, exact)) {
          ofValues.put(value, next++);
        }
        for (int i = 0; i < clusters.size(c); i++) {
          ranks[clusters.member(c, i)] = ofValues.get(exact[clusters.member(c, i)]);
        }
      }
    }
    return next;
  }

  private static Set<Rational> ascending(ValueClusters clusters, int c, Rational[] exact) {
    Set<Rational> values =
        new TreeSet<>(Comparator.comparing(value -> value, VertexValues::compareExactly));
    Rational last = null;
    for (int i = 0; i < clusters.size(c); i++) {
      Rational value = exact[clusters.member(c, i)];
      if (!value.equals(last)) {
        values.add(value);
        last = value;
      }
    }
    return values;
  }

  private static int compareExactly(Rational a, Rational b) {
    return a.plus(b.negate()).signum();
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

  /** The value at a vertex, rounded. */
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
