package org.reluatlas.analysis;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.reluatlas.homology.BettiCurves;
import org.reluatlas.homology.ChainComplex;
import org.reluatlas.homology.Filtration;
import org.reluatlas.polyhedra.AnnotatedRegions;
import org.reluatlas.polyhedra.Box;
import org.reluatlas.polyhedra.CellComplex;
import org.reluatlas.polyhedra.DecisionBoundary;
import org.reluatlas.task.Progress;

class InformedFiltrationTest {

  private static final Progress NONE = Progress.NONE;

  @Test
  void valuesAreThoseOfTheCells() throws IOException {
    AnnotatedRegions regions = Samples.circles();
    CellComplex complex = regions.complex();
    ChainComplex chain = CellBoundaryMaps.chainComplex(complex);
    DecisionBoundary boundary = DecisionBoundary.of(regions, NONE);
    Filtration points = InformedFiltration.TRAINING_POINTS.of(chain, regions, boundary, NONE);
    Filtration volume = InformedFiltration.VOLUME.of(chain, regions, boundary, NONE);
    for (int region = 0; region < complex.regions(); region++) {
      assertEquals(regions.points().training(region), points.valueAt(points.positionOf(2, region)));
      assertEquals(
          Math.log10(regions.geometry().volume(region)),
          volume.valueAt(volume.positionOf(2, region)));
    }
    Filtration output = InformedFiltration.OUTPUT.of(chain, regions, boundary, NONE);
    for (int v = 0; v < complex.count(0); v++) {
      double[] z = complex.network().forward(complex.vertex(v));
      assertEquals(z[1] - z[0], output.valueAt(output.positionOf(0, v)), 1e-12);
    }
  }

  /** The boundary of the line network is the point 1.5, so distances are known. */
  @Test
  void distancesFromABoundaryThatIsAPoint() {
    AnnotatedRegions regions = Samples.line(new double[] {1, 2, 3}, 0.5, 3.5);
    ChainComplex chain = CellBoundaryMaps.chainComplex(regions.complex());
    DecisionBoundary boundary = DecisionBoundary.of(regions, NONE);
    Filtration filtration = InformedFiltration.BOUNDARY_DISTANCE.of(chain, regions, boundary, NONE);
    for (int v = 0; v < chain.count(0); v++) {
      assertEquals(
          Math.abs(regions.complex().coordinate(v, 0) - 1.5),
          filtration.valueAt(filtration.positionOf(0, v)),
          1e-9);
    }
  }

  @Test
  void distancesInThePlaneAreThoseToTheNearestSegment() throws IOException {
    AnnotatedRegions regions = Samples.circles();
    DecisionBoundary boundary = DecisionBoundary.of(regions, NONE);
    BoundaryDistance distance = new BoundaryDistance(boundary);
    CellComplex cut = boundary.cells().complex();
    for (int i = 0; i < 200; i++) {
      double[] x = {-1.5 + 3 * ((i * 0.618) % 1), -1.5 + 3 * ((i * 0.382) % 1)};
      double least = Double.POSITIVE_INFINITY;
      for (int f = 0; f < boundary.facets(); f++) {
        int[] ends = cut.vertices(1, boundary.facet(f));
        least = Math.min(least, toSegment(x, cut.vertex(ends[0]), cut.vertex(ends[1])));
      }
      assertEquals(least, distance.of(x), 1e-9);
    }
  }

  private static double toSegment(double[] x, double[] a, double[] b) {
    double dx = b[0] - a[0];
    double dy = b[1] - a[1];
    double t = ((x[0] - a[0]) * dx + (x[1] - a[1]) * dy) / (dx * dx + dy * dy);
    t = Math.max(0, Math.min(1, t));
    return Math.hypot(a[0] + t * dx - x[0], a[1] + t * dy - x[1]);
  }

  @Test
  void allEndWithTheHomologyOfABox() throws IOException {
    AnnotatedRegions regions = Samples.sample("nested-spheres", Box.cube(3, -1.5, 1.5));
    ChainComplex chain = CellBoundaryMaps.chainComplex(regions.complex());
    DecisionBoundary boundary = DecisionBoundary.of(regions, NONE);
    for (InformedFiltration choice : InformedFiltration.values()) {
      BettiCurves curves = BettiCurves.of(choice.of(chain, regions, boundary, NONE), NONE);
      assertArrayEquals(new int[] {1, 0, 0, 0}, curves.at(curves.cells()), choice.id());
    }
  }

  @Test
  void aRegressionHasNoBoundaryToBeFarFrom() throws IOException {
    AnnotatedRegions regions = Samples.sample("paraboloid", Box.cube(2, -1, 1));
    ChainComplex chain = CellBoundaryMaps.chainComplex(regions.complex());
    DecisionBoundary boundary = DecisionBoundary.of(regions, NONE);
    IllegalArgumentException error =
        assertThrows(
            IllegalArgumentException.class,
            () -> InformedFiltration.BOUNDARY_DISTANCE.of(chain, regions, boundary, NONE));
    assertTrue(error.getMessage().contains("no decision boundary"));
  }

  /** A circle in the plane, a sphere in space: what these networks have learnt. */
  @Test
  void theBoundaryOfCirclesIsACircleAndOfSpheresASphere() throws IOException {
    DecisionBoundary circle = DecisionBoundary.of(Samples.circles(), NONE);
    BoundaryTopology topology = BoundaryTopology.of(circle, NONE);
    assertEquals(topology.ofBoundary().toArray()[0], circle.components());
    assertArrayEquals(new int[] {1, 1}, topology.ofBoundary().toArray());
    assertArrayEquals(new int[] {1, 0, 0}, topology.ofClass(1).toArray());
    assertArrayEquals(new int[] {1, 1, 0}, topology.ofClass(0).toArray());
    assertEquals(9, topology.volumeOfClass(0) + topology.volumeOfClass(1), 1e-9);
    DecisionBoundary sphere =
        DecisionBoundary.of(Samples.sample("nested-spheres", Box.cube(3, -1.5, 1.5)), NONE);
    assertArrayEquals(
        new int[] {1, 0, 1}, BoundaryTopology.of(sphere, NONE).ofBoundary().toArray());
  }
}
