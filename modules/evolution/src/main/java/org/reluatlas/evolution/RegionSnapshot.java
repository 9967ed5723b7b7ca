package org.reluatlas.evolution;

import java.util.Arrays;
import org.reluatlas.polyhedra.CellComplex;
import org.reluatlas.polyhedra.CellLimitException;
import org.reluatlas.study.Problem;
import org.reluatlas.task.Progress;

/** The regions of one checkpoint, as far as another one is compared with them. Immutable. */
final class RegionSnapshot {

  private final Problem problem;
  private final PatternSet patterns;

  /** In two dimensions the region of each pattern. */
  private final double[][] polygons;

  private RegionSnapshot(Problem problem, PatternSet patterns, double[][] polygons) {
    this.problem = problem;
    this.patterns = patterns;
    this.polygons = polygons;
  }

  static RegionSnapshot of(Problem problem, CellComplex complex) {
    int[] regions = new int[complex.regions()];
    PatternSet patterns = PatternSet.of(complex, regions);
    double[][] polygons =
        complex.dimension() != 2
            ? null
            : Arrays.stream(regions)
                .mapToObj(region -> polygon(complex, region))
                .toArray(double[][]::new);
    return new RegionSnapshot(problem, patterns, polygons);
  }

  private static double[] polygon(CellComplex complex, int region) {
    int[] corners = complex.polygon(region);
    double[] polygon = new double[2 * corners.length];
    for (int i = 0; i < corners.length; i++) {
      polygon[2 * i] = complex.coordinate(corners[i], 0);
      polygon[2 * i + 1] = complex.coordinate(corners[i], 1);
    }
    return polygon;
  }

  PatternSet patterns() {
    return patterns;
  }

  /**
   * The share of the domain's volume that has the same pattern here and there: in two dimensions
   * from the polygons, else from both networks as one. NaN when that one has too many cells, or the
   * domain is unbounded.
   */
  double keptVolume(RegionSnapshot other, Progress progress) {
    if (!problem.domain().isBounded()) {
      return Double.NaN;
    }
    if (polygons != null) {
      double[] area = new double[1];
      patterns.match(
          other.patterns,
          (i, j) -> area[0] += ConvexPolygons.commonArea(polygons[i], other.polygons[j]));
      return area[0] / problem.domain().volume();
    }
    try {
      return JointNetwork.commonVolume(
              problem.network(),
              other.problem.network(),
              problem.domain(),
              problem.maxCells(),
              progress)
          / problem.domain().volume();
    } catch (CellLimitException e) {
      return Double.NaN;
    }
  }
}
