package org.reluatlas.polyhedra;

import org.reluatlas.network.AffineForm;
import org.reluatlas.network.AffineLayer;

/** All weights of a layer, zeros too. */
final class DenseColumns extends WeightColumns {

  private final int inputs;
  private final int outputs;
  private final double[][] columns;

  DenseColumns(AffineLayer layer, int[] inputExponents, int[] exponents) {
    inputs = layer.inputs();
    outputs = layer.outputs();
    columns = new double[inputs][outputs];
    for (int row = 0; row < outputs; row++) {
      AffineForm form = layer.row(row);
      for (int k = 0; k < form.size(); k++) {
        int i = form.column(k);
        columns[i][row] = scaled(form.value(k), exponents[row] - inputExponents[i]);
      }
    }
  }

  @Override
  double get(int row, int column) {
    return columns[column][row];
  }

  @Override
  void addProduct(int[] active, double[] values, int count, double[] z) {
    int i = 0;
    for (; i + 3 < count; i += 4) {
      addFour(active, values, i, z);
    }
    for (; i < count; i++) {
      addOne(columns[active[i]], values[i], z);
    }
  }

  // a method of its own with the arrays in variables: so the JIT compiler vectorises the loop
  private void addFour(int[] active, double[] h, int at, double[] z) {
    double[] c0 = columns[active[at]];
    double[] c1 = columns[active[at + 1]];
    double[] c2 = columns[active[at + 2]];
    double[] c3 = columns[active[at + 3]];
    double h0 = h[at];
    double h1 = h[at + 1];
    double h2 = h[at + 2];
    double h3 = h[at + 3];
    for (int k = 0; k < c0.length; k++) {
      z[k] += h0 * c0[k] + h1 * c1[k] + h2 * c2[k] + h3 * c3[k];
    }
  }

  private static void addOne(double[] column, double h, double[] z) {
    for (int k = 0; k < column.length; k++) {
      z[k] += h * column[k];
    }
  }

  @Override
  void addColumn(int column, double factor, double[] z) {
    addOne(columns[column], factor, z);
  }

  @Override
  boolean isZeroAt(int row, int[] active, int count) {
    for (int i = 0; i < count; i++) {
      if (columns[active[i]][row] != 0) {
        return false;
      }
    }
    return true;
  }

  @Override
  double dot(double start, int row, double[] x, int offset) {
    double z = start;
    for (int i = 0; i < inputs; i++) {
      z += columns[i][row] * x[offset + i];
    }
    return z;
  }

  @Override
  int terms() {
    return inputs;
  }

  @Override
  double[] rowNorms() {
    double[] norms = new double[outputs];
    for (int row = 0; row < outputs; row++) {
      norms[row] = Norms.row(columns, row);
    }
    return norms;
  }

  @Override
  double frobenius() {
    return Norms.frobenius(columns);
  }

  @Override
  double spectralBound() {
    return Norms.spectralBound(columns, outputs);
  }
}
