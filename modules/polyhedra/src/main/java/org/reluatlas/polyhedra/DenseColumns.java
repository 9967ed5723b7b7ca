package org.reluatlas.polyhedra;

import java.util.Arrays;

/** All weights of a block, zeros too. */
final class DenseColumns extends WeightColumns {

  private final int firstRow;
  private final int firstColumn;
  private final double[][] columns;

  DenseColumns(ScaledEntries entries) {
    firstRow = entries.firstRow;
    firstColumn = entries.firstColumn;
    columns = new double[entries.columns()][entries.rows()];
    entries.forEach((row, i, value) -> columns[i - firstColumn][row - firstRow] = value);
  }

  @Override
  double get(int row, int column) {
    return columns[column - firstColumn][row - firstRow];
  }

  @Override
  void addProduct(int[] active, double[] values, int from, int to, double[] z) {
    double[] rows = ofBlock(z);
    int i = from;
    for (; i + 3 < to; i += 4) {
      addFour(active, values, i, rows);
    }
    for (; i < to; i++) {
      addOne(columns[active[i] - firstColumn], values[i], rows);
    }
    addBlock(rows, z);
  }

  @Override
  void addToEach(int[] active, double[][] values, int from, int to, double[][] z) {
    double[][] rows = new double[z.length][];
    Arrays.setAll(rows, vector -> ofBlock(z[vector]));
    int i = from;
    for (; i + 3 < to; i += 4) {
      for (int vector = 0; vector < z.length; vector++) { // while the columns are in the cache
        addFour(active, values[vector], i, rows[vector]);
      }
    }
    for (; i < to; i++) {
      for (int vector = 0; vector < z.length; vector++) {
        addOne(columns[active[i] - firstColumn], values[vector][i], rows[vector]);
      }
    }
    for (int vector = 0; vector < z.length; vector++) {
      addBlock(rows[vector], z[vector]);
    }
  }

  @Override
  void addProducts(ActiveUnits h, int fromOfH, ActiveUnits g, int fromOfG, double[] z, double[] w) {
    double[] rows = ofBlock(z);
    double[] rowsOfW = ofBlock(w);
    int i = 0;
    int count = h.count - fromOfH;
    for (; i + 3 < count; i += 4) {
      addFour(h.units, h.values, fromOfH + i, rows);
      addFour(g.units, g.values, fromOfG + i, rowsOfW); // while the columns are in the cache
    }
    for (; i < count; i++) {
      double[] column = columns[h.units[fromOfH + i] - firstColumn];
      addOne(column, h.values[fromOfH + i], rows);
      addOne(column, g.values[fromOfG + i], rowsOfW);
    }
    addBlock(rows, z);
    addBlock(rowsOfW, w);
  }

  @Override
  void addColumn(int column, double factor, double[] z) {
    double[] rows = ofBlock(z);
    addOne(columns[column - firstColumn], factor, rows);
    addBlock(rows, z);
  }

  /** Sums of the rows of the block: an array of their own where z has others before them. */
  private double[] ofBlock(double[] z) {
    return firstRow == 0 ? z : new double[columns[0].length];
  }

  private void addBlock(double[] rows, double[] z) {
    for (int k = 0; firstRow > 0 && k < rows.length; k++) {
      z[firstRow + k] += rows[k];
    }
  }

  // methods of their own with the arrays in variables and one index for all of them: so the JIT
  // compiler vectorises the loops
  private void addFour(int[] active, double[] h, int at, double[] z) {
    double[] c0 = columns[active[at] - firstColumn];
    double[] c1 = columns[active[at + 1] - firstColumn];
    double[] c2 = columns[active[at + 2] - firstColumn];
    double[] c3 = columns[active[at + 3] - firstColumn];
    double h0 = h[at];
    double h1 = h[at + 1];
    double h2 = h[at + 2];
    double h3 = h[at + 3];
    for (int k = 0; k < c0.length; k++) {
      z[k] += h0 * c0[k] + h1 * c1[k] + h2 * c2[k] + h3 * c3[k];
    }
  }

  private static void addOne(double[] column, double factor, double[] z) {
    for (int k = 0; k < column.length; k++) {
      z[k] += factor * column[k];
    }
  }

  @Override
  double dot(double start, int row, double[] x, int offset) {
    double z = start;
    for (int i = 0; i < columns.length; i++) {
      z += columns[i][row - firstRow] * x[offset + firstColumn + i];
    }
    return z;
  }

  @Override
  void enlargeRowNorms(double[] norms) {
    for (int row = 0; row < columns[0].length; row++) {
      norms[firstRow + row] = Norms.hypotenuse(norms[firstRow + row], Norms.row(columns, row));
    }
  }

  @Override
  double frobenius() {
    return Norms.frobenius(columns);
  }

  @Override
  double spectralBound() {
    return Norms.spectralBound(columns, columns[0].length);
  }
}
