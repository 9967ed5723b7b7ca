package org.reluatlas.polyhedra;

import java.util.Arrays;
import org.reluatlas.network.LabeledPoints;
import org.reluatlas.task.Progress;
import org.reluatlas.task.Steps;

/** How many labelled points lie in each region. Immutable. */
public final class RegionPoints {

  private final LabeledPoints points;
  private final int[] regionOf;
  private final int[] training;
  private final int[] test;
  private final int[][] classes;
  private final double[] labelSums;
  private int outside;
  private int reassigned;

  private RegionPoints(CellComplex complex, LabeledPoints points) {
    this.points = points;
    regionOf = new int[points.size()];
    training = new int[complex.regions()];
    test = new int[complex.regions()];
    classes = new int[points.classNames().size()][complex.regions()];
    labelSums = new double[complex.regions()];
  }

  /**
   * Locates all points. O(number of weights) per point.
   *
   * @throws IllegalArgumentException when the points have another dimension than the domain
   */
  public static RegionPoints count(CellComplex complex, LabeledPoints points, Progress progress) {
    if (points.size() > 0 && points.dimension() != complex.dimension()) {
      throw new IllegalArgumentException(
          String.format(
              "the points have %d coordinates but the network has %d inputs",
              points.dimension(), complex.dimension()));
    }
    RegionPoints result = new RegionPoints(complex, points);
    PointLocator locator = new PointLocator(complex);
    progress.begin("points");
    Steps steps = Steps.of(progress, points.size());
    for (int i = 0; i < points.size(); i++) {
      steps.next();
      result.add(i, locator);
    }
    return result;
  }

  private void add(int point, PointLocator locator) {
    int region = locator.locate(points.point(point));
    regionOf[point] = region;
    if (region == PointLocator.OUTSIDE) {
      outside++;
      return;
    }
    reassigned += locator.wasReassigned() ? 1 : 0;
    if (!points.isTraining(point)) {
      test[region]++;
      return;
    }
    training[region]++;
    if (points.hasLabels()) {
      labelSums[region] += points.label(point);
    }
    if (points.isClassified()) {
      classes[(int) points.label(point)][region]++;
    }
  }

  /** The points that were located. */
  public LabeledPoints points() {
    return points;
  }

  /** The region of point {@code i}, or {@link PointLocator#OUTSIDE}. */
  public int regionOf(int i) {
    return regionOf[i];
  }

  /** The number of training points in a region. */
  public int training(int region) {
    return training[region];
  }

  /** The number of test points in a region. */
  public int test(int region) {
    return test[region];
  }

  /** The number of training points of a class in a region. */
  public int training(int region, int classIndex) {
    return classes[classIndex][region];
  }

  /** The mean label of the training points in a region; NaN without any. */
  public double meanLabel(int region) {
    return training[region] == 0 || !points.hasLabels()
        ? Double.NaN
        : labelSums[region] / training[region];
  }

  /** The number of all training points inside the domain. */
  public int trainingTotal() {
    return Arrays.stream(training).sum();
  }

  /** The number of points, training or test, outside the domain. */
  public int outside() {
    return outside;
  }

  /** The number of points on a boundary that were given to an adjacent region. */
  public int reassigned() {
    return reassigned;
  }
}
