package org.reluatlas.spectral.sampled;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.reluatlas.spectral.algebra.Adjacency;
import org.reluatlas.spectral.algebra.Permutation;
import org.reluatlas.task.Progress;
import org.reluatlas.task.text.NumberText;

/**
 * A randomised incomplete Cholesky factor of a Laplacian: G D Gᵀ with G lower triangular, equal to
 * the Laplacian in expectation. Immutable.
 *
 * <p>Vertices are eliminated in the order of their degrees, and the clique of each is replaced by a
 * sampled tree: Kyng and Sachdeva, Approximate Gaussian Elimination for Laplacians (FOCS 2016);
 * Chen, Liang and Biros, RCHOL: Randomized Cholesky Factorization for Solving SDD Linear Systems
 * (SIAM J. Sci. Comput. 43, 2021). A vertex of d neighbours loses d edges and gains d − 1, so the
 * factor has O(m log n) entries; on dual graphs and grids of three and more dimensions it has 2.6
 * to 3.8 for each edge. Time O(m log² n). A forest has no cliques of more than two vertices, and
 * its factor is exact but for the rounding of shares to floats.
 *
 * <p>The seed is fixed: the factor depends on the graph only.
 */
public final class SampledCholesky {

  private static final long SEED = 20_160_516;

  final Permutation order;
  final int[] start;

  /** The rows of each column below the diagonal, as places in the order of elimination. */
  final int[] row;

  final float[] share;

  /** The inverse of the diagonal; 0 for the last vertex of a component. */
  final double[] inversePivot;

  private SampledCholesky(SampledElimination elimination) {
    order = new Permutation(elimination.order);
    start = elimination.start;
    int entries = start[start.length - 1];
    row = Arrays.copyOf(elimination.row, entries);
    share = Arrays.copyOf(elimination.share, entries);
    for (int k = 0; k < entries; k++) {
      row[k] = order.place[row[k]];
    }
    inversePivot = elimination.pivot;
    for (int i = 0; i < inversePivot.length; i++) {
      inversePivot[i] = inversePivot[i] >= Double.MIN_NORMAL ? 1 / inversePivot[i] : 0;
    }
  }

  /**
   * Computes the factor.
   *
   * @throws org.reluatlas.task.CancelledException when cancelled
   */
  public static SampledCholesky of(Adjacency graph, Progress progress) {
    return of(graph, SEED, progress);
  }

  static SampledCholesky of(Adjacency graph, long seed, Progress progress) {
    SampledElimination elimination = new SampledElimination(graph, seed, progress);
    elimination.run();
    return new SampledCholesky(elimination);
  }

  /** The number of entries below the diagonal. */
  public int entries() {
    return row.length;
  }

  /** What it is, for a report. */
  public String description() {
    return "a sampled Cholesky factor of " + NumberText.count(entries()) + " entries";
  }

  /**
   * Multiplies some functions by the pseudo-inverse of G D Gᵀ, in place.
   *
   * @param x functions that sum to 0 over every component, shape (r, n); the results are determined
   *     up to a constant on each component
   */
  public void solve(double[][] x) {
    IntStream.range(0, (x.length + 1) / 2)
        .parallel()
        .forEach(
            pair -> {
              if (2 * pair + 1 < x.length) {
                solveTwo(x[2 * pair], x[2 * pair + 1]);
              } else {
                solveOne(x[2 * pair]);
              }
            });
  }

  private void solveOne(double[] x) {
    int n = inversePivot.length;
    double[] y = new double[n];
    for (int i = 0; i < n; i++) {
      y[i] = x[order.at[i]];
    }
    for (int i = 0; i < n; i++) {
      double value = y[i];
      for (int k = start[i]; k < start[i + 1]; k++) {
        y[row[k]] += share[k] * value;
      }
    }
    for (int i = n - 1; i >= 0; i--) {
      double sum = y[i] * inversePivot[i];
      for (int k = start[i]; k < start[i + 1]; k++) {
        sum += share[k] * y[row[k]];
      }
      y[i] = sum;
      x[order.at[i]] = sum;
    }
  }

  /** Solves for two right-hand sides, since reading the factor takes longer than the arithmetic. */
  private void solveTwo(double[] x0, double[] x1) {
    int n = inversePivot.length;
    double[] y = new double[2 * n];
    for (int i = 0; i < n; i++) {
      y[2 * i] = x0[order.at[i]];
      y[2 * i + 1] = x1[order.at[i]];
    }
    forward(y);
    backward(y);
    for (int i = 0; i < n; i++) {
      x0[order.at[i]] = y[2 * i];
      x1[order.at[i]] = y[2 * i + 1];
    }
  }

  private void forward(double[] y) {
    for (int i = 0; i < inversePivot.length; i++) {
      double value0 = y[2 * i];
      double value1 = y[2 * i + 1];
      for (int k = start[i]; k < start[i + 1]; k++) {
        int at = 2 * row[k];
        y[at] += share[k] * value0;
        y[at + 1] += share[k] * value1;
      }
    }
  }

  private void backward(double[] y) {
    for (int i = inversePivot.length - 1; i >= 0; i--) {
      double sum0 = y[2 * i] * inversePivot[i];
      double sum1 = y[2 * i + 1] * inversePivot[i];
      for (int k = start[i]; k < start[i + 1]; k++) {
        int at = 2 * row[k];
        sum0 += share[k] * y[at];
        sum1 += share[k] * y[at + 1];
      }
      y[2 * i] = sum0;
      y[2 * i + 1] = sum1;
    }
  }
}
