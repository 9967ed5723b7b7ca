package org.reluatlas.spectral;

import java.util.Arrays;
import java.util.Comparator;

/**
 * Groups the connected components of a graph so that the groups weigh about the same.
 *
 * <p>Heaviest component first, each into the lightest group so far (the lowest number among
 * equals): Graham, Bounds on Multiprocessing Timing Anomalies (SIAM J. Appl. Math. 17, 1969), whose
 * heaviest group is at most 4/3 − 1/(3k) times that of the best grouping.
 */
final class Grouping {

  private Grouping() {}

  /**
   * The group of each component.
   *
   * @param weights shape (c), positive
   * @param groups k ≥ 1
   * @return shape (c), in 0 … k−1
   */
  static int[] of(double[] weights, int groups) {
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
