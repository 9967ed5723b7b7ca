package org.reluatlas.polyhedra;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.reluatlas.task.ParallelRanges;
import org.reluatlas.task.Progress;

/**
 * Finds a point in the interior of each region and makes sure, by a forward pass of the network
 * itself, that it has the region's activation pattern.
 *
 * <p>The point is the mean of the centres of the region's facets, each in turn the mean of its
 * facets' centres, in doubles. Where that is not certain to be inside, the mean of the exact
 * vertices is tried in exact arithmetic; it must be inside. Of an unbounded region the point is one
 * near the vertices ({@link OpenCells}).
 */
final class InteriorPoints {

  private static final int CHUNK = 2048;

  private final CellComplex complex;
  private final int dimension;

  InteriorPoints(CellComplex complex) {
    this.complex = complex;
    dimension = complex.dimension();
  }

  /**
   * Computes and checks the points, {@code regions × d} numbers. O(forward pass) per region.
   *
   * @throws CertificateException when a region's pattern is not the network's
   */
  double[] compute(Progress progress) {
    double[] points = complex.domain().isBounded() ? centres() : insideOpenCells();
    keepInside(points, progress);
    return points;
  }

  /**
   * Puts points that rounding has carried out of their regions back to the exact means of the
   * regions' vertices. O(forward pass) per region.
   *
   * @param points one for each region, {@code regions × d} numbers
   * @throws CertificateException when a region's pattern is not the network's
   */
  void keepInside(double[] points, Progress progress) {
    ParallelRanges.run(complex.regions(), CHUNK, progress, (from, to) -> check(points, from, to));
  }

  private double[] insideOpenCells() {
    double[] points = new double[complex.regions() * dimension];
    for (int region = 0; region < complex.regions(); region++) {
      double[] inside = complex.openCells().inside(region);
      System.arraycopy(inside, 0, points, region * dimension, dimension);
    }
    return points;
  }

  private double[] centres() {
    double[] below = complex.cellSigns().vertices.points();
    for (int k = 1; k <= dimension; k++) {
      below = centres(k, below);
    }
    return complex.cellSigns().network.box().unscaled(below);
  }

  private double[] centres(int k, double[] below) {
    int cells = complex.count(k);
    double[] centres = new double[cells * dimension];
    ParallelRanges.run(
        cells,
        CHUNK,
        Progress.NONE,
        (from, to) -> {
          for (int cell = from; cell < to; cell++) {
            addCentre(k, cell, below, centres);
          }
        });
    return centres;
  }

  private void addCentre(int k, int cell, double[] below, double[] centres) {
    int count = complex.facetCount(k, cell);
    for (int i = 0; i < count; i++) {
      int facet = complex.facet(k, cell, i);
      for (int axis = 0; axis < dimension; axis++) {
        centres[cell * dimension + axis] += below[facet * dimension + axis] / count;
      }
    }
  }

  private void check(double[] points, int from, int to) {
    PatternEvaluator evaluator = complex.newEvaluator();
    int words = complex.layout().words();
    long[][] plus = new long[2][words];
    long[] minus = new long[words];
    int region = from;
    for (; complex.network().passingUnits() > 0 && region + 1 < to; region += 2) {
      evaluator.signs(point(points, region), plus[0], point(points, region + 1), plus[1], minus);
      keepInside(points, region, plus[0], evaluator);
      keepInside(points, region + 1, plus[1], evaluator);
    }
    long[] patterns = complex.cellSigns().patterns.words;
    for (; region < to; region++) {
      if (!evaluator.isPattern(point(points, region), patterns, region * words)) {
        refine(points, region, evaluator);
      }
    }
  }

  private double[] point(double[] points, int region) {
    return Arrays.copyOfRange(points, region * dimension, (region + 1) * dimension);
  }

  private void keepInside(double[] points, int region, long[] plus, PatternEvaluator evaluator) {
    if (!hasPattern(plus, region)) {
      refine(points, region, evaluator);
    }
  }

  private boolean hasPattern(long[] plus, int region) {
    int at = region * plus.length;
    return Arrays.equals(
        plus, 0, plus.length, complex.cellSigns().patterns.words, at, at + plus.length);
  }

  private void refine(double[] points, int region, PatternEvaluator evaluator) {
    PatternLayout layout = complex.layout();
    ExactVertices exact = new ExactVertices(complex.cellSigns(), evaluator.exactForms());
    List<ExactPoint> corners = new ArrayList<>();
    for (int vertex : complex.vertices(dimension, region)) {
      corners.add(exact.position(vertex, region, layout.layers()));
    }
    ExactPoint mean = ExactPoint.mean(corners);
    long[] plus = new long[layout.words()];
    evaluator.exactPattern(mean, plus);
    if (!hasPattern(plus, region)) {
      throw new CertificateException(
          "the activation pattern of region " + region + " is not the network's");
    }
    for (int axis = 0; axis < dimension; axis++) {
      points[region * dimension + axis] =
          complex.cellSigns().network.box().unscaled(axis, mean.coordinate(axis));
    }
  }
}
