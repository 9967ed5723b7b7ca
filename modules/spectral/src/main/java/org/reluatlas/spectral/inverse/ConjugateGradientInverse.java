package org.reluatlas.spectral.inverse;

import java.util.stream.IntStream;
import org.reluatlas.spectral.algebra.Adjacency;
import org.reluatlas.spectral.algebra.GroundedLaplacian;
import org.reluatlas.spectral.algebra.Vectors;
import org.reluatlas.task.Progress;

/**
 * Solves by conjugate gradients with an {@link IncompleteFactor}. Memory: some vectors and twice
 * the graph.
 *
 * <p>For graphs whose Cholesky factor would be too large, which are far from planar. Such graphs
 * are well connected, so conjugate gradients converge fast on them. Hestenes and Stiefel, Methods
 * of Conjugate Gradients for Solving Linear Systems (J. Res. NBS 49, 1952).
 */
final class ConjugateGradientInverse implements LaplacianInverse {

  private static final int MAX_STEPS = 20_000;
  private static final int STALLED = 200;

  private final GroundedLaplacian grounded;
  private final IncompleteFactor preconditioner;
  private final double tolerance;

  /**
   * Computes the preconditioner.
   *
   * @param tolerance the factor by which the preconditioned residual norm is to fall
   */
  ConjugateGradientInverse(GroundedLaplacian grounded, double tolerance) {
    this.grounded = grounded;
    this.tolerance = tolerance;
    preconditioner = new IncompleteFactor(grounded);
  }

  @Override
  public String description() {
    return "conjugate gradients, as a Cholesky factor would be too large";
  }

  @Override
  public void solve(double[][] x, Progress progress) {
    IntStream.range(0, x.length)
        .parallel()
        .forEach(r -> grounded.extend(solve(grounded.restricted(x[r]), progress), x[r]));
  }

  private double[] solve(double[] residual, Progress progress) {
    int n = residual.length;
    double[] x = new double[n];
    double[] z = new double[n];
    double[] product = new double[n];
    preconditioner.solve(residual, z);
    double[] direction = z.clone();
    double energy = Vectors.dot(residual, z);
    double goal = energy * tolerance * tolerance;
    double best = energy;
    double[] bestX = x.clone();
    int since = 0;
    for (int step = 0; step < MAX_STEPS && energy > goal && since < STALLED; step++) {
      progress.check();
      multiply(direction, product);
      double length = energy / Vectors.dot(direction, product);
      Vectors.add(length, direction, x);
      Vectors.add(-length, product, residual);
      preconditioner.solve(residual, z);
      double next = Vectors.dot(residual, z);
      double keep = next / energy;
      for (int i = 0; i < n; i++) {
        direction[i] = z[i] + keep * direction[i];
      }
      energy = next;
      since++;
      if (energy < best / 4) {
        best = energy;
        System.arraycopy(x, 0, bestX, 0, n);
        since = 0;
      }
    }
    return energy <= best ? x : bestX;
  }

  /** Sums differences, so that smooth functions keep their digits. */
  private void multiply(double[] x, double[] product) {
    Adjacency graph = grounded.adjacency;
    for (int v = 0; v < x.length; v++) {
      double sum = grounded.excess[v] * x[v];
      for (int k = graph.start[v]; k < graph.start[v + 1]; k++) {
        sum += graph.weight[k] * (x[v] - x[graph.neighbour[k]]);
      }
      product[v] = sum;
    }
  }
}
