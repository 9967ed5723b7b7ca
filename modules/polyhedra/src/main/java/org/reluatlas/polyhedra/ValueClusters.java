package org.reluatlas.polyhedra;

import java.util.Arrays;

/**
 * Numbers known up to an error, in groups: numbers of different groups are certainly in the order
 * of their groups, those of one group may be equal. O(n log n).
 */
final class ValueClusters {

  private final int[] order;
  private final int[] clusters;
  private final int[] firsts;

  /** Groups values whose errors are bounded; a bound that is not finite says nothing. */
  ValueClusters(double[] values, double[] errors) {
    double[] low = new double[values.length];
    double[] high = new double[values.length];
    for (int i = 0; i < values.length; i++) {
      low[i] = low(values[i], errors[i]);
      high[i] = high(values[i], errors[i]);
    }
    order = order(low);
    clusters = new int[values.length];
    int[] begins = new int[values.length + 1];
    int count = 0;
    double highest = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < order.length; i++) {
      if (i == 0 || low[order[i]] > highest) {
        begins[count++] = i;
      }
      highest = Math.max(highest, high[order[i]]);
      clusters[order[i]] = count - 1;
    }
    begins[count] = order.length;
    firsts = Arrays.copyOf(begins, count + 1);
  }

  /** The least that a number can be. */
  static double low(double value, double error) {
    return isKnown(value, error) ? Math.nextDown(value - error) : Double.NEGATIVE_INFINITY;
  }

  /** The most that a number can be. */
  static double high(double value, double error) {
    return isKnown(value, error) ? Math.nextUp(value + error) : Double.POSITIVE_INFINITY;
  }

  private static boolean isKnown(double value, double error) {
    return Math.abs(value) + error < Double.POSITIVE_INFINITY;
  }

  private static int[] order(double[] keys) {
    double[] sorted = keys.clone();
    Arrays.parallelSort(sorted);
    long[] packed = new long[keys.length];
    for (int i = 0; i < keys.length; i++) {
      packed[i] = (long) Arrays.binarySearch(sorted, keys[i]) << 32 | i;
    }
    Arrays.parallelSort(packed);
    int[] order = new int[keys.length];
    Arrays.setAll(order, i -> (int) packed[i]);
    return order;
  }

  /** The number of groups. */
  int count() {
    return firsts.length - 1;
  }

  /** The group of a number, from the lowest on. */
  int of(int number) {
    return clusters[number];
  }

  /** How many numbers a group has. */
  int size(int cluster) {
    return firsts[cluster + 1] - firsts[cluster];
  }

  /** The i-th number of a group. */
  int member(int cluster, int i) {
    return order[firsts[cluster] + i];
  }
}
