package org.reluatlas.analysis;

import java.util.Arrays;
import java.util.Comparator;
import java.util.function.IntConsumer;

/**
 * Boxes in a balanced tree of boxes, to find those that meet a ball. Building is O(n log² n).
 * Immutable.
 *
 * <p>The tree is implicit: the items from..to are halved in the middle of their order along the
 * widest side of their common box.
 */
final class BoxTree {

  private static final int LEAF = 4;

  private final int dimension;
  private final double[] low;
  private final double[] high;
  private final Integer[] order;

  /** The common boxes of the parts of the order, low and high ends, in the order of a heap. */
  private final double[][] common;

  /**
   * Sorts boxes.
   *
   * @param low the low ends of the boxes one after another
   * @param high the high ends
   */
  BoxTree(int dimension, double[] low, double[] high) {
    this.dimension = dimension;
    this.low = low;
    this.high = high;
    order = new Integer[low.length / dimension];
    Arrays.setAll(order, i -> i);
    int nodes = 2;
    for (int n = order.length; n > LEAF; n = (n + 1) / 2) {
      nodes *= 2;
    }
    common = new double[nodes][];
    build(1, 0, order.length);
  }

  private void build(int node, int from, int to) {
    common[node] = new double[2 * dimension];
    Arrays.fill(common[node], Double.POSITIVE_INFINITY);
    int widest = 0;
    for (int axis = 0; axis < dimension; axis++) {
      double top = Double.NEGATIVE_INFINITY;
      for (int i = from; i < to; i++) {
        int at = order[i] * dimension + axis;
        common[node][axis] = Math.min(common[node][axis], low[at]);
        top = Math.max(top, high[at]);
      }
      common[node][dimension + axis] = top;
      widest = width(node, axis) > width(node, widest) ? axis : widest;
    }
    if (to - from > LEAF) {
      int axis = widest;
      Arrays.sort(
          order,
          from,
          to,
          Comparator.comparingDouble(
              item -> low[item * dimension + axis] + high[item * dimension + axis]));
      int middle = (from + to) >>> 1;
      build(2 * node, from, middle);
      build(2 * node + 1, middle, to);
    }
  }

  private double width(int node, int axis) {
    return common[node][dimension + axis] - common[node][axis];
  }

  /** Passes on all items whose box is within a distance of x. */
  void within(double[] x, double radius, IntConsumer found) {
    within(x, radius, found, 1, 0, order.length);
  }

  private void within(double[] x, double radius, IntConsumer found, int node, int from, int to) {
    if (distance(x, common[node], 0, common[node], dimension) > radius) {
      return;
    }
    if (to - from > LEAF) {
      int middle = (from + to) >>> 1;
      within(x, radius, found, 2 * node, from, middle);
      within(x, radius, found, 2 * node + 1, middle, to);
      return;
    }
    for (int i = from; i < to; i++) {
      int at = order[i] * dimension;
      if (distance(x, low, at, high, at) <= radius) {
        found.accept(order[i]);
      }
    }
  }

  private static double distance(double[] x, double[] low, int lowAt, double[] high, int highAt) {
    double squares = 0;
    for (int axis = 0; axis < x.length; axis++) {
      double beyond =
          Math.max(0, Math.max(low[lowAt + axis] - x[axis], x[axis] - high[highAt + axis]));
      squares += beyond * beyond;
    }
    return Math.sqrt(squares);
  }
}
