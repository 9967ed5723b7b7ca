package org.reluatlas.polyhedra;

import java.util.List;
import org.reluatlas.network.LabeledPoints;
import org.reluatlas.task.Progress;

/**
 * What is known of the regions of a complex beside their combinatorics: volumes and centroids, the
 * labelled points in them, and the classes that the network predicts. Immutable.
 */
public final class AnnotatedRegions {

  private final CellComplex complex;
  private final CellGeometry geometry;
  private final RegionPoints points;
  private final PredictedClasses predictedClasses;

  private AnnotatedRegions(
      CellComplex complex,
      CellGeometry geometry,
      RegionPoints points,
      PredictedClasses predictedClasses) {
    this.complex = complex;
    this.geometry = geometry;
    this.points = points;
    this.predictedClasses = predictedClasses;
  }

  /**
   * Computes all of it.
   *
   * @throws IllegalArgumentException when the points have another dimension than the domain
   * @throws org.reluatlas.task.CancelledException when cancelled
   */
  public static AnnotatedRegions of(CellComplex complex, LabeledPoints points, Progress progress) {
    RegionPoints counts = RegionPoints.count(complex, points, progress);
    CellGeometry geometry = CellGeometry.of(complex, progress);
    return new AnnotatedRegions(
        complex, geometry, counts, PredictedClasses.of(complex, points, progress));
  }

  /** The same without any points. */
  public static AnnotatedRegions of(CellComplex complex, Progress progress) {
    return of(complex, noPoints(complex.dimension()), progress);
  }

  private static LabeledPoints noPoints(int dimension) {
    return new LabeledPoints(dimension, new double[0], new double[0], List.of(), new boolean[0]);
  }

  /** The complex that the regions are of. */
  public CellComplex complex() {
    return complex;
  }

  /** The volumes and centroids. */
  public CellGeometry geometry() {
    return geometry;
  }

  /** The counts of labelled points; of no points when none were given. */
  public RegionPoints points() {
    return points;
  }

  /** The predicted classes; none for a regression. */
  public PredictedClasses predictedClasses() {
    return predictedClasses;
  }

  /** The weight of a region in the weighted dual graph: 1 + number of training points. */
  public int weight(int region) {
    return 1 + points.training(region);
  }

  /** Whether a region meets a wall of the box, be it in a single vertex. */
  public boolean touchesWall(int region) {
    for (int vertex : complex.vertices(complex.dimension(), region)) {
      if (complex.isOnWall(0, vertex)) {
        return true;
      }
    }
    return false;
  }
}
