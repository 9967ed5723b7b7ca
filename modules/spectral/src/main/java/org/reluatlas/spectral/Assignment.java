package org.reluatlas.spectral;

import java.util.Arrays;

/**
 * The one-to-one assignment of rows to columns of least total cost.
 *
 * <p>The Hungarian method by shortest augmenting paths with potentials, O(k³): Kuhn, The Hungarian
 * Method for the Assignment Problem (Naval Res. Logist. Q. 2, 1955); Jonker and Volgenant, A
 * Shortest Augmenting Path Algorithm for Dense and Sparse Linear Assignment Problems (Computing 38,
 * 1987).
 */
public final class Assignment {

  private static final int NONE = -1;

  private final double[][] cost;
  private final int order;
  private final double[] rowPotential;
  private final double[] columnPotential;
  private final int[] rowOf;

  private Assignment(double[][] cost) {
    this.cost = cost;
    order = cost.length;
    rowPotential = new double[order];
    columnPotential = new double[order];
    rowOf = new int[order];
    Arrays.fill(rowOf, NONE);
  }

  /**
   * The column assigned to each row. Time O(k³).
   *
   * @param cost the cost of each row with each column, shape (k, k), finite
   * @return shape (k), a permutation
   */
  public static int[] cheapest(double[][] cost) {
    Assignment assignment = new Assignment(cost);
    for (int row = 0; row < cost.length; row++) {
      assignment.add(row);
    }
    int[] columnOf = new int[cost.length];
    for (int c = 0; c < columnOf.length; c++) {
      columnOf[assignment.rowOf[c]] = c;
    }
    return columnOf;
  }

  /** Assigns one more row, along an augmenting path of least reduced cost. */
  private void add(int newRow) {
    double[] distance = new double[order];
    int[] before = new int[order];
    boolean[] done = new boolean[order];
    Arrays.fill(distance, Double.POSITIVE_INFINITY);
    int row = newRow;
    int column = NONE;
    double length = 0;
    do {
      for (int c = 0; c < order; c++) {
        double through = length + cost[row][c] - rowPotential[row] - columnPotential[c];
        if (!done[c] && through < distance[c]) {
          distance[c] = through;
          before[c] = column;
        }
      }
      column = nearest(distance, done);
      length = distance[column];
      done[column] = true;
      row = rowOf[column];
    } while (row != NONE);
    updatePotentials(newRow, distance, done, length);
    augment(newRow, column, before);
  }

  private int nearest(double[] distance, boolean[] done) {
    int nearest = NONE;
    for (int c = 0; c < order; c++) {
      if (!done[c] && (nearest == NONE || distance[c] < distance[nearest])) {
        nearest = c;
      }
    }
    return nearest;
  }

  /** Updates the potentials: reduced costs stay 0 or more and become 0 along the path. */
  private void updatePotentials(int newRow, double[] distance, boolean[] done, double length) {
    rowPotential[newRow] += length;
    for (int c = 0; c < order; c++) {
      if (done[c] && distance[c] < length) {
        columnPotential[c] += distance[c] - length;
        rowPotential[rowOf[c]] += length - distance[c];
      }
    }
  }

  private void augment(int newRow, int column, int[] before) {
    int at = column;
    while (before[at] != NONE) {
      rowOf[at] = rowOf[before[at]];
      at = before[at];
    }
    rowOf[at] = newRow;
  }
}
