package org.reluatlas.polyhedra;

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
  private final OutputMeaning outputs;
  private final PredictedClasses predictedClasses;

  private AnnotatedRegions(
      CellComplex complex,
      CellGeometry geometry,
      RegionPoints points,
      OutputMeaning outputs,
      PredictedClasses predictedClasses) {
    this.complex = complex;
    this.geometry = geometry;
    this.points = points;
    this.outputs = outputs;
    this.predictedClasses = predictedClasses;
  }

  /**
   * Computes all of it, with what the outputs stand for by themselves.
   *
   * @throws IllegalArgumentException when the points have another dimension than the domain
   * @throws org.reluatlas.task.CancelledException when cancelled
   */
  public static AnnotatedRegions of(CellComplex complex, LabeledPoints points, Progress progress) {
    return of(complex, points, OutputMeaning.usual(complex.network(), points), progress);
  }

  /**
   * Computes all of it.
   *
   * @param outputs what the outputs of the network stand for
   * @throws IllegalArgumentException when the points have another dimension than the domain
   * @throws org.reluatlas.task.CancelledException when cancelled
   */
  public static AnnotatedRegions of(
      CellComplex complex, LabeledPoints points, OutputMeaning outputs, Progress progress) {
    RegionPoints counts = RegionPoints.count(complex, points, progress);
    CellGeometry geometry = CellGeometry.of(complex, progress);
    return new AnnotatedRegions(
        complex, geometry, counts, outputs, PredictedClasses.of(complex, outputs, progress));
  }

  /** The same without any points. */
  public static AnnotatedRegions of(CellComplex complex, Progress progress) {
    return of(complex, LabeledPoints.none(complex.dimension()), progress);
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

  /** What the outputs of the network stand for. */
  public OutputMeaning outputs() {
    return outputs;
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
      if (complex.isOnFiniteWall(vertex)) {
        return true;
      }
    }
    return false;
  }
}
