package org.reluatlas.spectral.partition;

import java.util.Arrays;
import java.util.Comparator;

/**
 * Groups items so that the groups have about equal weights.
 *
 * <p>In the order of falling weight, each item is put into the lightest group (the lowest number
 * among equals). The heaviest group weighs at most 4/3 − 1/(3k) times that of the best grouping:
 * Graham, Bounds on Multiprocessing Timing Anomalies (SIAM J. Appl. Math. 17, 1969).
 */
public final class BalancedGrouping {

  private BalancedGrouping() {}

  /**
   * The group of each item, in time O(c log c + c k).
   *
   * @param weights the weight of each item, shape (c), positive
   * @param groups k ≥ 1
   * @return shape (c), from 0 to k − 1
   */
  public static int[] of(double[] weights, int groups) {
    Integer[] heaviestFirst = new Integer[weights.length];
    Arrays.setAll(heaviestFirst, c -> c);
    Arrays.sort(heaviestFirst, Comparator.comparingDouble(c -> -weights[c]));
    int[] group = new int[weights.length];
    double[] total = new double[groups];
    for (int c : heaviestFirst) {
      int lightest = 0;
      for (int g = 1; g < groups; g++) {
        lightest = total[g] < total[lightest] ? g : lightest;
      }
      group[c] = lightest;
      total[lightest] += weights[c];
    }
    return group;
  }
}
