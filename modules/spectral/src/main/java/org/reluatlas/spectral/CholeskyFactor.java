package org.reluatlas.spectral;

/**
 * The supernodal Cholesky factor of a symmetric positive definite matrix, and its two solves.
 *
 * <p>Immutable. A solve reads every entry of the factor twice: 4 operations for each.
 */
final class CholeskyFactor {

  private final AssemblyTree tree;
  private final double[][] panels;

  CholeskyFactor(AssemblyTree tree, double[][] panels) {
    this.tree = tree;
    this.panels = panels;
  }

  /**
   * Solves in place.
   *
   * @param x the right-hand side in the numbering handed to the analysis, shape (n); on return the
   *     solution
   */
  void solve(double[] x) {
    double[] y = new double[x.length];
    for (int i = 0; i < y.length; i++) {
      y[i] = x[tree.order[i]];
    }
    double[] below = new double[tallest()];
    for (int s = 0; s < tree.count; s++) {
      forward(s, y, below);
    }
    for (int s = tree.count - 1; s >= 0; s--) {
      backward(s, y, below);
    }
    for (int i = 0; i < y.length; i++) {
      x[tree.order[i]] = y[i];
    }
  }

  private int tallest() {
    int tallest = 0;
    for (int[] rows : tree.rows) {
      tallest = Math.max(tallest, rows.length);
    }
    return tallest;
  }

  private void forward(int s, double[] y, double[] below) {
    double[] panel = panels[s];
    int[] rows = tree.rows[s];
    int first = tree.firstColumn[s];
    int width = tree.width(s);
    int height = width + rows.length;
    for (int i = 0; i < rows.length; i++) {
      below[i] = 0;
    }
    for (int k = 0; k < width; k++) {
      int column = k * height;
      double value = y[first + k] / panel[column + k];
      y[first + k] = value;
      for (int i = k + 1; i < width; i++) {
        y[first + i] -= panel[column + i] * value;
      }
      int from = column + width;
      for (int i = 0; i < rows.length; i++) {
        below[i] += panel[from + i] * value;
      }
    }
    for (int i = 0; i < rows.length; i++) {
      y[rows[i]] -= below[i];
    }
  }

  private void backward(int s, double[] y, double[] below) {
    double[] panel = panels[s];
    int[] rows = tree.rows[s];
    int first = tree.firstColumn[s];
    int width = tree.width(s);
    int height = width + rows.length;
    for (int i = 0; i < rows.length; i++) {
      below[i] = y[rows[i]];
    }
    for (int k = width - 1; k >= 0; k--) {
      int column = k * height;
      double sum = dot(panel, column + width, below, rows.length);
      for (int i = k + 1; i < width; i++) {
        sum += panel[column + i] * y[first + i];
      }
      y[first + k] = (y[first + k] - sum) / panel[column + k];
    }
  }

  /** Four sums side by side, since one would wait for itself. */
  private static double dot(double[] panel, int from, double[] below, int length) {
    double a = 0;
    double b = 0;
    double c = 0;
    double d = 0;
    int i = 0;
    for (; i + 3 < length; i += 4) {
      a += panel[from + i] * below[i];
      b += panel[from + i + 1] * below[i + 1];
      c += panel[from + i + 2] * below[i + 2];
      d += panel[from + i + 3] * below[i + 3];
    }
    for (; i < length; i++) {
      a += panel[from + i] * below[i];
    }
    return (a + b) + (c + d);
  }
}
