package org.reluatlas.polyhedra;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.reluatlas.network.ActivationPattern;
import org.reluatlas.task.Progress;

/** What must hold of every complex, however large, checked without a second decomposition. */
final class ComplexInvariants {

  /** Of a region that fills a smaller share of the box no double need lie inside. */
  private static final double THIN = 1e-12;

  private final CellComplex complex;
  private final PointLocator locator;
  private final Random random;
  private final CellGeometry geometry;

  private ComplexInvariants(CellComplex complex, Random random) {
    this.complex = complex;
    this.random = random;
    locator = new PointLocator(complex);
    geometry = CellGeometry.of(complex, Progress.NONE);
  }

  /**
   * Checks all of it: geometry and places on all vertices and regions, the rest on at most {@code
   * samples} random points, regions and vertices each.
   */
  static void check(CellComplex complex, Random random, int samples) {
    ComplexInvariants invariants = new ComplexInvariants(complex, random);
    invariants.checkPlaces();
    invariants.checkGeometry();
    for (int i = 0; i < samples; i++) {
      invariants.checkPoint(invariants.randomPoint());
      invariants.checkPoint(complex.interiorPoint(random.nextInt(complex.regions())));
      int vertex = random.nextInt(complex.count(0));
      invariants.checkPoint(complex.vertex(vertex));
      invariants.checkInteriorPoint(random.nextInt(complex.regions()));
    }
  }

  private boolean isThin(int region) {
    return geometry.volume(region) <= THIN * complex.domain().volume();
  }

  private void checkPlaces() {
    for (int vertex = 0; vertex < complex.count(0); vertex++) {
      checkVertex(vertex);
    }
    for (int region = 0; region < complex.regions(); region++) {
      assertTrue(complex.domain().contains(complex.interiorPoint(region)), "interior point");
      assertTrue(complex.domain().contains(geometry.centroid(region)), "centroid");
    }
  }

  private void checkGeometry() {
    double whole = complex.domain().volume();
    double sum = 0;
    for (int region = 0; region < complex.regions(); region++) {
      sum += geometry.volume(region);
      if (!isThin(region)) {
        assertEquals(region, locator.locate(geometry.centroid(region)), "centroid");
      }
    }
    assertEquals(whole, sum, 1e-9 * whole, "sum of the volumes");
  }

  private double[] randomPoint() {
    double[] x = new double[complex.dimension()];
    for (int axis = 0; axis < x.length; axis++) {
      double low = complex.domain().low(axis);
      double high = complex.domain().high(axis);
      x[axis] = low + random.nextDouble() * (high - low);
    }
    return intoBox(x);
  }

  private double[] intoBox(double[] x) {
    for (int axis = 0; axis < x.length; axis++) {
      double atLeastLow = Math.max(x[axis], complex.domain().low(axis));
      x[axis] = Math.min(atLeastLow, complex.domain().high(axis));
    }
    return x;
  }

  /** The region found has the point's own pattern or, beside it, no sign against the point's. */
  private void checkPoint(double[] x) {
    int[] signs = PlainForwardPass.signs(complex.network(), x);
    ActivationPattern pattern = complex.pattern(locator.locate(x));
    boolean own = true;
    for (int i = 0; i < signs.length; i++) {
      own &= pattern.get(i) == (signs[i] > 0);
      assertTrue(signs[i] == 0 || pattern.get(i) == (signs[i] > 0), "sign of neuron " + i);
    }
    assertEquals(own, !locator.wasReassigned());
  }

  /** An interior point has all signs of its region. */
  private void checkInteriorPoint(int region) {
    if (isThin(region)) {
      return;
    }
    double[] x = complex.interiorPoint(region);
    int[] signs = PlainForwardPass.signs(complex.network(), x);
    SignVector expected = complex.signs(complex.dimension(), region);
    for (int i = 0; i < signs.length; i++) {
      assertEquals(expected.get(i), signs[i], "neuron " + i + " at the interior point");
    }
  }

  /** A vertex on a wall is on it, and none is outside, whatever rounding does. */
  private void checkVertex(int vertex) {
    SignVector walls = complex.walls(0, vertex);
    for (int axis = 0; axis < complex.dimension(); axis++) {
      double low = complex.domain().low(axis);
      double high = complex.domain().high(axis);
      double x = complex.coordinate(vertex, axis);
      assertTrue(low <= x && x <= high, "vertex outside the box");
      assertTrue(walls.get(2 * axis) != 0 || x == low, "vertex beside its wall");
      assertTrue(walls.get(2 * axis + 1) != 0 || x == high, "vertex beside its wall");
    }
  }
}
