package org.reluatlas.spectral;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** Against all permutations. */
class AssignmentTest {

  @Property(tries = 300)
  void noPermutationIsCheaper(
      @ForAll @IntRange(min = 0, max = 6) int order,
      @ForAll @IntRange(min = 1, max = 20) int range,
      @ForAll long seed) {
    Random random = new Random(seed);
    double[][] cost = new double[order][order];
    for (double[] row : cost) {
      Arrays.setAll(row, c -> random.nextInt(range) - range / 3);
    }
    int[] columnOf = Assignment.cheapest(cost);
    assertEquals(order, Arrays.stream(columnOf).distinct().count());
    double sum = 0;
    for (int r = 0; r < order; r++) {
      sum += cost[r][columnOf[r]];
    }
    assertEquals(cheapest(cost, 0, 0), sum, 0);
  }

  private static double cheapest(double[][] cost, int row, int taken) {
    if (row == cost.length) {
      return 0;
    }
    double best = Double.POSITIVE_INFINITY;
    for (int c = 0; c < cost.length; c++) {
      if ((taken >> c & 1) == 0) {
        best = Math.min(best, cost[row][c] + cheapest(cost, row + 1, taken | 1 << c));
      }
    }
    return best;
  }
}
