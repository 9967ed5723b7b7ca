package org.reluatlas.polyhedra;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.reluatlas.network.LabeledPoints;
import org.reluatlas.network.ReluNetwork;
import org.reluatlas.task.CancelledException;
import org.reluatlas.task.Progress;

/** Decision boundaries that are known in closed form. */
class DecisionBoundaryTest {

  private static final double ROUNDING = 1e-12;

  /** Hidden neurons that hand on the inputs plus 8, each, all over the boxes here. */
  private static double[][] shifted(int inputs) {
    double[][] rows = new double[inputs][inputs + 1];
    for (int i = 0; i < inputs; i++) {
      rows[i][i] = 1;
      rows[i][inputs] = 8;
    }
    return rows;
  }

  /** The classifier with these affine functions of the inputs, constants last, as outputs. */
  private static ReluNetwork affine(double[]... outputs) {
    int inputs = outputs[0].length - 1;
    double[][] rows = new double[outputs.length][];
    for (int i = 0; i < rows.length; i++) {
      rows[i] = outputs[i].clone();
      for (int c = 0; c < inputs; c++) {
        rows[i][inputs] -= 8 * rows[i][c];
      }
    }
    return Classifiers.network(inputs, shifted(inputs), rows);
  }

  private static DecisionBoundary boundary(ReluNetwork network) {
    return Classifiers.boundary(network, Box.cube(network.inputs(), -1, 1));
  }

  private static double[] row(double... numbers) {
    return numbers;
  }

  @Test
  void aLineCutsASquare() {
    DecisionBoundary boundary = boundary(affine(row(1, 1, -0.5)));
    assertEquals(1, boundary.facets());
    assertEquals(1.5 * Math.sqrt(2), boundary.measure(), ROUNDING);
    assertEquals(1.125, boundary.cells().classVolume(1), ROUNDING);
    assertEquals(2.875, boundary.cells().classVolume(0), ROUNDING);
    assertEquals(1.125, boundary.cells().volume(0, 1), ROUNDING);
    assertArrayEquals(new int[] {0}, boundary.regionsPassed());
    assertArrayEquals(new int[0], boundary.regionFacets());
    assertEquals(-1, boundary.regionFacet(0));
    assertEquals(0, boundary.regionBeside(0, 0));
    assertEquals(1, boundary.classBeside(0, 0) + boundary.classBeside(0, 1));
    for (int edge = 0; edge < boundary.cells().complex().count(1); edge++) {
      assertEquals(edge == boundary.facet(0), boundary.contains(edge));
    }
    assertArrayEquals(
        new int[] {0, 1}, boundary.cells().leaders(1, boundary.facet(0)), "both lead on it");
    assertEquals(0, boundary.cells().tieVolume());
    assertEquals(1, boundary.cells().complex().eulerCharacteristic());
  }

  /** Central sections of cubes: points, diagonals, hexagons, octahedra. */
  @ParameterizedTest
  @CsvSource({"1, 1", "2, 2.8284271247461903", "3, 5.196152422706632", "4, 10.666666666666666"})
  void aDiagonalSectionOfACubeHasItsMeasure(int dimension, double measure) {
    double[] sum = new double[dimension + 1];
    Arrays.fill(sum, 0, dimension, 1);
    DecisionBoundary one = boundary(affine(sum));
    assertEquals(measure, one.measure(), ROUNDING);
    assertEquals(Math.pow(2, dimension - 1), one.cells().classVolume(1), ROUNDING);
    DecisionBoundary two = boundary(affine(new double[dimension + 1], sum));
    assertEquals(measure, two.measure(), ROUNDING);
    assertEquals(Math.pow(2, dimension - 1), two.cells().classVolume(1), ROUNDING);
  }

  @Test
  void throughCornersOfTheBoxThereAreNoSlivers() {
    DecisionBoundary boundary = boundary(affine(row(1, 1, 0)));
    assertArrayEquals(new int[] {4, 5, 2}, boundary.cells().complex().fVector());
    assertEquals(2 * Math.sqrt(2), boundary.measure(), ROUNDING);
  }

  @Test
  void touchingACornerIsNoBoundary() {
    DecisionBoundary boundary = boundary(affine(row(1, 1, -2)));
    assertTrue(boundary.isPresent());
    assertEquals(0, boundary.facets());
    assertEquals(4, boundary.cells().classVolume(0), ROUNDING);
  }

  @Test
  void threeClassesMeetInAPoint() {
    DecisionBoundary boundary = boundary(affine(row(1, 0, 0), row(0, 1, 0), row(-1, -1, 0)));
    assertEquals(3, boundary.facets());
    assertEquals(Math.sqrt(2) + Math.sqrt(5), boundary.measure(), ROUNDING);
    assertEquals(1.25, boundary.cells().classVolume(0), ROUNDING);
    assertEquals(1.25, boundary.cells().classVolume(1), ROUNDING);
    assertEquals(1.5, boundary.cells().classVolume(2), ROUNDING);
    CellComplex complex = boundary.cells().complex();
    int meeting = 0;
    for (int v = 0; v < complex.count(0); v++) {
      if (boundary.cells().leaders(0, v).length == 3) {
        meeting++;
        assertArrayEquals(new double[2], complex.vertex(v), ROUNDING);
      }
    }
    assertEquals(1, meeting);
  }

  /** The largest of 70 tangents of a parabola: neighbours tie in the middle between their feet. */
  @Test
  void manyClassesOnALine() {
    double[][] tangents = new double[70][];
    for (int i = 0; i < tangents.length; i++) {
      double foot = (i - 34.5) / 35;
      tangents[i] = row(2 * foot, -foot * foot);
    }
    DecisionBoundary boundary = boundary(affine(tangents));
    assertEquals(69, boundary.measure());
    assertEquals(70, boundary.cells().classes());
    for (int i = 1; i < 69; i++) {
      assertEquals(1 / 35.0, boundary.cells().classVolume(i), ROUNDING);
    }
  }

  @Test
  void aBoundaryOnAKinkIsAFacetBetweenRegions() {
    ReluNetwork network =
        Classifiers.network(
            2, new double[][] {{1, 0, 0}, {-1, 0, 0}, {0, 1, 0}}, new double[][] {{1, -1, 0, 0}});
    AnnotatedRegions regions = Classifiers.regions(network, Box.cube(2, -1, 1));
    DecisionBoundary boundary = DecisionBoundary.of(regions, Progress.NONE);
    assertEquals(2, boundary.facets());
    assertEquals(2, boundary.measure(), ROUNDING);
    assertArrayEquals(new int[0], boundary.regionsPassed());
    assertEquals(2, boundary.regionFacets().length);
    for (int i = 0; i < 2; i++) {
      int facet = boundary.regionFacet(i);
      int a = regions.complex().regionOfFacet(facet, 0);
      int b = regions.complex().regionOfFacet(facet, 1);
      assertTrue(regions.predictedClasses().differ(a, b));
      assertEquals(a + b, boundary.regionBeside(i, 0) + boundary.regionBeside(i, 1));
    }
  }

  /** Outputs 0 and ReLU(x) are the same for x &lt; 0, where the first of them counts. */
  @Test
  void identicalOutputsAreATie() {
    double[][] hidden = {{1, 0, 0}};
    DecisionBoundary first =
        boundary(Classifiers.network(2, hidden, new double[][] {{0, 0}, {1, 0}}));
    assertEquals(2, first.cells().tieVolume(), ROUNDING);
    assertEquals(2, first.cells().classVolume(0), ROUNDING);
    assertEquals(2, first.measure(), ROUNDING);
    assertEquals(1, first.regionFacets().length);
    DecisionBoundary second =
        boundary(Classifiers.network(2, hidden, new double[][] {{1, 0}, {0, 0}}));
    assertEquals(2, second.cells().tieVolume(), ROUNDING);
    assertEquals(4, second.cells().classVolume(0), ROUNDING);
    assertEquals(0, second.facets());
    DecisionBoundary single = boundary(Classifiers.network(2, hidden, new double[][] {{1, 0}}));
    assertEquals(2, single.cells().tieVolume(), ROUNDING);
    assertEquals(2, single.cells().classVolume(1), ROUNDING);
    assertEquals(2, single.measure(), ROUNDING);
  }

  /** |x| is 0 on a line but &gt; 0 on both sides. */
  @Test
  void touchingZeroIsNoBoundary() {
    DecisionBoundary boundary =
        boundary(
            Classifiers.network(
                2, new double[][] {{1, 0, 0}, {-1, 0, 0}}, new double[][] {{1, 1, 0}}));
    assertEquals(0, boundary.facets());
    assertEquals(4, boundary.cells().classVolume(1), ROUNDING);
    CellComplex complex = boundary.cells().complex();
    long touching = 0;
    for (int edge = 0; edge < complex.count(1); edge++) {
      touching += boundary.cells().leaders(1, edge).length == 2 ? 1 : 0;
    }
    assertEquals(1, touching);
  }

  /** A difference of weights that no double holds: 1 ± 2⁻⁶⁰ is not 1. */
  @Test
  void differencesOfWeightsAreNotRounded() {
    double tiny = 0x1p-60;
    Box unit = Box.cube(1, 0, 1);
    double[][] hidden = {{1, 0}};
    DecisionBoundary shallow =
        Classifiers.boundary(
            Classifiers.network(1, hidden, new double[][] {{1, 0}, {tiny, 1}}), unit);
    assertEquals(0, shallow.facets(), "x − (1 + 2⁻⁶⁰ x) < 0 up to x = 1");
    DecisionBoundary exact =
        Classifiers.boundary(Classifiers.network(1, hidden, new double[][] {{1, 0}, {0, 1}}), unit);
    assertEquals(0, exact.facets(), "x − 1 = 0 at x = 1 only");
    DecisionBoundary steep =
        Classifiers.boundary(
            Classifiers.network(1, hidden, new double[][] {{1, 0}, {-tiny, 1}}), unit);
    assertEquals(1, steep.facets(), "x − (1 − 2⁻⁶⁰ x) > 0 near x = 1");
    assertEquals(2, steep.cells().complex().regions());
  }

  /** Σ |xᵢ| = 1/2 and |x₁| = 1/2: the surface of a cross-polytope, and two hyperplanes. */
  @ParameterizedTest
  @CsvSource({
    "1, 2 pieces (connected components) of 2 points, 2 pieces (connected components) of 2 points",
    "2, 1 piece (connected component) of 4 segments, 2 pieces (connected components) of 2 segments",
    "3, 1 piece (connected component) of 8 polygons, 2 pieces (connected components) of 2 polygons",
    "4, 1 piece (connected component) of 16 cells of dimension 3,"
        + " 2 pieces (connected components) of 2 cells of dimension 3"
  })
  void piecesAreConnectedComponents(int dimension, String ofSphere, String ofPlanes) {
    double[][] hidden = new double[2 * dimension][dimension + 1];
    double[] sum = new double[2 * dimension + 1];
    Arrays.fill(sum, 1);
    sum[2 * dimension] = -0.5;
    for (int axis = 0; axis < dimension; axis++) {
      hidden[2 * axis][axis] = 1;
      hidden[2 * axis + 1][axis] = -1;
    }
    assertEquals(
        ofSphere, boundary(Classifiers.network(dimension, hidden, new double[][] {sum})).pieces());
    double[][] first = {hidden[0], hidden[1]};
    DecisionBoundary planes =
        boundary(Classifiers.network(dimension, first, new double[][] {{1, 1, -0.5}}));
    assertEquals(ofPlanes, planes.pieces());
    assertEquals(2, planes.components());
  }

  @Test
  void piecesThatShareAPointAreOne() {
    DecisionBoundary three = boundary(affine(row(1, 0, 0), row(0, 1, 0), row(-1, -1, 0)));
    assertEquals("1 piece (connected component) of 3 segments", three.pieces());
    assertEquals(
        "1 piece (connected component) of 1 segment", boundary(affine(row(1, 1, 0))).pieces());
    DecisionBoundary none = boundary(affine(row(1, 1, -2)));
    assertEquals("0 pieces (connected components) of 0 segments", none.pieces());
  }

  @Test
  void aRegressionHasNone() {
    CellComplex complex =
        new Decomposition(affine(row(1, 1, 0)), Box.cube(2, -1, 1)).compute(Progress.NONE);
    LabeledPoints real =
        new LabeledPoints(2, new double[2], new double[] {0.5}, List.of(), new boolean[1]);
    AnnotatedRegions regions = AnnotatedRegions.of(complex, real, Progress.NONE);
    DecisionBoundary none = DecisionBoundary.of(regions, Progress.NONE);
    assertFalse(none.isPresent());
    assertEquals(0, none.facets());
    assertEquals(0, none.measure());
    assertEquals(0, none.components());
    assertThrows(IllegalStateException.class, none::cells);
    assertThrows(IllegalStateException.class, none::pieces);
    assertThrows(
        IllegalArgumentException.class, () -> ClassifiedComplex.of(regions, 100, Progress.NONE));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3})
  void oneCellTooManyIsTold(int dimension) {
    double[] sum = new double[dimension + 1];
    Arrays.fill(sum, 0, dimension, 1);
    AnnotatedRegions regions = Classifiers.regions(affine(sum), Box.cube(dimension, -1, 1));
    long cells = DecisionBoundary.of(regions, Progress.NONE).cells().complex().cells();
    DecisionBoundary.of(regions, cells, Progress.NONE);
    assertThrows(
        CellLimitException.class, () -> DecisionBoundary.of(regions, cells - 1, Progress.NONE));
  }

  @Test
  void cancellingIsHeardEachTimeItIsAskedFor() {
    AnnotatedRegions regions =
        Classifiers.regions(affine(row(1, 0, 0), row(0, 1, 0), row(-1, -1, 0)), Box.cube(2, -1, 1));
    AtomicLong asked = new AtomicLong();
    DecisionBoundary.of(regions, leaveFor(Long.MAX_VALUE, asked));
    long all = asked.get();
    for (long granted = 0; granted < all; granted++) {
      Progress progress = leaveFor(granted, new AtomicLong());
      assertThrows(CancelledException.class, () -> DecisionBoundary.of(regions, progress));
    }
    assertTrue(all > 10, "asked " + all + " times");
  }

  private static Progress leaveFor(long granted, AtomicLong asked) {
    return new Progress() {
      @Override
      public boolean isCancelled() {
        return asked.incrementAndGet() > granted;
      }
    };
  }
}
