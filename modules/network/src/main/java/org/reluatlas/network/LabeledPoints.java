package org.reluatlas.network;

import java.util.Arrays;
import java.util.List;

/**
 * Points of the input space with their labels, and which of them the network was trained on.
 * Immutable.
 *
 * <p>Labels are classes when each is a small whole number (0 to 255) or a word; otherwise they are
 * real target values of a regression.
 */
public final class LabeledPoints {

  private final int dimension;
  private final double[] coordinates;
  private final double[] labels;
  private final List<String> classNames;
  private final boolean[] training;

  /**
   * Makes a set of points from copies of the arrays.
   *
   * @param dimension number of coordinates per point
   * @param coordinates the points one after another
   * @param labels one per point: an index into {@code classNames} or a target value; empty when the
   *     points carry no labels
   * @param classNames the classes in the order of their indices; empty for a regression or without
   *     labels
   * @param training one per point: true for a training point, false for a test point
   */
  public LabeledPoints(
      int dimension,
      double[] coordinates,
      double[] labels,
      List<String> classNames,
      boolean[] training) {
    if (dimension < 1 || coordinates.length != (long) dimension * training.length) {
      throw new IllegalArgumentException(
          coordinates.length + " coordinates for " + training.length + " points");
    }
    if (labels.length != 0 && labels.length != training.length) {
      throw new IllegalArgumentException(labels.length + " labels for " + training.length);
    }
    this.dimension = dimension;
    this.coordinates = coordinates.clone();
    this.labels = labels.clone();
    this.classNames = List.copyOf(classNames);
    this.training = training.clone();
  }

  /** The number of points. */
  public int size() {
    return training.length;
  }

  /** The number of coordinates per point. */
  public int dimension() {
    return dimension;
  }

  /** A copy of point {@code i}. */
  public double[] point(int i) {
    return Arrays.copyOfRange(coordinates, i * dimension, (i + 1) * dimension);
  }

  /** Coordinate {@code axis} of point {@code i}. */
  public double coordinate(int i, int axis) {
    return coordinates[i * dimension + axis];
  }

  /** Whether the points carry labels at all. */
  public boolean hasLabels() {
    return labels.length > 0 || training.length == 0;
  }

  /** Whether the labels are classes. */
  public boolean isClassified() {
    return !classNames.isEmpty();
  }

  /** The class names in the order of their indices; empty for a regression. */
  public List<String> classNames() {
    return classNames;
  }

  /** The class index or target value of point {@code i}. */
  public double label(int i) {
    return labels[i];
  }

  /** Whether point {@code i} is a training point. */
  public boolean isTraining(int i) {
    return training[i];
  }
}
