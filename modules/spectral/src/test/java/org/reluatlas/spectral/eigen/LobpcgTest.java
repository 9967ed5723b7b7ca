package org.reluatlas.spectral.eigen;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.reluatlas.spectral.algebra.Adjacency;
import org.reluatlas.spectral.algebra.ConnectedComponents;
import org.reluatlas.spectral.algebra.Grids;
import org.reluatlas.spectral.inverse.LaplacianInverse;
import org.reluatlas.spectral.sampled.SampledCholesky;
import org.reluatlas.task.CancelledException;
import org.reluatlas.task.Progress;

class LobpcgTest {

  private static final int SIDE = 20;

  /** The lowest eigenvalue of a cube is threefold, the next one threefold as well. */
  @Test
  void findsAllCopiesOfAMultipleEigenvalueInFewApplications() {
    AtomicInteger applications = new AtomicInteger();
    double[] tolerances = {1e-10, 1e-10, 1e-10, 1e-5};
    RitzPairs pairs = solver(cube(), tolerances, applications, Progress.NONE).compute();
    double single = 4 * Math.pow(Math.sin(Math.PI / (2 * SIDE)), 2);
    for (int i = 0; i < 3; i++) {
      assertEquals(single, 1 / pairs.value(i), 1e-12 * single);
    }
    assertEquals(2 * single, 1 / pairs.value(3), 1e-8 * single);
    assertTrue(applications.get() <= 150, applications + " applications of the preconditioner");
  }

  /** One pair and the next eigenvalue, as a Fiedler partition needs: a guard of time. */
  @Test
  void applicationsForAFiedlerVectorArePinned() {
    AtomicInteger applications = new AtomicInteger();
    double[] tolerances = {5e-11, 1e-5};
    solver(box(), tolerances, applications, Progress.NONE).compute();
    assertTrue(applications.get() >= 20, applications + " applications of the preconditioner");
    assertTrue(applications.get() <= 80, applications + " applications of the preconditioner");
  }

  @Test
  void endsWhenTheToleranceCannotBeReached() {
    AtomicInteger applications = new AtomicInteger();
    double[] tolerances = {1e-30, 1e-30, 1e-30};
    RitzPairs pairs = solver(cube(), tolerances, applications, Progress.NONE).compute();
    double single = 4 * Math.pow(Math.sin(Math.PI / (2 * SIDE)), 2);
    for (int i = 0; i < 3; i++) {
      assertEquals(single, 1 / pairs.value(i), 1e-12 * single);
    }
    assertTrue(applications.get() <= 600, applications + " applications of the preconditioner");
  }

  @Test
  void isCancelledInTheMiddle() {
    AtomicInteger asked = new AtomicInteger();
    Progress impatient =
        new Progress() {
          @Override
          public boolean isCancelled() {
            return asked.incrementAndGet() > 7;
          }
        };
    double[] tolerances = {1e-10, 1e-5};
    Lobpcg lobpcg = solver(cube(), tolerances, new AtomicInteger(), impatient);
    assertThrows(CancelledException.class, lobpcg::compute);
  }

  private interface Solve {
    void solve(double[][] x, Progress progress);
  }

  private static LaplacianInverse inverse(Solve solve) {
    return new LaplacianInverse() {
      @Override
      public void solve(double[][] x, Progress progress) {
        progress.check();
        solve.solve(x, progress);
      }

      @Override
      public String description() {
        return "test";
      }
    };
  }

  private static Lobpcg solver(
      Adjacency graph, double[] tolerances, AtomicInteger applications, Progress progress) {
    double[] ones = new double[graph.vertices];
    Arrays.fill(ones, 1);
    SampledCholesky factor = SampledCholesky.of(graph, Progress.NONE);
    LaplacianInverse counted =
        inverse(
            (x, p) -> {
              applications.addAndGet(x.length);
              factor.solve(x);
            });
    return new Lobpcg(
        new NormalisedLaplacian(graph, ones),
        new SpectralOperator(ones, ConnectedComponents.of(graph), counted),
        tolerances,
        progress);
  }

  private static Adjacency cube() {
    return Grids.of(SIDE, SIDE, SIDE);
  }

  private static Adjacency box() {
    return Grids.of(30, 22, 16);
  }
}
