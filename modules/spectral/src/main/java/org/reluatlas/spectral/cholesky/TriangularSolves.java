package org.reluatlas.spectral.cholesky;

import org.reluatlas.task.Progress;

/**
 * Forward and backward substitution for two right-hand sides.
 *
 * <p>Every supernode has a vector over the rows of its front. In the forward pass its contribution
 * to the rows below its own is added to the vector of its parent, as in the factorisation; in the
 * backward pass those rows are read from the parent. So subtrees share no memory, and every sum has
 * a fixed order.
 */
final class TriangularSolves {

  private static final int NONE = -1;

  private final AssemblyTree tree;
  private final double[][] panels;
  private final double[][] x;

  /** For each supernode and right-hand side, a vector over the rows of the front. */
  private final double[][][] fronts;

  /**
   * The solves with one factor.
   *
   * @param x right-hand sides in the numbering of the given matrix, shape (2, n); solved in place
   */
  TriangularSolves(AssemblyTree tree, double[][] panels, double[][] x) {
    this.tree = tree;
    this.panels = panels;
    this.x = x;
    fronts = new double[tree.count][2][];
  }

  void solve(ParallelSubtrees subtrees, Progress progress) {
    subtrees.childrenFirst(this::forward, progress);
    subtrees.parentsFirst(this::backward, progress);
  }

  private void forward(int s) {
    for (int r = 0; r < 2; r++) {
      fronts[s][r] = assembled(s, r);
    }
    int width = tree.width(s);
    int height = tree.height(s);
    int k = 0;
    for (; k + 1 < width; k += 2) {
      forwardTwo(panels[s], k, height, fronts[s][0], fronts[s][1]);
    }
    if (k < width) {
      forwardOne(panels[s], k, height, fronts[s][0]);
      forwardOne(panels[s], k, height, fronts[s][1]);
    }
  }

  private double[] assembled(int s, int r) {
    double[] front = new double[tree.height(s)];
    int first = tree.firstColumn[s];
    for (int k = tree.width(s) - 1; k >= 0; k--) {
      front[k] = x[r][tree.order[first + k]];
    }
    for (int c = tree.child[s]; c != NONE; c = tree.sibling[c]) {
      int[] positions = tree.positions[c];
      double[] from = fronts[c][r];
      int width = tree.width(c);
      for (int i = 0; i < positions.length; i++) {
        front[positions[i]] += from[width + i];
      }
    }
    return front;
  }

  private static void forwardOne(double[] panel, int k, int height, double[] t) {
    int a = k * height;
    double p = t[k] / panel[a + k];
    t[k] = p;
    for (int i = k + 1; i < height; i++) {
      t[i] -= panel[a + i] * p;
    }
  }

  private static void forwardTwo(double[] panel, int k, int height, double[] t0, double[] t1) {
    int a = k * height;
    int b = a + height;
    double p0 = t0[k] / panel[a + k];
    double p1 = t1[k] / panel[a + k];
    double q0 = (t0[k + 1] - panel[a + k + 1] * p0) / panel[b + k + 1];
    double q1 = (t1[k + 1] - panel[a + k + 1] * p1) / panel[b + k + 1];
    t0[k] = p0;
    t1[k] = p1;
    t0[k + 1] = q0;
    t1[k + 1] = q1;
    for (int i = k + 2; i < height; i++) {
      t0[i] -= panel[a + i] * p0 + panel[b + i] * q0;
      t1[i] -= panel[a + i] * p1 + panel[b + i] * q1;
    }
  }

  private void backward(int s) {
    double[] t0 = fronts[s][0];
    double[] t1 = fronts[s][1];
    int width = tree.width(s);
    int height = tree.height(s);
    readRowsBelow(s, width);
    int k = width - 1;
    if ((width & 1) == 1) {
      backwardOne(panels[s], k, height, t0);
      backwardOne(panels[s], k, height, t1);
      k--;
    }
    for (; k > 0; k -= 2) {
      backwardTwo(panels[s], k - 1, height, t0, t1);
    }
    int first = tree.firstColumn[s];
    for (int i = 0; i < width; i++) {
      x[0][tree.order[first + i]] = t0[i];
      x[1][tree.order[first + i]] = t1[i];
    }
  }

  /** Reads the rows below from the parent, where they are final. */
  private void readRowsBelow(int s, int width) {
    int[] positions = tree.positions[s];
    for (int r = 0; r < 2 && positions.length > 0; r++) {
      double[] above = fronts[tree.parent[s]][r];
      double[] front = fronts[s][r];
      for (int i = 0; i < positions.length; i++) {
        front[width + i] = above[positions[i]];
      }
    }
  }

  private static void backwardOne(double[] panel, int k, int height, double[] t) {
    int a = k * height;
    double sum = t[k];
    for (int i = k + 1; i < height; i++) {
      sum -= panel[a + i] * t[i];
    }
    t[k] = sum / panel[a + k];
  }

  private static void backwardTwo(double[] panel, int k, int height, double[] t0, double[] t1) {
    int a = k * height;
    int b = a + height;
    double p0 = 0;
    double p1 = 0;
    double q0 = 0;
    double q1 = 0;
    for (int i = k + 2; i < height; i++) {
      double l = panel[a + i];
      double m = panel[b + i];
      p0 += l * t0[i];
      p1 += l * t1[i];
      q0 += m * t0[i];
      q1 += m * t1[i];
    }
    q0 = (t0[k + 1] - q0) / panel[b + k + 1];
    q1 = (t1[k + 1] - q1) / panel[b + k + 1];
    t0[k + 1] = q0;
    t1[k + 1] = q1;
    t0[k] = (t0[k] - p0 - panel[a + k + 1] * q0) / panel[a + k];
    t1[k] = (t1[k] - p1 - panel[a + k + 1] * q1) / panel[a + k];
  }
}
