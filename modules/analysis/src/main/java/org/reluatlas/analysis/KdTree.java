package org.reluatlas.analysis;

import java.util.Arrays;
import java.util.function.IntConsumer;

/**
 * Points sorted into a balanced k-d tree (Bentley, Multidimensional Binary Search Trees Used for
 * Associative Searching, 1975). Building is O(n log² n). Immutable.
 *
 * <p>The tree is implicit: the root of the points from..to is the one in the middle, smaller ones
 * along the axis of its depth to the left.
 */
final class KdTree {

  private final int dimension;
  private final double[] coordinates;
  private final Integer[] order;

  /**
   * Sorts points.
   *
   * @param coordinates the points one after another
   */
  KdTree(int dimension, double[] coordinates) {
    this.dimension = dimension;
    this.coordinates = coordinates;
    order = new Integer[coordinates.length / dimension];
    Arrays.setAll(order, i -> i);
    sort(0, order.length, 0);
  }

  private void sort(int from, int to, int axis) {
    if (to - from < 2) {
      return;
    }
    Arrays.sort(
        order,
        from,
        to,
        (a, b) ->
            Double.compare(coordinates[a * dimension + axis], coordinates[b * dimension + axis]));
    int middle = (from + to) >>> 1;
    int next = (axis + 1) % dimension;
    sort(from, middle, next);
    sort(middle + 1, to, next);
  }

  int size() {
    return order.length;
  }

  double squaredDistance(int point, double[] x) {
    double sum = 0;
    for (int axis = 0; axis < dimension; axis++) {
      double difference = coordinates[point * dimension + axis] - x[axis];
      sum += difference * difference;
    }
    return sum;
  }

  /** Passes on all points within a distance of x. */
  void within(double[] x, double radius, IntConsumer found) {
    within(x, radius, found, 0, order.length, 0);
  }

  private void within(double[] x, double radius, IntConsumer found, int from, int to, int axis) {
    if (from >= to) {
      return;
    }
    int middle = (from + to) >>> 1;
    int point = order[middle];
    double beyond = x[axis] - coordinates[point * dimension + axis];
    int next = (axis + 1) % dimension;
    if (beyond <= radius) {
      within(x, radius, found, from, middle, next);
    }
    if (squaredDistance(point, x) <= radius * radius) {
      found.accept(point);
    }
    if (-beyond <= radius) {
      within(x, radius, found, middle + 1, to, next);
    }
  }

  /** The distance from x to its k-th nearest point, k from 1; to the farthest of fewer points. */
  double distanceToNearest(double[] x, int k) {
    double[] nearest = new double[Math.min(k, order.length)];
    Arrays.fill(nearest, Double.POSITIVE_INFINITY);
    nearest(x, nearest, 0, order.length, 0);
    return Math.sqrt(nearest[nearest.length - 1]);
  }

  /** Keeps the least squared distances in ascending order. */
  private void nearest(double[] x, double[] least, int from, int to, int axis) {
    if (from >= to) {
      return;
    }
    int middle = (from + to) >>> 1;
    int point = order[middle];
    double beyond = x[axis] - coordinates[point * dimension + axis];
    int next = (axis + 1) % dimension;
    boolean left = beyond < 0;
    nearest(x, least, left ? from : middle + 1, left ? middle : to, next);
    insert(least, squaredDistance(point, x));
    if (beyond * beyond <= least[least.length - 1]) {
      nearest(x, least, left ? middle + 1 : from, left ? to : middle, next);
    }
  }

  private static void insert(double[] least, double value) {
    int at = least.length - 1;
    if (!(value < least[at])) {
      return;
    }
    while (at > 0 && least[at - 1] > value) {
      least[at] = least[at - 1];
      at--;
    }
    least[at] = value;
  }
}
