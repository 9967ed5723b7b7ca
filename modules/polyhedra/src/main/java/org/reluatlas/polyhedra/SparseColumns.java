package org.reluatlas.polyhedra;

import java.util.Arrays;
import org.reluatlas.network.AffineForm;
import org.reluatlas.network.AffineLayer;

/** The weights of a layer that are not 0, as of a convolution. */
final class SparseColumns extends WeightColumns {

  private final double[][] columns;

  /** The rows of the entries of each column, ascending. */
  private final int[][] rows;

  private final double[] rowNorms;
  private final double[] rowSums;
  private final int terms;

  SparseColumns(AffineLayer layer, int[] inputExponents, int[] exponents) {
    int outputs = layer.outputs();
    int[] counts = new int[layer.inputs()];
    rowNorms = new double[outputs];
    rowSums = new double[outputs];
    int longest = 0;
    for (int row = 0; row < outputs; row++) {
      AffineForm form = layer.row(row);
      longest = Math.max(longest, form.size());
      for (int k = 0; k < form.size(); k++) {
        counts[form.column(k)]++;
      }
    }
    terms = longest;
    columns = new double[counts.length][];
    rows = new int[counts.length][];
    for (int i = 0; i < counts.length; i++) {
      columns[i] = new double[counts[i]];
      rows[i] = new int[counts[i]];
    }
    Arrays.fill(counts, 0);
    for (int row = 0; row < outputs; row++) {
      AffineForm form = layer.row(row);
      double[] values = new double[form.size()];
      for (int k = 0; k < values.length; k++) {
        int i = form.column(k);
        values[k] = scaled(form.value(k), exponents[row] - inputExponents[i]);
        columns[i][counts[i]] = values[k];
        rows[i][counts[i]++] = row;
        rowSums[row] += Math.abs(values[k]);
      }
      rowNorms[row] = Norms.euclidean(values);
    }
  }

  @Override
  double get(int row, int column) {
    int k = Arrays.binarySearch(rows[column], row);
    return k < 0 ? 0 : columns[column][k];
  }

  @Override
  void addProduct(int[] active, double[] values, int count, double[] z) {
    for (int i = 0; i < count; i++) {
      addOne(rows[active[i]], columns[active[i]], values[i], z);
    }
  }

  private static void addOne(int[] of, double[] column, double h, double[] z) {
    for (int k = 0; k < column.length; k++) {
      z[of[k]] += h * column[k];
    }
  }

  @Override
  void addColumn(int column, double factor, double[] z) {
    addOne(rows[column], columns[column], factor, z);
  }

  @Override
  boolean isZeroAt(int row, int[] active, int count) {
    for (int i = 0; i < count; i++) {
      if (get(row, active[i]) != 0) {
        return false;
      }
    }
    return true;
  }

  @Override
  double dot(double start, int row, double[] x, int offset) {
    double z = start;
    for (int i = 0; i < columns.length; i++) {
      z += get(row, i) * x[offset + i];
    }
    return z;
  }

  @Override
  int terms() {
    return terms;
  }

  @Override
  double[] rowNorms() {
    return rowNorms;
  }

  @Override
  double frobenius() {
    return Norms.euclidean(rowNorms);
  }

  /** √(‖W‖₁ ‖W‖∞), or ‖W‖_F if that is less. O(entries). */
  @Override
  double spectralBound() {
    double largestColumn = 0;
    for (double[] column : columns) {
      largestColumn = Math.max(largestColumn, Arrays.stream(column).map(Math::abs).sum());
    }
    double largestRow = Arrays.stream(rowSums).max().orElse(0);
    double product = Math.sqrt(largestColumn) * Math.sqrt(largestRow) * (1 + 1e-9);
    return Math.min(product, frobenius());
  }
}
