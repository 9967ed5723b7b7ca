package org.reluatlas.polyhedra;

import java.util.Arrays;

/** The weights of a block that are not 0, as of a convolution or of units that pass. */
final class SparseColumns extends WeightColumns {

  private final int firstColumn;
  private final double[][] columns;

  /** The rows of the entries of each column, ascending. */
  private final int[][] rows;

  private final int firstRow;
  private final int endRow;

  SparseColumns(ScaledEntries entries) {
    firstColumn = entries.firstColumn;
    firstRow = entries.firstRow;
    endRow = entries.endRow;
    int[] counts = new int[entries.columns()];
    entries.forEach((row, i, value) -> counts[i - firstColumn]++);
    columns = new double[counts.length][];
    rows = new int[counts.length][];
    for (int i = 0; i < counts.length; i++) {
      columns[i] = new double[counts[i]];
      rows[i] = new int[counts[i]];
    }
    Arrays.fill(counts, 0);
    entries.forEach(
        (row, i, value) -> {
          int column = i - firstColumn;
          rows[column][counts[column]] = row;
          columns[column][counts[column]++] = value;
        });
  }

  @Override
  double get(int row, int column) {
    int k = Arrays.binarySearch(rows[column - firstColumn], row);
    return k < 0 ? 0 : columns[column - firstColumn][k];
  }

  @Override
  void addProduct(int[] active, double[] values, int from, int to, double[] z) {
    for (int i = from; i < to; i++) {
      addColumn(active[i], values[i], z);
    }
  }

  @Override
  void addToEach(int[] active, double[][] values, int from, int to, double[][] z) {
    for (int vector = 0; vector < z.length; vector++) {
      addProduct(active, values[vector], from, to, z[vector]);
    }
  }

  @Override
  void addProducts(ActiveUnits h, int fromOfH, ActiveUnits g, int fromOfG, double[] z, double[] w) {
    addProduct(h.units, h.values, fromOfH, h.count, z);
    addProduct(g.units, g.values, fromOfG, g.count, w);
  }

  @Override
  void addColumn(int column, double factor, double[] z) {
    double[] values = columns[column - firstColumn];
    int[] of = rows[column - firstColumn];
    for (int k = 0; k < values.length; k++) {
      z[of[k]] += factor * values[k];
    }
  }

  @Override
  double dot(double start, int row, double[] x, int offset) {
    double z = start;
    for (int i = 0; i < columns.length; i++) {
      z += get(row, firstColumn + i) * x[offset + firstColumn + i];
    }
    return z;
  }

  @Override
  void enlargeRowNorms(double[] norms) {
    for (int i = 0; i < columns.length; i++) {
      for (int k = 0; k < columns[i].length; k++) {
        int row = rows[i][k];
        norms[row] = Norms.hypotenuse(norms[row], Math.abs(columns[i][k]));
      }
    }
  }

  @Override
  double frobenius() {
    return Norms.frobenius(columns);
  }

  /** √(‖W‖₁ ‖W‖∞), or ‖W‖_F if that is less. O(entries). */
  @Override
  double spectralBound() {
    double[] rowSums = new double[endRow - firstRow];
    double largestColumn = 0;
    for (int i = 0; i < columns.length; i++) {
      double sum = 0;
      for (int k = 0; k < columns[i].length; k++) {
        sum += Math.abs(columns[i][k]);
        rowSums[rows[i][k] - firstRow] += Math.abs(columns[i][k]);
      }
      largestColumn = Math.max(largestColumn, sum);
    }
    double largestRow = Arrays.stream(rowSums).max().orElse(0);
    double product = Math.sqrt(largestColumn) * Math.sqrt(largestRow) * (1 + 1e-9);
    return Math.min(product, frobenius());
  }
}
