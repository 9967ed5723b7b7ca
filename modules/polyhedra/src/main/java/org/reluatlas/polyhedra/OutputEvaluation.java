package org.reluatlas.polyhedra;

import java.math.BigInteger;
import java.nio.LongBuffer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.reluatlas.network.Rational;
import org.reluatlas.task.ParallelRanges;
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

  /** The same for edges. */
  private final int[] regionsOfEdges;

  private final int[] sortedEdges;

  /** The exact forms that were looked at for being constant: by what they depend on. */
  private final Map<LongBuffer, Optional<Rational>> constants = new HashMap<>();

  private final ExactForms forms;
  private final RegionForms.Source outputs;
  private final RegionForms.Reader bounded;

  OutputEvaluation(CellComplex complex, int output, Progress progress) {
    this.complex = complex;
    network = complex.cellSigns().network.withOutput(complex.network(), output);
    patterns = complex.cellSigns().patterns.words;
    words = complex.layout().words();
    layer = network.layers() - 1;
    needed = new NeededUnits(complex.network(), output, network.layout());
    forms = new ExactForms(network);
    outputs = complex.regionForms().source(network, new int[] {output}, progress);
    bounded = outputs.reader();
    int[] byPattern = RegionsByPattern.of(complex);
    int[] positions = new int[byPattern.length];
    for (int i = 0; i < byPattern.length; i++) {
      positions[byPattern[i]] = i;
    }
    for (int k = complex.dimension(); k > 1; k--) {
      positions = leastOfCofaces(k, positions);
    }
    sortedEdges = RegionsByPattern.sortedBy(positions, byPattern.length);
    regionsOfEdges = regions(positions, byPattern);
    positions = leastOfCofaces(1, positions);
    sorted = RegionsByPattern.sortedBy(positions, byPattern.length);
    regions = regions(positions, byPattern);
  }

  /** For each (k−1)-cell the least number that a k-cell which it is a facet of has. */
  private int[] leastOfCofaces(int k, int[] numbers) {
    int[] least = new int[complex.count(k - 1)];
    Arrays.fill(least, Integer.MAX_VALUE);
    for (int cell = 0; cell < numbers.length; cell++) {
      for (int i = 0; i < complex.facetCount(k, cell); i++) {
        int facet = complex.facet(k, cell, i);
        least[facet] = Math.min(least[facet], numbers[cell]);
      }
    }
    return least;
  }

  private static int[] regions(int[] positions, int[] byPattern) {
    return Arrays.stream(positions).map(position -> byPattern[position]).toArray();
  }

  /** The complex. */
  CellComplex complex() {
    return complex;
  }

  /** The e such that the output is its value here times 2^e. */
  int exponent() {
    return -network.layer(layer).exponents()[0];
  }

  /** Evaluates the output at all vertices, with bounds of the errors, in parallel. */
  void evaluate(double[] values, double[] errors, Progress progress) {
    Vertices vertices = complex.cellSigns().vertices;
    ParallelRanges.run(
        sorted.length,
        CHUNK,
        progress,
        (from, to) -> {
          RegionForms.Reader own = outputs.reader();
          for (int i = from; i < to; i++) {
            int v = sorted[i];
            BoundedForms.LayerForms of = own.of(regions[v]);
            double[] x = vertices.position(v);
            values[v] = of.at(0, x);
            errors[v] = of.errorAt(0, x, vertices.error(v));
          }
        });
  }

  /**
   * Finds the signs of differences along edges, second vertex minus first, in parallel: from the
   * slope along the edge with a bound of its error, which the errors of the two values say nothing
   * about, and where that leaves the sign open from the exact values.
   *
   * @param signs of the edges; those that are {@link EdgeSigns#OPEN} are put in
   * @return how many were found exactly
   * @throws ValueLimitException when exact arithmetic would take too long
   */
  int addSigns(byte[] signs, Progress progress) {
    int[] open = IntStream.of(sortedEdges).filter(e -> signs[e] == EdgeSigns.OPEN).toArray();
    Vertices vertices = complex.cellSigns().vertices;
    ParallelRanges.run(
        open.length,
        CHUNK,
        progress,
        (from, to) -> {
          RegionForms.Reader own = outputs.reader();
          for (int i = from; i < to; i++) {
            int a = complex.facet(1, open[i], 0);
            int b = complex.facet(1, open[i], 1);
            BoundedForms.LayerForms of = own.of(regionsOfEdges[open[i]]);
            double[] x = vertices.position(a);
            double[] y = vertices.position(b);
            double difference = of.difference(0, x, y);
            double errorOfX = vertices.error(a) + vertices.error(b);
            if (Math.abs(difference) > of.errorOfDifference(0, x, y, errorOfX)) {
              signs[open[i]] = (byte) Math.signum(difference);
            }
          }
        });
    return addExactSigns(signs, progress);
  }

  private int addExactSigns(byte[] signs, Progress progress) {
    int[] open = IntStream.of(sortedEdges).filter(e -> signs[e] == EdgeSigns.OPEN).toArray();
    requireFew(open.length, signs.length, "edges");
    ParallelRanges.run(
        open.length,
        EXACT_CHUNK,
        progress,
        (from, to) -> {
          ExactForms exact = new ExactForms(network);
          ExactVertices points = new ExactVertices(complex.cellSigns(), exact);
          for (int i = from; i < to; i++) {
            progress.check();
            int region = regionsOfEdges[open[i]];
            ExactForms.LayerForms of = exact.of(layer, patterns, region * words);
            ExactPoint a = points.position(complex.facet(1, open[i], 0), region, layer);
            ExactPoint b = points.position(complex.facet(1, open[i], 1), region, layer);
            BigInteger first = of.at(0, a).multiply(b.denominator());
            signs[open[i]] = (byte) of.at(0, b).multiply(a.denominator()).compareTo(first);
          }
        });
    return open.length;
  }

  /**
   * Looks whether exact values are soon computed. Each takes at most the exact forms of all layers.
   *
   * @throws ValueLimitException when they are not
   */
  void requireFew(int open, int of, String where) {
    double products = 0;
    for (int l = 1; l < layer; l++) {
      products += (double) network.layer(l).outputs() * network.layer(l).inputs();
    }
    if (open * products * (network.inputs() + 1) > MOST_PRODUCTS) {
      throw new ValueLimitException(open, of, where);
    }
  }

  /**
   * Puts in the exact values at those vertices that are wanted and have none yet, in parallel.
   *
   * @throws ValueLimitException when it would take too long
   */
  void evaluateExactly(boolean[] wanted, Rational[] values, Progress progress) {
    int[] left = Arrays.stream(sorted).filter(v -> wanted[v] && values[v] == null).toArray();
    requireFew(left.length, sorted.length, "vertices");
    ParallelRanges.run(
        left.length,
        EXACT_CHUNK,
        progress,
        (from, to) -> {
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

  /** The value of the output on a region where it is constant, exactly; empty where it is not. */
  Optional<Rational> constantOn(int region) {
    int offset = region * words;
    if (!mayBeConstant(bounded.of(region))) {
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
