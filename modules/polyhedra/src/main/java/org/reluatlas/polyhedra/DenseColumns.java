package org.reluatlas.polyhedra;

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
    int i = from;
    for (; i + 3 < to; i += 4) {
      addFour(active, values, i, z);
    }
    for (; i < to; i++) {
      addColumn(active[i], values[i], z);
    }
  }

  // a method of its own with the arrays in variables: so the JIT compiler vectorises the loop
  private void addFour(int[] active, double[] h, int at, double[] z) {
    double[] c0 = columns[active[at] - firstColumn];
    double[] c1 = columns[active[at + 1] - firstColumn];
    double[] c2 = columns[active[at + 2] - firstColumn];
    double[] c3 = columns[active[at + 3] - firstColumn];
    double h0 = h[at];
    double h1 = h[at + 1];
    double h2 = h[at + 2];
    double h3 = h[at + 3];
    int first = firstRow;
    if (first == 0) { // most blocks: the loop without an offset is the faster one
      for (int k = 0; k < c0.length; k++) {
        z[k] += h0 * c0[k] + h1 * c1[k] + h2 * c2[k] + h3 * c3[k];
      }
      return;
    }
    for (int k = 0; k < c0.length; k++) {
      z[first + k] += h0 * c0[k] + h1 * c1[k] + h2 * c2[k] + h3 * c3[k];
    }
  }

  @Override
  void addProducts(ActiveUnits h, int fromOfH, ActiveUnits g, int fromOfG, double[] z, double[] w) {
    int i = 0;
    int count = h.count - fromOfH;
    for (; i + 3 < count; i += 4) {
      addFourTwice(h.units, h.values, fromOfH + i, g.values, fromOfG + i, z, w);
    }
    addProduct(h.units, h.values, fromOfH + i, h.count, z);
    addProduct(g.units, g.values, fromOfG + i, g.count, w);
  }

  /** Each column is loaded once for two vectors. */
  private void addFourTwice(
      int[] active, double[] h, int at, double[] g, int atOfG, double[] z, double[] w) {
    double[] c0 = columns[active[at] - firstColumn];
    double[] c1 = columns[active[at + 1] - firstColumn];
    double[] c2 = columns[active[at + 2] - firstColumn];
    double[] c3 = columns[active[at + 3] - firstColumn];
    double h0 = h[at];
    double h1 = h[at + 1];
    double h2 = h[at + 2];
    double h3 = h[at + 3];
    double g0 = g[atOfG];
    double g1 = g[atOfG + 1];
    double g2 = g[atOfG + 2];
    double g3 = g[atOfG + 3];
    int first = firstRow;
    for (int k = 0; k < c0.length; k++) {
      z[first + k] += h0 * c0[k] + h1 * c1[k] + h2 * c2[k] + h3 * c3[k];
      w[first + k] += g0 * c0[k] + g1 * c1[k] + g2 * c2[k] + g3 * c3[k];
    }
  }

  @Override
  void addColumn(int column, double factor, double[] z) {
    double[] values = columns[column - firstColumn];
    int first = firstRow;
    for (int k = 0; k < values.length; k++) {
      z[first + k] += factor * values[k];
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
