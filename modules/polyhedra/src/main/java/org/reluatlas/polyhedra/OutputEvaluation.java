package org.reluatlas.polyhedra;

import java.math.BigInteger;
import java.nio.LongBuffer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.reluatlas.network.Rational;
import org.reluatlas.task.Progress;

/**
 * One output at the vertices of a complex, in doubles with bounds and exactly. Values are those of
 * the output times a power of two, 2^−{@link #exponent}.
 */
final class OutputEvaluation {

  private static final int CHUNK = 512;
  private static final int EXACT_CHUNK = 64;

  /** So many products of integers take up to a minute. */
  private static final double MOST_PRODUCTS = 1e9;

  private final CellComplex complex;
  private final ScaledNetwork network;
  private final long[] patterns;
  private final int words;
  private final int layer;
  private final NeededUnits needed;

  /** A region of each vertex, and all vertices sorted by it. */
  private final int[] regions;

  private final int[] sorted;

  /** The exact forms that were looked at for being constant: by what they depend on. */
  private final Map<LongBuffer, Optional<Rational>> constants = new HashMap<>();

  private final ExactForms forms;
  private final BoundedForms bounded;

  OutputEvaluation(CellComplex complex, int output) {
    this.complex = complex;
    network = complex.cellSigns().network.withOutput(complex.network(), output);
    patterns = complex.cellSigns().patterns.words;
    words = complex.layout().words();
    layer = network.layers() - 1;
    needed = new NeededUnits(complex.network(), output, network.layout());
    forms = new ExactForms(network);
    bounded = new BoundedForms(network, 4 * network.layers());
    int[] byPattern = RegionsByPattern.of(complex);
    int[] positions = firstPositions(byPattern);
    sorted = sortedBy(positions, byPattern.length);
    regions = Arrays.stream(positions).map(position -> byPattern[position]).toArray();
  }

  /** For each vertex the first position, in an order of the regions, of a region that it is on. */
  private int[] firstPositions(int[] order) {
    int[] positions = new int[order.length];
    for (int i = 0; i < order.length; i++) {
      positions[order[i]] = i;
    }
    for (int k = complex.dimension(); k > 0; k--) {
      int[] below = new int[complex.count(k - 1)];
      Arrays.fill(below, Integer.MAX_VALUE);
      for (int cell = 0; cell < positions.length; cell++) {
        for (int i = 0; i < complex.facetCount(k, cell); i++) {
          int facet = complex.facet(k, cell, i);
          below[facet] = Math.min(below[facet], positions[cell]);
        }
      }
      positions = below;
    }
    return positions;
  }

  private static int[] sortedBy(int[] keys, int bound) {
    int[] next = new int[bound + 1];
    for (int key : keys) {
      next[key + 1]++;
    }
    Arrays.parallelPrefix(next, Integer::sum);
    int[] order = new int[keys.length];
    for (int i = 0; i < keys.length; i++) {
      order[next[keys[i]]++] = i;
    }
    return order;
  }

  /** The e such that the output is its value here times 2^e. */
  int exponent() {
    return -network.layer(layer).exponents()[0];
  }

  /** Evaluates the output at all vertices, with bounds of the errors, in parallel. */
  void evaluate(double[] values, double[] errors, Progress progress) {
    Vertices vertices = complex.cellSigns().vertices;
    forChunks(
        sorted.length,
        CHUNK,
        (from, to) -> {
          progress.check();
          BoundedForms own = new BoundedForms(network, 4 * network.layers());
          for (int i = from; i < to; i++) {
            int v = sorted[i];
            BoundedForms.LayerForms of = own.of(layer, patterns, regions[v] * words);
            double[] x = vertices.position(v);
            values[v] = of.at(0, x);
            errors[v] = of.errorAt(0, x, vertices.error(v));
          }
        });
  }

  /**
   * Looks whether exact values at vertices that are wanted and have none yet are soon computed.
   * Each takes at most the exact forms of all layers.
   *
   * @throws ValueLimitException when they are not
   */
  void requireFew(boolean[] wanted, Rational[] values) {
    long open = Arrays.stream(sorted).filter(v -> wanted[v] && values[v] == null).count();
    double products = 0;
    for (int l = 1; l < layer; l++) {
      products += (double) network.layer(l).outputs() * network.layer(l).inputs();
    }
    if (open * products * (network.inputs() + 1) > MOST_PRODUCTS) {
      throw new ValueLimitException((int) open, sorted.length);
    }
  }

  /** Puts in the exact values at those vertices that are wanted and have none yet, in parallel. */
  void evaluateExactly(boolean[] wanted, Rational[] values, Progress progress) {
    int[] left = Arrays.stream(sorted).filter(v -> wanted[v] && values[v] == null).toArray();
    forChunks(
        left.length,
        EXACT_CHUNK,
        (from, to) -> {
          progress.check();
          ExactForms exact = new ExactForms(network);
          ExactVertices points = new ExactVertices(complex.cellSigns(), exact);
          for (int i = from; i < to; i++) {
            int v = left[i];
            ExactPoint point = points.position(v, regions[v], layer);
            ExactForms.LayerForms of = exact.of(layer, patterns, regions[v] * words);
            values[v] =
                Rational.of(of.at(0, point), point.denominator().multiply(of.divisor))
                    .timesPowerOfTwo(-of.shift);
          }
        });
  }

  private static void forChunks(int size, int chunk, Range work) {
    IntStream.range(0, (size + chunk - 1) / chunk)
        .parallel()
        .forEach(c -> work.run(c * chunk, Math.min(size, (c + 1) * chunk)));
  }

  /** Work on the items from one up to another. */
  private interface Range {
    void run(int from, int to);
  }

  /** The value of the output on a region where it is constant, exactly; empty where it is not. */
  Optional<Rational> constantOn(int region) {
    int offset = region * words;
    if (!mayBeConstant(bounded.of(layer, patterns, offset))) {
      return Optional.empty();
    }
    return constants.computeIfAbsent(needed.of(patterns, offset), key -> constant(offset));
  }

  private static boolean mayBeConstant(BoundedForms.LayerForms of) {
    for (int c = 0; c < of.columns.length - 1; c++) {
      if (Math.abs(of.columns[c][0]) > of.errors[c][0]) {
        return false;
      }
    }
    return true;
  }

  private Optional<Rational> constant(int offset) {
    ExactForms.LayerForms of = forms.of(layer, patterns, offset);
    BigInteger[] row = of.row(0);
    for (int c = 0; c < row.length - 1; c++) {
      if (row[c].signum() != 0) {
        return Optional.empty();
      }
    }
    return Optional.of(Rational.of(row[row.length - 1], of.divisor).timesPowerOfTwo(-of.shift));
  }
}
