package org.reluatlas.benchmarks;

import java.util.Arrays;
import java.util.Random;
import org.reluatlas.homology.ChainComplex;

/** The cell complex of a box of unit cubes, its cells numbered at random or row by row. */
final class CubicalGrid {

  private final int dimension;
  private final int side;
  private final int[] numbers; // of the cell at each point of the doubled grid
  private final int[] counts;

  private CubicalGrid(int dimension, int side) {
    this.dimension = dimension;
    this.side = 2 * side + 1;
    int points = 1;
    for (int axis = 0; axis < dimension; axis++) {
      points = Math.multiplyExact(points, this.side);
    }
    numbers = new int[points];
    counts = new int[dimension + 1];
  }

  /**
   * A grid of {@code side} cubes along each axis.
   *
   * @param shuffled whether neighbours have numbers far apart, which is hard on caches
   */
  static ChainComplex of(int dimension, int side, boolean shuffled) {
    CubicalGrid grid = new CubicalGrid(dimension, side);
    grid.numberCells(shuffled ? new Random(1) : null);
    return grid.complex();
  }

  private void numberCells(Random random) {
    for (int point = 0; point < numbers.length; point++) {
      counts[dimensionAt(point)]++;
    }
    int[][] free = new int[dimension + 1][];
    for (int k = 0; k <= dimension; k++) {
      free[k] = new int[counts[k]];
      Arrays.setAll(free[k], i -> i);
      for (int i = counts[k] - 1; random != null && i > 0; i--) {
        int j = random.nextInt(i + 1);
        int swap = free[k][i];
        free[k][i] = free[k][j];
        free[k][j] = swap;
      }
    }
    int[] next = new int[dimension + 1];
    for (int point = 0; point < numbers.length; point++) {
      int k = dimensionAt(point);
      numbers[point] = free[k][next[k]++];
    }
  }

  /** The number of odd coordinates. */
  private int dimensionAt(int point) {
    int odd = 0;
    for (int rest = point; rest > 0; rest /= side) {
      odd += rest % side & 1;
    }
    return odd;
  }

  private ChainComplex complex() {
    int[][] offsets = new int[dimension + 1][];
    int[][] facets = new int[dimension + 1][];
    for (int k = 1; k <= dimension; k++) {
      int facetsOfCell = 2 * k;
      offsets[k] = new int[counts[k] + 1];
      Arrays.setAll(offsets[k], i -> facetsOfCell * i);
      facets[k] = new int[facetsOfCell * counts[k]];
    }
    for (int point = 0; point < numbers.length; point++) {
      int k = dimensionAt(point);
      int at = 2 * k * numbers[point];
      for (int rest = point, stride = 1; rest > 0; rest /= side, stride *= side) {
        if ((rest % side & 1) == 1) {
          facets[k][at++] = numbers[point - stride];
          facets[k][at++] = numbers[point + stride];
        }
      }
    }
    return ChainComplex.of(counts, offsets, facets);
  }
}
