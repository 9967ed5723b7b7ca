package org.reluatlas.polyhedra;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.reluatlas.network.AffineLayer;
import org.reluatlas.network.ReluNetwork;
import org.reluatlas.task.ExplainedException;
import org.reluatlas.task.Progress;

/** Domains with infinite ends: closed forms, large boxes, and what the cells are like out there. */
class UnboundedDomainTest {

  private static final double INF = Double.POSITIVE_INFINITY;

  private static CellComplex decompose(ReluNetwork network, Box domain) {
    return new Decomposition(network, domain).compute(Progress.NONE);
  }

  /** A network with one layer of neurons a x + b and an output that does not matter. */
  private static ReluNetwork oneLayer(int inputs, List<double[]> rows) {
    double[] weights = new double[rows.size() * inputs];
    double[] bias = new double[rows.size()];
    for (int i = 0; i < bias.length; i++) {
      System.arraycopy(rows.get(i), 0, weights, i * inputs, inputs);
      bias[i] = rows.get(i)[inputs];
    }
    AffineLayer output = new AffineLayer(bias.length, new double[bias.length], new double[1]);
    return new ReluNetwork(List.of(new AffineLayer(inputs, weights, bias), output));
  }

  @ParameterizedTest
  @CsvSource({"1,7", "2,1", "2,9", "3,2", "3,8", "4,6", "5,5"})
  void genericHyperplanesMakeSumsOfBinomialsOfRegions(int inputs, int neurons) {
    Random random = new Random(31L * inputs + neurons);
    List<double[]> rows = new ArrayList<>();
    for (int i = 0; i < neurons; i++) {
      rows.add(random.doubles(inputs + 1, -1, 1).toArray());
    }
    CellComplex complex = decompose(oneLayer(inputs, rows), Box.wholeSpace(inputs));
    int[] expected = new int[inputs + 1];
    for (int codim = 0; codim <= inputs; codim++) {
      // each flat of this codimension is cut by the others in general position
      for (int i = 0; i <= inputs - codim; i++) {
        expected[inputs - codim] += binomial(neurons, codim) * binomial(neurons - codim, i);
      }
    }
    assertArrayEquals(expected, complex.fVector());
    assertEquals(inputs % 2 == 0 ? 1 : -1, complex.eulerCharacteristic());
    assertEquals(1, complex.truncatedEulerCharacteristic());
  }

  private static int binomial(int n, int k) {
    long result = 1;
    for (int i = 0; i < k; i++) {
      result = result * (n - i) / (i + 1);
    }
    return (int) result;
  }

  /** x_i − x_j = c for all i &lt; j and some c, where the last x is 0. */
  private static ReluNetwork differences(int n, double... constants) {
    List<double[]> rows = new ArrayList<>();
    for (int i = 0; i < n; i++) {
      for (int j = i + 1; j < n; j++) {
        for (double c : constants) {
          double[] row = new double[n];
          row[i] = 1;
          if (j < n - 1) {
            row[j] = -1;
          }
          row[n - 1] = -c;
          rows.add(row);
        }
      }
    }
    return oneLayer(n - 1, rows);
  }

  @ParameterizedTest
  @CsvSource({"2,2", "3,6", "4,24", "5,120", "6,720"})
  void theBraidArrangementHasAsManyRegionsAsThereArePermutations(int n, int regions) {
    assertEquals(regions, decompose(differences(n, 0), Box.wholeSpace(n - 1)).regions());
  }

  @ParameterizedTest
  @CsvSource({"2,4", "3,30", "4,336", "5,5040"})
  void theCatalanArrangementHasFactorialTimesCatalanRegions(int n, int regions) {
    assertEquals(regions, decompose(differences(n, -1, 0, 1), Box.wholeSpace(n - 1)).regions());
  }

  @ParameterizedTest
  @CsvSource({"2,3", "3,16", "4,125", "5,1296"})
  void theShiArrangementHasAsManyRegionsAsThereAreParkingFunctions(int n, int regions) {
    CellComplex complex = decompose(differences(n, 0, 1), Box.wholeSpace(n - 1));
    assertEquals(regions, complex.regions());
    int bounded = 0;
    for (int region = 0; region < regions; region++) {
      bounded += complex.isUnbounded(n - 1, region) ? 0 : 1;
    }
    assertEquals((int) Math.pow(n - 1, n - 1), bounded, "relatively bounded regions");
  }

  @Test
  void parallelKinksLeaveNoVertices() {
    ReluNetwork network =
        oneLayer(
            2, List.of(new double[] {1, 2, -3}, new double[] {-2, -4, 10}, new double[] {1, 2, 0}));
    CellComplex complex = decompose(network, Box.wholeSpace(2));
    assertArrayEquals(new int[] {0, 3, 4}, complex.fVector());
    CellGeometry geometry = CellGeometry.of(complex, Progress.NONE);
    for (int region = 0; region < 4; region++) {
      assertEquals(INF, geometry.volume(region));
      double[] inside = complex.interiorPoint(region);
      assertEquals(region, new PointLocator(complex).locate(inside));
      assertTrue(Box.cube(2, -20, 20).contains(inside), Arrays.toString(inside));
    }
    CellComplex shown =
        new Decomposition(network, Box.wholeSpace(2))
            .showing(Box.cube(2, 40, 50))
            .compute(Progress.NONE);
    assertTrue(shown.view().contains(new double[] {45, 45}));
    assertFalse(shown.view().contains(new double[] {0, 0}));
    assertTrue(complex.view().contains(new double[] {0, 0}));
  }

  @Test
  void aNetworkWithoutNeuronsHasOneCell() {
    ReluNetwork network = oneLayer(3, List.of(new double[] {0, 0, 0, 1}));
    CellComplex complex = decompose(network, Box.wholeSpace(3));
    assertArrayEquals(new int[] {0, 0, 0, 1}, complex.fVector());
    assertArrayEquals(new int[] {8, 12, 6, 1}, complex.truncatedFVector());
    assertEquals(Box.cube(3, -1, 1).dimension(), complex.view().dimension());
  }

  @ParameterizedTest
  @MethodSource("org.reluatlas.polyhedra.Reference#names")
  @ValueSource(strings = "wide2d")
  void aLargeBoxHasTheSameCells(String name) {
    ReluNetwork network = Reference.network(name);
    Box all = Box.wholeSpace(network.inputs());
    CellComplex complex = decompose(network, all);
    for (int bits : new int[] {0, 1, 35}) {
      double reach = Math.scalb(complex.reach(), bits);
      CellComplex large = decompose(network, all.truncatedAt(reach));
      assertEquals(CellNames.cells(large), CellNames.cells(complex), reach + "");
      assertEquals(large.cells(), complex.truncatedCells());
      assertEquals(finiteCells(large), complex.cells());
    }
  }

  private static long finiteCells(CellComplex large) {
    long cells = 0;
    for (int k = 0; k <= large.dimension(); k++) {
      for (int cell = 0; cell < large.count(k); cell++) {
        cells += large.isOnWall(k, cell) ? 0 : 1;
      }
    }
    return cells;
  }

  @Test
  void volumesOfBoundedRegionsAreThoseInAFiniteBox() {
    ReluNetwork network = Reference.network("circles");
    CellComplex complex = decompose(network, Box.wholeSpace(2));
    CellComplex large = decompose(network, Box.cube(2, -1000, 1000));
    CellGeometry geometry = CellGeometry.of(complex, Progress.NONE);
    CellGeometry inLarge = CellGeometry.of(large, Progress.NONE);
    int bounded = 0;
    for (int region = 0; region < complex.regions(); region++) {
      int same = new PointLocator(large).locate(complex.interiorPoint(region));
      assertEquals(complex.pattern(region), large.pattern(same));
      if (!complex.isUnbounded(2, region) && !touchesWall(large, same)) {
        bounded++;
        assertEquals(inLarge.volume(same), geometry.volume(region), 1e-9 * geometry.volume(region));
        assertArrayEquals(inLarge.centroid(same), geometry.centroid(region), 1e-6);
      }
    }
    assertTrue(bounded > 10, bounded + " bounded regions");
  }

  private static boolean touchesWall(CellComplex complex, int region) {
    return Arrays.stream(complex.vertices(2, region)).anyMatch(v -> complex.isOnWall(0, v));
  }

  @Test
  void kinksThatMeetVeryFarOutAreFound() {
    // two lines whose slopes differ by the last bit of a float meet near x = 2^24 · 7
    float slope = Math.nextUp(1f);
    ReluNetwork network =
        oneLayer(2, List.of(new double[] {1, -1, 0}, new double[] {slope, -1, -7}));
    assertArrayEquals(new int[] {1, 4, 4}, decompose(network, Box.wholeSpace(2)).fVector());
    // and here near 2^52 · 10^30, beyond the walls of the first box
    network =
        oneLayer(
            2,
            List.of(
                new double[] {1, -1, 0},
                new double[] {Math.nextUp(1.0), -1, -1e30},
                new double[] {1, 0, 0},
                new double[] {0, 1, 0},
                new double[] {1, 1, 1}));
    CellComplex complex = decompose(network, Box.wholeSpace(2));
    assertTrue(complex.reach() > 1e45, complex.reach() + "");
    assertEquals(
        CellNames.cells(decompose(network, Box.cube(2, -0x1p400, 0x1p400))),
        CellNames.cells(complex));
  }

  @ParameterizedTest
  @ValueSource(doubles = {1e-200, 1e-30, 1e30, 1e120, 1e200})
  void kinksAtAnyDistance(double far) {
    double slope = Math.nextUp(1.0);
    ReluNetwork network =
        oneLayer(
            2,
            List.of(
                new double[] {1, -1, 0},
                new double[] {slope, -1, -far},
                new double[] {1, 3, far},
                new double[] {0, 1, -1}));
    CellComplex complex = decompose(network, Box.wholeSpace(2));
    assertArrayEquals(new int[] {6, 16, 11}, complex.fVector());
  }

  @Test
  void mixedDomainsHaveTheEulerCharacteristicOfTheirProduct() {
    ReluNetwork network = Reference.network("spheres3d");
    double[][] ends = {{-1, 1}, {0, INF}, {-INF, 2}, {-INF, INF}};
    int[] characteristics = {1, 0, 0, -1};
    for (int a = 0; a < 4; a++) {
      for (int b = 0; b < 4; b++) {
        Box domain =
            Box.of(
                new double[] {ends[a][0], -2, ends[b][0]},
                new double[] {ends[a][1], 2, ends[b][1]});
        CellComplex complex = decompose(network, domain);
        assertEquals((long) characteristics[a] * characteristics[b], complex.eulerCharacteristic());
        assertEquals(
            CellNames.cells(decompose(network, domain.truncatedAt(complex.reach() * 1e9))),
            CellNames.cells(complex));
      }
    }
  }

  @Test
  void interiorPointsAreInTheirRegionsAndInView() {
    for (String name : List.of("circles", "deg_parallel", "spheres3d")) {
      ReluNetwork network = Reference.network(name);
      CellComplex complex = decompose(network, Box.wholeSpace(network.inputs()));
      PointLocator locator = new PointLocator(complex);
      for (int region = 0; region < complex.regions(); region++) {
        double[] inside = complex.interiorPoint(region);
        assertEquals(region, locator.locate(inside));
        assertTrue(complex.view().contains(inside), name + " " + Arrays.toString(inside));
      }
    }
  }

  @Test
  void kinksBeyondDoublePrecisionAreRefused() {
    ReluNetwork network =
        oneLayer(2, List.of(new double[] {1, -1, 0}, new double[] {Math.nextUp(1.0), -1, 1e290}));
    ExplainedException refused =
        org.junit.jupiter.api.Assertions.assertThrows(
            ExplainedException.class, () -> decompose(network, Box.wholeSpace(2)));
    assertTrue(refused.getMessage().contains("farther from 0"), refused.getMessage());
  }

  @Test
  void aBoundedDomainHasNothingAtInfinity() {
    CellComplex complex = decompose(Reference.network("circles"), Box.cube(2, -1, 1));
    assertEquals(complex.domain(), complex.view());
    assertEquals(complex.domain(), complex.truncatedDomain());
    assertFalse(complex.isAtInfinity(0, 0));
    assertArrayEquals(complex.truncatedFVector(), complex.fVector());
  }
}
