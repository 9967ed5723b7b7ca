package org.reluatlas.spectral.inverse;

import java.util.stream.IntStream;
import org.reluatlas.spectral.algebra.Adjacency;
import org.reluatlas.spectral.algebra.Vectors;
import org.reluatlas.spectral.sampled.SampledCholesky;
import org.reluatlas.task.Progress;

/**
 * Solves by conjugate gradients, preconditioned by a {@link SampledCholesky} factor. Memory: some
 * vectors.
 *
 * <p>Hestenes and Stiefel, Methods of Conjugate Gradients for Solving Linear Systems (J. Res. NBS
 * 49, 1952). The factor gives the value 0 to its last vertex in every component, so solutions have
 * it too: these vertices are grounded.
 */
public final class ConjugateGradientInverse implements LaplacianInverse {

  private static final int MAX_STEPS = 20_000;
  private static final int STALLED = 200;

  private final Adjacency graph;
  private final SampledCholesky preconditioner;
  private final double tolerance;

  /**
   * A solver.
   *
   * @param preconditioner a factor of the same graph
   * @param tolerance the factor by which the preconditioned residual norm is to fall
   */
  public ConjugateGradientInverse(
      Adjacency graph, SampledCholesky preconditioner, double tolerance) {
    this.graph = graph;
    this.preconditioner = preconditioner;
    this.tolerance = tolerance;
  }

  @Override
  public String description() {
    return "conjugate gradients with " + preconditioner.description();
  }

  @Override
  public void solve(double[][] x, Progress progress) {
    IntStream.range(0, x.length)
        .parallel()
        .forEach(r -> System.arraycopy(solve(x[r].clone(), progress), 0, x[r], 0, x[r].length));
  }

  private double[] solve(double[] residual, Progress progress) {
    int n = residual.length;
    double[] x = new double[n];
    double[] product = new double[n];
    double[] z = preconditioned(residual);
    double[] direction = z.clone();
    double energy = Vectors.dot(residual, z);
    double goal = energy * tolerance * tolerance;
    double best = energy;
    double[] bestX = x.clone();
    int since = 0;
    for (int step = 0; step < MAX_STEPS && energy > goal && since < STALLED; step++) {
      progress.check();
      graph.stiffness(direction, product);
      double length = energy / Vectors.dot(direction, product);
      Vectors.add(length, direction, x);
      Vectors.add(-length, product, residual);
      z = preconditioned(residual);
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

  private double[] preconditioned(double[] residual) {
    double[][] z = {residual.clone()};
    preconditioner.solve(z);
    return z[0];
  }
}
