package org.reluatlas.network.onnx;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The values before the kinks of a maximum over windows, as the bracket says: neighbours play in
 * pairs, the last of an odd number waits, the same pair plays once. Written for numbers, point by
 * point.
 */
final class PlainTournament {

  private PlainTournament() {}

  /** The second less the first of each game, round after round. */
  static double[] differences(double[] values, int[][] windows) {
    List<Double> differences = new ArrayList<>();
    double[] players = values;
    int[][] groups = windows;
    while (longest(groups) > 1) {
      Map<List<Integer>, Integer> games = new HashMap<>();
      List<Double> winners = new ArrayList<>();
      int[][] next = new int[groups.length][];
      for (int g = 0; g < groups.length; g++) {
        next[g] = new int[(groups[g].length + 1) / 2];
        for (int i = 0; i < next[g].length; i++) {
          int first = groups[g][2 * i];
          int second = 2 * i + 1 < groups[g].length ? groups[g][2 * i + 1] : first;
          Integer game = games.putIfAbsent(List.of(first, second), winners.size());
          next[g][i] = game == null ? winners.size() : game;
          if (game == null) {
            winners.add(Math.max(players[first], players[second]));
            if (first != second) {
              differences.add(players[second] - players[first]);
            }
          }
        }
      }
      players = winners.stream().mapToDouble(Double::doubleValue).toArray();
      groups = next;
    }
    return differences.stream().mapToDouble(Double::doubleValue).toArray();
  }

  private static int longest(int[][] groups) {
    int longest = 0;
    for (int[] group : groups) {
      longest = Math.max(longest, group.length);
    }
    return longest;
  }

  /**
   * The elements of each window of an image [channels, height, width], in row-major order.
   *
   * @param rules the height and width of a window, strides, dilations, padding above and left, and
   *     the height and width of the result, in this order
   */
  static int[][] windows(long[] image, int... rules) {
    List<int[]> windows = new ArrayList<>();
    for (int channel = 0; channel < image[0]; channel++) {
      for (int y = 0; y < rules[8]; y++) {
        for (int x = 0; x < rules[9]; x++) {
          List<Integer> elements = new ArrayList<>();
          for (int k = 0; k < rules[0] * rules[1]; k++) {
            long row = (long) y * rules[2] - rules[6] + (long) (k / rules[1]) * rules[4];
            long column = (long) x * rules[3] - rules[7] + (long) (k % rules[1]) * rules[5];
            if (row >= 0 && row < image[1] && column >= 0 && column < image[2]) {
              elements.add((int) ((channel * image[1] + row) * image[2] + column));
            }
          }
          windows.add(elements.stream().mapToInt(Integer::intValue).toArray());
        }
      }
    }
    return windows.toArray(int[][]::new);
  }
}
