package org.reluatlas.polyhedra;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.reluatlas.task.ParallelRanges;
import org.reluatlas.task.Progress;

/**
 * Finds a point in the interior of each region and makes sure, with the network itself, that it has
 * the region's activation pattern ({@link RegionSigns}; where that leaves it open, a forward pass
 * and exact arithmetic).
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
   * Computes and checks the points, {@code regions × d} numbers. O(weights · d) per region at most.
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
   * regions' vertices. O(weights · d) per region at most.
   *
   * @param points one for each region, {@code regions × d} numbers
   * @throws CertificateException when a region's pattern is not the network's
   */
  void keepInside(double[] points, Progress progress) {
    int[] regions = RegionsByPattern.of(complex);
    ParallelRanges.run(
        regions.length, CHUNK, progress, (from, to) -> check(points, regions, from, to));
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

  private void check(double[] points, int[] regions, int from, int to) {
    RegionSigns signs = new RegionSigns(complex);
    PatternEvaluator evaluator = complex.newEvaluator();
    int words = complex.layout().words();
    for (int i = from; i < to; i++) {
      int region = regions[i];
      double[] point = Arrays.copyOfRange(points, region * dimension, (region + 1) * dimension);
      if (!signs.areCertainAt(point, region)) {
        long[] plus = new long[words];
        evaluator.signs(point, plus, new long[words]);
        if (!hasPattern(plus, region)) {
          refine(points, region, evaluator);
        }
      }
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
