package org.reluatlas.network;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Points of the input space with their labels, and which of them the network was trained on.
 * Immutable.
 *
 * <p>Labels are classes when each is a small whole number (0 to 255), when they are −1 and 1, or
 * when any is a word; otherwise they are real target values of a regression. Whole numbers are
 * their own class index, so the classes run from 0 to the largest; −1 and 1 have the indices 0 and
 * 1; words are numbered in alphabetical order. {@link PointsColumns} can say otherwise.
 */
public final class LabeledPoints {

  private final int dimension;
  private final double[] coordinates;
  private final double[] labels;
  private final List<String> classNames;
  private final boolean[] training;
  private final List<String> featureNames;

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
    this(dimension, coordinates, labels, classNames, training, numberedNames(dimension));
  }

  /**
   * As {@link #LabeledPoints(int, double[], double[], List, boolean[])}, with names for the
   * coordinates.
   *
   * @param featureNames the names of the columns that the coordinates come from
   */
  public LabeledPoints(
      int dimension,
      double[] coordinates,
      double[] labels,
      List<String> classNames,
      boolean[] training,
      List<String> featureNames) {
    if (dimension < 1 || coordinates.length != (long) dimension * training.length) {
      throw new IllegalArgumentException(
          coordinates.length + " coordinates for " + training.length + " points");
    }
    if (labels.length != 0 && labels.length != training.length) {
      throw new IllegalArgumentException(labels.length + " labels for " + training.length);
    }
    if (featureNames.size() != dimension) {
      throw new IllegalArgumentException(featureNames.size() + " names for " + dimension);
    }
    this.featureNames = List.copyOf(featureNames);
    this.dimension = dimension;
    this.coordinates = coordinates.clone();
    this.labels = labels.clone();
    this.classNames = List.copyOf(classNames);
    this.training = training.clone();
  }

  /** No points, in a space of this dimension. */
  public static LabeledPoints none(int dimension) {
    return new LabeledPoints(dimension, new double[0], new double[0], List.of(), new boolean[0]);
  }

  /** The same points with their labels elsewhere: other coordinates, one point after another. */
  LabeledPoints at(int newDimension, double[] newCoordinates, List<String> newNames) {
    return new LabeledPoints(newDimension, newCoordinates, labels, classNames, training, newNames);
  }

  /** The number of points. */
  public int size() {
    return training.length;
  }

  /** The number of coordinates per point. */
  public int dimension() {
    return dimension;
  }

  /** The names of the coordinates; x0, x1, … where the source has none. */
  public List<String> featureNames() {
    return featureNames;
  }

  /** A copy of point {@code i}. */
  public double[] point(int i) {
    return Arrays.copyOfRange(coordinates, i * dimension, (i + 1) * dimension);
  }

  /** Coordinate {@code axis} of point {@code i}. */
  public double coordinate(int i, int axis) {
    return coordinates[i * dimension + axis];
  }

  /** Whether the points have labels. */
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

  private static List<String> numberedNames(int dimension) {
    return IntStream.range(0, dimension)
        .mapToObj(axis -> "x" + axis)
        .collect(Collectors.toUnmodifiableList());
  }
}
